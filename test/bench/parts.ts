// The parts of the bench, in the order they run and are shown.

import type { BenchPart } from './bench-part.ts'
import { backup } from './parts/backup.ts'
import { build } from './parts/build.ts'
import { calendarPart } from './parts/calendar.ts'
import { counts } from './parts/counts.ts'
import { keep } from './parts/keep.ts'
import { pages } from './parts/pages.ts'
import { reckoning } from './parts/reckoning.ts'
import { search } from './parts/search.ts'
import { size } from './parts/size.ts'
import { start } from './parts/start.ts'
import { step } from './parts/step.ts'
import { summary } from './parts/summary.ts'
import { use } from './parts/use.ts'

export const parts: readonly BenchPart[] = [
  build,
  size,
  calendarPart,
  pages,
  counts,
  summary,
  search,
  step,
  reckoning,
  start,
  use,
  backup,
  keep,
]
