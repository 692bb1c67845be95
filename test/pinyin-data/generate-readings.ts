// Writes shared/pinyin/readings.generated.json. Run it after a new version of the dictionary:
//   npx node test/pinyin-data/generate-readings.ts

import { writeFileSync } from 'node:fs'
import { listReadings } from './list-readings.ts'

const file = new URL('../../shared/pinyin/readings.generated.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(listReadings(), null, 2)}\n`)
