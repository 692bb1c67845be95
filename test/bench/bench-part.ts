// A part of the bench by its name, which `--only` takes.

import type { BenchGround } from './bench-ground.ts'
import type { BenchRow } from './bench-row.ts'

export interface BenchPart {
  readonly name: string
  readonly run: (ground: BenchGround) => Promise<readonly BenchRow[]> | readonly BenchRow[]
}
