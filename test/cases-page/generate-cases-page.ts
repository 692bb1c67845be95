// Writes docs/cases.md. Run: node test/cases-page/generate-cases-page.ts

import { writeFileSync } from 'node:fs'
import { renderCasesPage } from './render-cases-page.ts'

writeFileSync(new URL('../../docs/cases.md', import.meta.url), renderCasesPage())
