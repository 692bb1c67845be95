// The page about cases says what the declarations say.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { renderCasesPage } from '#test/cases-page/render-cases-page.ts'

it('is committed as it is written from the declarations (node test/cases-page/generate-cases-page.ts)', () => {
  const page = fileURLToPath(new URL('../../../docs/cases.md', import.meta.url))
  expect(readFileSync(page, 'utf8')).toBe(renderCasesPage())
})
