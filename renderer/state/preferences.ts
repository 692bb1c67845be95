// How this person likes the desk to look: language, theme, row height, columns. Kept in this browser, never sent.

import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { LanguageId } from '#shared/locales/languages.ts'

export const themeChoices = ['light', 'dark', 'system'] as const
export type ThemeChoice = (typeof themeChoices)[number]

export const densities = ['compact', 'roomy'] as const
export type Density = (typeof densities)[number]

interface Preferences {
  readonly language: LanguageId
  readonly theme: ThemeChoice
  readonly density: Density
  /** Today shows only the user's own cases. */
  readonly mineOnly: boolean
  /** Columns left out, by list. */
  readonly hiddenColumns: Readonly<Record<string, readonly string[]>>
  /** Kind and sub-kind logged last: the next case is usually of the same. */
  readonly lastRegistered: { readonly kind: string; readonly subKind: string } | null
}

export const usePreferences = create<Preferences>()(
  persist(
    (): Preferences => ({
      language: 'zh-CN',
      theme: 'system',
      density: 'compact',
      mineOnly: false,
      hiddenColumns: {},
      lastRegistered: null,
    }),
    { name: 'anshi-preferences' },
  ),
)

export function prefer(change: Partial<Preferences>): void {
  usePreferences.setState(change)
}
