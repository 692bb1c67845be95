// A name cut in the middle keeps the end that tells it from others, and is there whole for who asks.

import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MiddleText } from '#renderer/parts/middle-text.tsx'

const endOf = (text: string) => {
  const { container } = render(<MiddleText text={text} />)
  expect(container.textContent).toBe(text)
  expect(container.querySelector('span')?.title).toBe(text)
  return container.querySelector('.middle-text-head + span')?.textContent
}

describe('a name cut in the middle', () => {
  it('keeps its end, which for a company need not be more than that it is one', () => {
    expect(endOf('常德蘅沚翊智能装备有限公司 / 芷槿百货店')).toBe('槿百货店')
    expect(endOf('湘潭韶峰矿山机械有限公司')).toBe('公司')
  })

  it('is whole where it is short', () => {
    expect(endOf('韶峰公司')).toBeUndefined()
  })
})
