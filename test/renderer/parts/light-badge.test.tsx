// @vitest-environment jsdom
// A light is read by its word and its shape, never by colour alone.

import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { LightBadge, lightShapes, ProvisionalMark } from '#renderer/parts/light-badge.tsx'
import { startLanguage } from '#renderer/state/language.ts'
import { lightSchema } from '#shared/contract/views.ts'
import { languages } from '#shared/locales/languages.ts'

startLanguage('zh-CN')
afterEach(cleanup)

describe('lights', () => {
  it.each(lightSchema.options)('%s has a word and a shape', light => {
    const { container } = render(<LightBadge light={light} />)
    expect(container.textContent).toBe(`${lightShapes[light]}${languages['zh-CN'].limits.light[light]}`)
    expect(container.querySelector('[aria-hidden]')?.textContent).toBe(lightShapes[light])
  })

  it('that ask for different things look different in black and white', () => {
    // 今日到期 is 临期 on its last day: the same shape, another word.
    const { dueToday: _, ...others } = lightShapes
    expect(new Set(Object.values(others)).size).toBe(Object.keys(others).length)
  })

  it('of a provisional date says so and why', () => {
    render(<ProvisionalMark why="unpublished" />)
    expect(screen.getByText(/暂定/).title).toContain('尚未公布')
  })
})
