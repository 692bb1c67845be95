import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OpenWindows } from '#electron/loopback/open-windows.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the windows that show the desk', () => {
  function setUp() {
    const ended = vi.fn()
    return { ended, windows: new OpenWindows(4_000, ended) }
  }

  it('tell of the end when the last has been closed for the grace', () => {
    const { ended, windows } = setUp()
    windows.opened('a')
    windows.opened('b')
    windows.closed('a')
    vi.advanceTimersByTime(60_000)
    expect(ended).not.toHaveBeenCalled()
    windows.closed('b')
    vi.advanceTimersByTime(3_999)
    expect(ended).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('do not end while a page is only loaded again', () => {
    const { ended, windows } = setUp()
    windows.opened('a')
    windows.closed('a')
    vi.advanceTimersByTime(2_000)
    windows.opened('b')
    vi.advanceTimersByTime(60_000)
    expect(ended).not.toHaveBeenCalled()
  })

  it('do not end before any was opened, nor twice for one', () => {
    const { ended, windows } = setUp()
    expect(windows.everOpened).toBe(false)
    windows.closed('unknown')
    vi.advanceTimersByTime(60_000)
    expect(ended).not.toHaveBeenCalled()
    windows.opened('a')
    windows.closed('a')
    windows.closed('a')
    vi.advanceTimersByTime(60_000)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('are no longer waited for when the desk ends by itself', () => {
    const { ended, windows } = setUp()
    windows.opened('a')
    windows.closed('a')
    windows.stopWaiting()
    vi.advanceTimersByTime(60_000)
    expect(ended).not.toHaveBeenCalled()
  })
})
