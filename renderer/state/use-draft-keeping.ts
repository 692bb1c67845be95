// Brings what is typed into the desk: within a second, at once when a field or the window is left, and what an earlier
// window could not bring.

import { useEffect } from 'react'
import type { DeskClient } from '#shared/contract/contract.ts'
import { useDesk } from './desk.tsx'
import { draftKey, useDrafts } from './drafts.ts'
import { useSession } from './session.ts'

const waitMs = 900

export function useDraftKeeping(): void {
  const { client } = useDesk()
  const login = useSession(session => session.user?.login ?? '')
  const locked = useSession(session => session.locked !== null)
  useEffect(() => (locked || login === '' ? undefined : keepDrafts(client, login)), [client, login, locked])
}

function keepDrafts(client: DeskClient, login: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = (): void => {
    clearTimeout(timer)
    timer = undefined
    sendDrafts(client, login)
  }
  const wait = (): void => {
    const unsent = listUnsent(login)
    // What was saved must not come back, so the desk hears of it at once.
    if (unsent.some(({ values }) => values === null)) send()
    else if (unsent.length > 0) timer ??= setTimeout(send, waitMs)
  }
  const stopWatching = useDrafts.subscribe(wait)
  document.addEventListener('focusout', send)
  document.addEventListener('visibilitychange', send)
  window.addEventListener('pagehide', send)
  send()
  return () => {
    stopWatching()
    clearTimeout(timer)
    document.removeEventListener('focusout', send)
    document.removeEventListener('visibilitychange', send)
    window.removeEventListener('pagehide', send)
  }
}

function listUnsent(login: string) {
  const { byForm, unsent } = useDrafts.getState()
  const before = draftKey(login, '')
  return Object.keys(unsent)
    .filter(key => key.startsWith(before))
    .map(key => ({ key, form: key.slice(before.length), values: byForm[key] ?? null }))
}

// One after another: a removal must not overtake the draft it removes.
let sending = Promise.resolve()

function sendDrafts(client: DeskClient, login: string): void {
  sending = sending.then(async () => {
    for (const { key, form, values } of listUnsent(login)) {
      // What cannot be brought now stays in the page's storage, and is tried again with the next key.
      const sent = await sendDraft(client, form, values).then(
        () => true,
        () => false,
      )
      if (sent) noteSent(key, values)
    }
  })
}

async function sendDraft(client: DeskClient, form: string, values: object | null): Promise<void> {
  if (values === null) await client.drafts.remove({ form })
  else await client.drafts.put({ form, text: JSON.stringify(values) })
}

// Typed on since: that has not been sent.
function noteSent(key: string, values: object | null): void {
  useDrafts.setState(({ byForm, unsent }) => {
    if ((byForm[key] ?? null) !== values) return {}
    const { [key]: _sent, ...rest } = unsent
    return { unsent: rest }
  })
}
