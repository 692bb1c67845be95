// @vitest-environment jsdom
// Where a long list is shown: another one from its top, one that was left where it was left.

import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { RowTable } from '#renderer/parts/row-table.tsx'

afterEach(cleanup)

const rows = Array.from({ length: 300 }, (_, index) => index)

function Listed({ subject }: { subject: string }) {
  return (
    <RowTable
      label="列表"
      columns={[{ id: 'n', heading: '序号', render: row => String(row) }]}
      groups={[{ id: 'all', heading: null, rows }]}
      rowKey={row => row}
      subject={subject}
    />
  )
}

function scrollerOf(container: HTMLElement): Element {
  const scroller = container.querySelector('.row-table')
  if (!scroller) throw new Error('no list')
  return scroller
}

it('goes back to its top for another list, and to its place for one that was left', () => {
  const { container, rerender, unmount } = render(<Listed subject="a" />)
  const scroller = scrollerOf(container)
  scroller.scrollTop = 5_000
  fireEvent.scroll(scroller)
  expect(container.querySelector('[data-row="0"]')).toBeNull()
  rerender(<Listed subject="b" />)
  expect(scroller.scrollTop).toBe(0)
  unmount()
  const again = render(<Listed subject="a" />)
  expect(scrollerOf(again.container).scrollTop).toBe(5_000)
  expect(again.container.querySelector('[data-row="0"]')).toBeNull()
  expect(again.container.querySelector('tr[tabindex="0"]')).not.toBeNull()
})
