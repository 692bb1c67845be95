// A form that does one thing with many cases: what it asks, then for which of them it was recorded.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchAnswer } from '#shared/contract/batch-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FormFoot } from '../../parts/form-foot.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { useIsSending, useRecordingKey } from '../../state/recording.ts'
import { useRefresh } from '../../state/stale-queries.ts'
import { BatchAnswerList } from './batch-answer.tsx'

export interface ManyFormProps {
  readonly lines: readonly CaseLine[]
  /** Closes the panel; `done`: something was recorded. */
  readonly onDone: (done: boolean) => void
}

/** The cases as the list showed them. */
export function versionsOf(lines: ManyFormProps['lines']) {
  return lines.map(({ id, version }) => ({ id, version }))
}

/** Records once, however often it is asked before the answer is there. */
export function useForMany<Input, Answer extends BatchAnswer>(send: (input: Input) => Promise<Answer>) {
  const refresh = useRefresh()
  const mutationKey = useRecordingKey()
  const isSending = useIsSending(mutationKey)
  const recording = useMutation({
    mutationKey,
    mutationFn: (input: Input) => send(input),
    onSuccess: () => refresh('cases'),
  })
  return {
    /** Null: nothing is recorded yet. */
    answer: recording.data ?? null,
    pending: recording.isPending,
    error: recording.error,
    run(input: Input): void {
      if (!isSending()) recording.mutate(input)
    },
  }
}

interface ManyFormFrameProps extends Pick<ManyFormProps, 'onDone'> {
  readonly verb: string
  readonly recording: Pick<ReturnType<typeof useForMany>, 'answer' | 'pending' | 'error'>
  readonly enterSaves?: boolean
  readonly onSave: () => void
  readonly children: ReactNode
  /** Said beside the answer. */
  readonly said?: ReactNode
}

export function ManyForm(props: ManyFormFrameProps) {
  const { verb, recording, enterSaves = false, onSave, onDone, children, said } = props
  const { answer, pending, error } = recording
  if (answer)
    return (
      <AnswerForMany answer={answer} onDone={onDone}>
        {said}
      </AnswerForMany>
    )
  return (
    <KeyForm label={verb} enterSaves={enterSaves} onSave={onSave} className="form-stack">
      {children}
      <FailureNotice error={error} />
      <FormFoot verb={verb} pending={pending} onCancel={() => onDone(false)} />
    </KeyForm>
  )
}

interface AnswerForManyProps extends Pick<ManyFormProps, 'onDone'> {
  readonly answer: BatchAnswer
  readonly children?: ReactNode
}

export function AnswerForMany({ answer, onDone, children }: AnswerForManyProps) {
  const { t } = useTranslation()
  return (
    <div className="form-stack">
      <BatchAnswerList answer={answer} when="after" />
      {children}
      <div className="form-foot">
        <Button type="primary" autoFocus onClick={() => onDone(true)}>
          {t('frame.action.close')}
        </Button>
      </div>
    </div>
  )
}
