// Starts desks in processes of their own, hears what they say, and kills them. None outlives this process.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ChildLine, ChildOrder } from './child-order.ts'

export interface DeskChild {
  /** Everything it said so far, whole lines only. */
  readonly lines: readonly ChildLine[]
  /** What it wrote where errors go. */
  errors(): string
  tell(order: ChildOrder): void
  /** Resolves with the first line of a kind; null when the process ended without one. */
  hear<Is extends ChildLine['is']>(...is: Is[]): Promise<Extract<ChildLine, { is: Is }> | null>
  /** Resolves when it has acknowledged so many events, or has ended. */
  hearRecorded(events: number): Promise<void>
  /** Ends it at once, with no chance to tidy up; resolves when it is gone and its last line was read. */
  kill(): Promise<void>
  /** Resolves when it has ended by itself. */
  ended(): Promise<void>
}

const entry = fileURLToPath(new URL('./desk-child.ts', import.meta.url))
const running = new Set<{ kill(signal: 'SIGKILL'): boolean }>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Lets one child load and end in peace, so that what Node compiles is kept for those that will not. */
export async function warmUp(): Promise<void> {
  const child = startChild()
  child.tell({ task: 'end' })
  await child.ended()
}

export function startChild(): DeskChild {
  const child = spawn(process.execPath, [entry], { stdio: ['pipe', 'pipe', 'pipe'] })
  running.add(child)
  const lines: ChildLine[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  let rest = ''
  let errors = ''
  let gone = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts.map(part => JSON.parse(part) as ChildLine))
    wake()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  // A child that was killed no longer reads; that is what is wanted.
  child.stdin.on('error', () => undefined)
  const ended = new Promise<void>(resolve => {
    child.once('close', () => {
      running.delete(child)
      gone = true
      wake()
      resolve()
    })
  })
  const until = (holds: () => boolean) =>
    new Promise<void>(resolve => {
      const look = () => {
        if (!gone && !holds()) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  return {
    lines,
    errors: () => errors,
    tell: order => void child.stdin.write(`${JSON.stringify(order)}\n`),
    hear: async (...is) => {
      const find = () =>
        lines.find((line): line is Extract<ChildLine, { is: (typeof is)[number] }> => isOneOf(line, is))
      await until(() => find() !== undefined)
      return find() ?? null
    },
    hearRecorded: events => until(() => lines.filter(({ is }) => is === 'recorded').length >= events),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    ended: () => ended,
  }
}

function isOneOf(line: ChildLine, is: readonly ChildLine['is'][]): boolean {
  return is.includes(line.is)
}
