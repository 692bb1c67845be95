// The desk's own today, as its status last said. Screens and date pickers take it from here, never from the browser.

import { create } from 'zustand'
import type { PlainDate } from '#shared/dates/plain-date.ts'

const useDeskDayStore = create<{ readonly today: PlainDate | null }>()(() => ({ today: null }))

export function noteDeskDay(today: PlainDate): void {
  useDeskDayStore.setState({ today })
}

/** Throws before the desk's status is known: no screen is shown until then. */
export function useDeskDay(): PlainDate {
  return known(useDeskDayStore(state => state.today))
}

function known(today: PlainDate | null): PlainDate {
  if (today === null) throw new Error('a screen is shown before the status of the desk is known')
  return today
}
