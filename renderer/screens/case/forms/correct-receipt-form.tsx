// Puts right the day and time a case came in, and the day it counts from. The old receipt stays in the course.

import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#shared/contract/case-page-contract.ts'
import { DeemedReceipt } from '../../../parts/deemed-receipt.tsx'
import { ReceivedTime } from '../../../parts/received-time.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { type ReceiptProblem, readTypedReceipt, type TypedReceipt } from '../../../state/typed-receipt.ts'
import { useReceiptWords } from '../../../state/use-receipt-words.ts'
import { CommandForm } from './command-form.tsx'
import { DayField, NoteField } from './day-and-note.tsx'
import { type CaseFormProps, useCaseCommand } from './use-case-command.ts'

interface ReceiptDraft extends TypedReceipt {
  readonly reason: string
}

export type StandingReceiptEntry = TimelineEntry & { readonly receipt: NonNullable<TimelineEntry['receipt']> }

/** @param entry the receipt that stands: of the registration, or of the correction before */
export function CorrectReceiptForm({
  view,
  onDone,
  entry,
}: CaseFormProps & { readonly entry: StandingReceiptEntry }) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const today = useDeskDay()
  const wordsOf = useReceiptProblemWords()
  const { line, version } = view
  const draft = useDraft<ReceiptDraft>(`case/${line.id}/receipt/${entry.eventId}`, {
    ...typedReceipt(entry),
    reason: '',
  })
  const command = useCaseCommand({
    send: client.cases.correctReceipt,
    done: t('dossier.receipt.done'),
    onDone,
    clearDraft: draft.clear,
  })
  const { values, change } = draft
  const { problems } = command

  function save(): void {
    const read = readTypedReceipt(values, today)
    const reason = values.reason.trim()
    const wrong = wordsOf(read.problems)
    if (reason === '') wrong.reason = t('failure.fieldRequired.words', { field: t('cases.step.reason') })
    command.setProblems(wrong)
    if (read.received && reason !== '') command.run({ id: line.id, version, ...read.received, reason })
  }

  return (
    <CommandForm
      verb={t('dossier.correct.save')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <p className="second">{t('dossier.receipt.words')}</p>
      <DayField
        label={t('cases.register.receivedOn')}
        value={values.receivedOn}
        problem={problems.receivedOn}
        onChange={receivedOn => change({ receivedOn })}
      />
      <ReceivedTime
        value={values.receivedTime}
        problem={problems.receivedTime}
        onChange={receivedTime => change({ receivedTime })}
      />
      <DeemedReceipt values={values} problems={problems} change={change} />
      <NoteField
        label={t('cases.step.reason')}
        required
        value={values.reason}
        problem={problems.reason}
        onChange={reason => change({ reason })}
      />
    </CommandForm>
  )
}

// A day that the clerk had corrected stays corrected until somebody says otherwise.
function typedReceipt({ happenedOn, receipt }: StandingReceiptEntry): TypedReceipt {
  const corrected = receipt.how === 'corrected'
  return {
    receivedOn: happenedOn,
    receivedTime: receipt.time ?? '',
    deemedOn: corrected ? receipt.countsOn : '',
    deemedReason: corrected ? receipt.reason : '',
  }
}

function useReceiptProblemWords() {
  const say = useReceiptWords()
  return (problems: Readonly<Record<string, ReceiptProblem>>): Record<string, string> =>
    Object.fromEntries(Object.entries(problems).map(([field, code]) => [field, say(field, code)]))
}
