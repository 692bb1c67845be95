// What every form of a case page does around its own fields: send, say so, refresh, keep the draft until then, and
// put the desk's objection at the field it is about.

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import { failureOf, fieldOf, isToldAtField } from '../../../state/failure-of.ts'
import { notify } from '../../../state/notices.ts'
import { useIsSending, useRecordingKey } from '../../../state/recording.ts'
import { useRefresh } from '../../../state/stale-queries.ts'
import { useFailureWords } from '../../../state/use-failure-words.ts'

/** What the panel gives every form. */
export interface CaseFormProps {
  readonly view: CaseView
  readonly onDone: () => void
}

interface CommandOptions<Input> {
  readonly send: (input: Input) => Promise<unknown>
  /** Said once it is saved. */
  readonly done: string
  readonly onDone: () => void
  readonly clearDraft: () => void
}

export interface CaseCommandState<Input> {
  readonly run: (input: Input) => void
  readonly pending: boolean
  /** What the desk objected to, where no field of the form shows it. */
  readonly error: unknown
  /** Words at a field. */
  readonly problems: Readonly<Record<string, string>>
  readonly setProblems: (problems: Readonly<Record<string, string>>) => void
}

export function useCaseCommand<Input>(options: CommandOptions<Input>): CaseCommandState<Input> {
  const refresh = useRefresh()
  const wordsOf = useFailureWords()
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const mutationKey = useRecordingKey()
  const isSending = useIsSending(mutationKey)
  const mutation = useMutation({
    mutationKey,
    mutationFn: (input: Input) => options.send(input),
    async onSuccess() {
      options.clearDraft()
      notify(options.done)
      options.onDone()
      await refresh('cases')
    },
    async onError(error) {
      const failure = failureOf(error)
      const field = fieldOf(failure)
      if (field !== null) setProblems({ [field]: wordsOf(failure).words })
      if (failure.code === 'caseMoved') await refresh('cases')
    },
  })
  const shownAtField = mutation.error !== null && isToldAtField(failureOf(mutation.error))
  return {
    run(input) {
      if (!isSending()) mutation.mutate(input)
    },
    pending: mutation.isPending,
    error: shownAtField ? null : mutation.error,
    problems,
    setProblems,
  }
}
