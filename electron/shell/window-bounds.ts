// Where the window was, so that it opens there again. A file that cannot be read or written only costs the memory of it.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserWindow, type Rectangle, screen } from 'electron'

export interface WindowBounds extends Partial<Rectangle> {
  readonly maximized: boolean
}

const fileName = 'window.json'
const firstSize = { width: 1280, height: 800 }

/** The bounds to open with: as they were, if that is still on a display. */
export function readWindowBounds(dataFolder: string): WindowBounds {
  try {
    const { x, y, width, height, maximized } = JSON.parse(readFileSync(join(dataFolder, fileName), 'utf8'))
    const bounds = { x, y, width, height }
    const sound = Object.values(bounds).every(Number.isInteger) && isOnDisplay(bounds)
    return sound ? { ...bounds, maximized: maximized === true } : { ...firstSize, maximized: false }
  } catch {
    return { ...firstSize, maximized: false }
  }
}

/** Remembers the bounds when the window closes. */
export function rememberBounds(window: BrowserWindow, dataFolder: string): void {
  window.on('close', () => {
    const state = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(join(dataFolder, fileName), JSON.stringify(state))
    } catch {
      // The next start opens at the first size.
    }
  })
}

function isOnDisplay({ x, y, width, height }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    const bottom = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
    return right >= 200 && bottom >= 200
  })
}
