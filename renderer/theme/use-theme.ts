// Which of the two looks is on: the user's choice, or the system's where the user left it to the system.

import { useEffect, useSyncExternalStore } from 'react'
import { usePreferences } from '../state/preferences.ts'
import { applyTokens, type ThemeName } from './tokens.ts'

const darkQuery = '(prefers-color-scheme: dark)'

export function useTheme(): ThemeName {
  const choice = usePreferences(preferences => preferences.theme)
  const systemDark = useSyncExternalStore(followSystem, isSystemDark)
  const theme: ThemeName = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice
  useEffect(() => applyTokens(theme), [theme])
  return theme
}

function isSystemDark(): boolean {
  return window.matchMedia?.(darkQuery).matches ?? false
}

function followSystem(changed: () => void): () => void {
  const query = window.matchMedia?.(darkQuery)
  query?.addEventListener('change', changed)
  return () => query?.removeEventListener('change', changed)
}
