// Short words about what has just been done, read out and gone by themselves. Failures are shown where they happen.

import { create } from 'zustand'

export interface Notice {
  readonly id: number
  readonly words: string
}

const shownForMs = 6_000

export const useNotices = create<{ readonly notices: readonly Notice[] }>()(() => ({ notices: [] }))

let lastId = 0

export function notify(words: string): void {
  const id = ++lastId
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-2), { id, words }] }))
  setTimeout(() => dismissNotice(id), shownForMs)
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
}

export function dismissNotices(): void {
  useNotices.setState({ notices: [] })
}
