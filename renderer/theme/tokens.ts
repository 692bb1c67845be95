// The colours of the desk, light and dark. Every text colour reads at 4.5 : 1 or better on canvas and paper (tested).

export interface Tokens {
  readonly canvas: string
  readonly paper: string
  readonly ink: string
  readonly secondInk: string
  readonly line: string
  /** Lines that must be seen: edges of inputs, marks of a ribbon. */
  readonly strongLine: string
  readonly primary: string
  readonly onPrimary: string
  /** Behind the chosen row or rail entry. */
  readonly chosen: string
  readonly normal: string
  readonly atRisk: string
  readonly overdue: string
  readonly paused: string
  readonly closedLate: string
}

export type ThemeName = 'light' | 'dark'

export const tokens: Readonly<Record<ThemeName, Tokens>> = {
  light: {
    canvas: '#f5f6f8',
    paper: '#ffffff',
    ink: '#1f2329',
    secondInk: '#5c6470',
    line: '#e3e6ea',
    strongLine: '#8a929e',
    primary: '#1f4e8c',
    onPrimary: '#ffffff',
    chosen: '#eef3fa',
    normal: '#2f7d4f',
    atRisk: '#8a5800',
    overdue: '#b3261e',
    paused: '#5c6470',
    closedLate: '#7a3b69',
  },
  dark: {
    canvas: '#15181d',
    paper: '#1c2026',
    ink: '#e6e8eb',
    secondInk: '#a6adb8',
    line: '#2c323a',
    strongLine: '#6d7683',
    primary: '#7fb0ee',
    onPrimary: '#10151c',
    chosen: '#263548',
    normal: '#6cc08b',
    atRisk: '#e0a93f',
    overdue: '#f28b82',
    paused: '#a6adb8',
    closedLate: '#d59ac6',
  },
}

/** Puts the tokens on the page as custom properties (`--second-ink`), where every style sheet reads them. */
export function applyTokens(theme: ThemeName): void {
  const { style, dataset } = document.documentElement
  dataset.theme = theme
  style.colorScheme = theme
  for (const [name, value] of Object.entries(tokens[theme])) style.setProperty(propertyOf(name), value)
}

function propertyOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)}`
}
