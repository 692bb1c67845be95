// State of the registration form: a draft until it is logged, problems at their fields, logging itself.

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { useDesk } from '../../state/desk.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useDraft } from '../../state/drafts.ts'
import { failureOf, fieldOf, isToldAtField } from '../../state/failure-of.ts'
import { notify } from '../../state/notices.ts'
import { prefer, usePreferences } from '../../state/preferences.ts'
import { useIsSending, useRecordingKey } from '../../state/recording.ts'
import { navigate } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { useRefresh } from '../../state/stale-queries.ts'
import { useFailureWords } from '../../state/use-failure-words.ts'
import type { LikelyDuplicates } from './likely-duplicates.tsx'
import {
  type CarriedOver,
  emptyRegistration,
  type Registration,
  type RegistrationValues,
  readRegistration,
} from './registration-values.ts'
import { usePastedRows } from './use-pasted-rows.ts'
import { useRegistrationWords } from './use-registration-words.ts'

interface RegistrationOptions {
  /** Logged, and the next one is wanted: the form is empty again. */
  readonly onNext: (saved: { id: number; caseNumber: string }) => void
}

interface Sending {
  readonly registration: Registration
  readonly next: boolean
}

export function useRegistration(kind: CaseKind | null, { onNext }: RegistrationOptions) {
  const { t } = useTranslation()
  const { client, queries } = useDesk()
  const refresh = useRefresh()
  const wordsOf = useFailureWords()
  const today = useDeskDay()
  const name = useSession(session => session.user?.name ?? '')
  const last = usePreferences(preferences => preferences.lastRegistered)
  const { data: clerks } = useQuery(queries.cases.clerks.queryOptions())
  const [carried, setCarried] = useState<CarriedOver | null>(null)
  const draft = useDraft<RegistrationValues>(
    'new-case',
    emptyRegistration(kind, carried ?? last, today, name),
  )
  const words = useRegistrationWords(draft.values)
  const rows = usePastedRows(draft.values, draft.change)
  const [alike, setAlike] = useState<{ readonly sending: Sending; readonly found: LikelyDuplicates } | null>(
    null,
  )
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})

  const mutationKey = useRecordingKey()
  const isSending = useIsSending(mutationKey)
  // Looks for likely duplicates first; what is found waits for the clerk's word.
  const checking = useMutation({
    mutationKey,
    async mutationFn(sending: Sending) {
      const { kind, title, receivedOn, fields } = sending.registration
      return { sending, found: await client.cases.findDuplicates({ kind, title, receivedOn, fields }) }
    },
    onSuccess({ sending, found }) {
      if (found.cases.length + found.withheld > 0) setAlike({ sending, found })
      else logging.mutate(sending)
    },
  })

  const logging = useMutation({
    mutationKey,
    mutationFn: ({ registration }: Sending) => client.cases.register(registration),
    async onSuccess(saved, { registration, next }) {
      const { kind, subKind, receivedOn, fields } = registration
      prefer({ lastRegistered: { kind, subKind } })
      setCarried({
        ...{ kind, subKind, receivedOn },
        ...(typeof fields.agency === 'string' && { agency: fields.agency }),
      })
      draft.clear()
      setAlike(null)
      notify(t('cases.register.saved', { caseNumber: saved.caseNumber }))
      // A row that waits is the next case, whichever key logged this one.
      if (rows.takeNext() || next) onNext(saved)
      else navigate({ screen: 'case', id: saved.id })
      await refresh('cases')
    },
    onError(error) {
      setAlike(null)
      const failure = failureOf(error)
      const field = fieldOf(failure)
      if (field !== null) setProblems({ [field]: wordsOf(failure).words })
    },
  })

  function save(next: boolean): void {
    const read = readRegistration(draft.values, { today, clerks: [...(clerks ?? []), name] })
    setProblems(words(read.problems))
    if (read.registration && !isSending()) checking.mutate({ registration: read.registration, next })
  }

  function logAnyway(note: string): void {
    if (alike && !isSending())
      logging.mutate({ ...alike.sending, registration: { ...alike.sending.registration, note } })
  }

  const pending = logging.isPending || checking.isPending

  const atField = logging.error !== null && isToldAtField(failureOf(logging.error))
  return {
    values: draft.values,
    kept: draft.kept,
    problems,
    pending,
    /** What no field shows. */
    error: checking.error ?? (atField ? null : logging.error),
    rows,
    /** Cases that the one being logged may already be; null: none, or not asked yet. */
    alike: alike?.found ?? null,
    logAnyway,
    backFromAlike(): void {
      setAlike(null)
    },
    change(part: Partial<RegistrationValues>): void {
      draft.change(part)
      setProblems({})
    },
    clear(): void {
      draft.clear()
      setProblems({})
    },
    save,
  }
}
