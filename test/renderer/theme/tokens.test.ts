// Every colour that text is written in can be read.

import { describe, expect, it } from 'vitest'
import { type ThemeName, type Tokens, tokens } from '#renderer/theme/tokens.ts'

const textColours = [
  'ink',
  'secondInk',
  'primary',
  'normal',
  'atRisk',
  'overdue',
  'paused',
  'closedLate',
] as const satisfies readonly (keyof Tokens)[]
const grounds = ['canvas', 'paper', 'chosen'] as const

/** Relative luminance of `#rrggbb` (WCAG 2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe.each<ThemeName>(['light', 'dark'])('the %s look', theme => {
  const look = tokens[theme]

  it.each(textColours)('%s reads at 4.5 to 1 on every ground', colour => {
    for (const ground of grounds)
      expect(contrast(look[colour], look[ground]), ground).toBeGreaterThanOrEqual(4.5)
  })

  it('writes on its own colours at 4.5 to 1', () => {
    expect(contrast(look.onPrimary, look.primary)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(look.paper, look.overdue)).toBeGreaterThanOrEqual(4.5)
  })

  it('draws edges of controls at 3 to 1', () => {
    expect(contrast(look.strongLine, look.paper)).toBeGreaterThanOrEqual(3)
  })
})
