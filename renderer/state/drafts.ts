// What has been typed and not saved yet, by user and form. The desk keeps it; the page's own storage only what the desk
// has not acknowledged, so that a lost host, a lock or a reload loses nothing either. Gone once saved.

import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { DeskClient } from '#shared/contract/contract.ts'
import { useDesk } from './desk.tsx'
import { useSession } from './session.ts'

type Draft = Readonly<Record<string, unknown>>

interface Drafts {
  /** Null: saved or given up, which the desk has not been told. */
  readonly byForm: Readonly<Record<string, Draft | null>>
  readonly unsent: Readonly<Record<string, true>>
}

export const useDrafts = create<Drafts>()(
  persist((): Drafts => ({ byForm: {}, unsent: {} }), {
    name: 'anshi-drafts',
    partialize: ({ byForm, unsent }) => ({
      byForm: Object.fromEntries(Object.entries(byForm).filter(([key]) => unsent[key])),
    }),
    merge(stored) {
      const { byForm } = { byForm: {}, ...(stored as Partial<Drafts> | undefined) }
      return { byForm, unsent: Object.fromEntries(Object.keys(byForm).map(key => [key, true as const])) }
    },
  }),
)

/** What a draft is kept under, of a user and a form. */
export function draftKey(login: string, form: string): string {
  return `${login}/${form}`
}

/**
 * State of a form that is kept as a draft under the signed-in user and `form`.
 *
 * @param initial what an untouched form holds; fields a kept draft lacks are taken from it
 */
export function useDraft<T extends object>(
  form: string,
  initial: T,
): {
  readonly values: T
  readonly kept: boolean
  readonly change: (change: Partial<T>) => void
  readonly clear: () => void
} {
  const { client } = useDesk()
  const login = useSession(session => session.user?.login ?? '')
  const key = draftKey(login, form)
  const draft = useDrafts(drafts => drafts.byForm[key]) ?? null
  const change = useCallback((values: Partial<T>) => keepDraft(key, values), [key])
  const clear = useCallback(() => dropDraft(key), [key])
  useEffect(() => void openDraft(client, key, form), [client, key, form])
  return { values: { ...initial, ...(draft as Partial<T> | null) }, kept: draft !== null, change, clear }
}

function keepDraft(key: string, values: object): void {
  useDrafts.setState(({ byForm, unsent }) => ({
    byForm: { ...byForm, [key]: { ...byForm[key], ...values } },
    unsent: { ...unsent, [key]: true },
  }))
}

function dropDraft(key: string): void {
  useDrafts.setState(({ byForm, unsent }) =>
    byForm[key] ? { byForm: { ...byForm, [key]: null }, unsent: { ...unsent, [key]: true } } : {},
  )
}

// What this window has typed and the desk does not know is newer than what the desk keeps.
async function openDraft(client: DeskClient, key: string, form: string): Promise<void> {
  const { byForm: before, unsent } = useDrafts.getState()
  if (unsent[key]) return
  const found = await client.drafts
    .get({ form })
    .then(readDraft)
    .catch(() => undefined)
  if (found === undefined) return
  useDrafts.setState(({ byForm }) => {
    const typed = byForm[key]
    if (typed === before[key]) return { byForm: { ...byForm, [key]: found } }
    return typed && found ? { byForm: { ...byForm, [key]: addTyped(found, typed) } } : {}
  })
}

function readDraft(text: string | null): Draft | null {
  const draft: unknown = text === null ? null : JSON.parse(text)
  return typeof draft === 'object' && !Array.isArray(draft) ? (draft as Draft | null) : null
}

// Typed before the desk answered: it stands, and does not wipe out what it does not touch.
function addTyped(found: Draft, typed: Draft): Draft {
  const groups = Object.keys(typed).filter(name => isGroup(found[name]) && isGroup(typed[name]))
  const merged = groups.map(name => [name, { ...(found[name] as Draft), ...(typed[name] as Draft) }])
  return { ...found, ...typed, ...Object.fromEntries(merged) }
}

function isGroup(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
