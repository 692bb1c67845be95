// The words documents and sheets are written with: the areas of a language they need. `languages[id]` has them all.

import type { Words } from '#shared/locales/words.ts'
import type { cases } from '#shared/locales/zh-CN/cases.ts'
import type { limits } from '#shared/locales/zh-CN/limits.ts'
import type { print } from '#shared/locales/zh-CN/print.ts'
import type { registries } from '#shared/locales/zh-CN/registries.ts'
import type { summary } from '#shared/locales/zh-CN/summary.ts'

export interface DocumentWords {
  readonly cases: Words<typeof cases>
  readonly limits: Words<typeof limits>
  readonly registries: Words<typeof registries>
  readonly summary: Words<typeof summary>
  readonly print: Words<typeof print>
}
