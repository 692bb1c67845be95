// What has been typed and not saved yet, by user and form. Survives reload, lock and sign-out; gone once saved.

import { useCallback } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { useSession } from './session.ts'

type Draft = Readonly<Record<string, unknown>>

interface Drafts {
  readonly byForm: Readonly<Record<string, Draft>>
}

export const useDrafts = create<Drafts>()(persist((): Drafts => ({ byForm: {} }), { name: 'anshi-drafts' }))

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
  const login = useSession(session => session.user?.login ?? '')
  const key = `${login}/${form}`
  const draft = useDrafts(drafts => drafts.byForm[key])
  const change = useCallback((values: Partial<T>) => keepDraft(key, values), [key])
  const clear = useCallback(() => dropDraft(key), [key])
  return {
    values: { ...initial, ...(draft as Partial<T> | undefined) },
    kept: draft !== undefined,
    change,
    clear,
  }
}

function keepDraft(key: string, values: object): void {
  useDrafts.setState(({ byForm }) => ({ byForm: { ...byForm, [key]: { ...byForm[key], ...values } } }))
}

function dropDraft(key: string): void {
  useDrafts.setState(({ byForm: { [key]: _dropped, ...rest } }) => ({ byForm: rest }))
}
