// Cases that the one being logged may already be, shown before it is logged. Never in the way: logging all the same is
// one key, and what the clerk says to it becomes a note of the case.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskClient } from '#shared/contract/contract.ts'
import { FormFoot } from '../../parts/form-foot.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { SidePanel } from '../../parts/side-panel.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { formatRoute } from '../../state/route.ts'
import { useWords } from '../../state/words.ts'

export type LikelyDuplicates = Awaited<ReturnType<DeskClient['cases']['findDuplicates']>>

interface LikelyDuplicatesProps {
  readonly found: LikelyDuplicates
  readonly pending: boolean
  /** `note` says which cases were seen, and why it is none of them. */
  readonly onLog: (note: string) => void
  readonly onBack: () => void
}

export function LikelyDuplicatesPanel({ found, pending, onLog, onBack }: LikelyDuplicatesProps) {
  const { cases, withheld } = found
  const { t } = useTranslation()
  const words = useWords()
  const [reason, setReason] = useState('')

  function log(): void {
    const numbers = cases.map(({ line }) => line.caseNumber)
    if (withheld > 0) numbers.push(t('logging.duplicate.noteWithheld', { count: withheld }))
    if (!pending)
      onLog(t('logging.duplicate.note', { cases: words.list(numbers), reason: reason.trim() }).trim())
  }

  return (
    <SidePanel title={t('logging.duplicate.title')} onClose={onBack}>
      <KeyForm label={t('logging.duplicate.title')} enterSaves onSave={log} className="form-stack">
        {cases.length > 0 && <p>{t('logging.duplicate.lead')}</p>}
        <ul className="likely-duplicates">
          {cases.map(({ line, why }) => (
            <li key={line.id}>
              <a href={formatRoute({ screen: 'case', id: line.id })}>{line.caseNumber}</a> {line.title}
              <br />
              <span className="second small">
                {t(`logging.duplicate.why.${why}`)} · {line.parties} ·{' '}
                {t('logging.duplicate.received', { date: line.receivedOn })} ·{' '}
                {words.stage(line.kind, line.stage)}
              </span>
            </li>
          ))}
          {withheld > 0 && <li>{t('logging.duplicate.withheld', { count: withheld })}</li>}
        </ul>
        <TextField
          label={t('logging.duplicate.reason')}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <FormFoot
          verb={t('logging.duplicate.anyway')}
          pending={pending}
          onCancel={onBack}
          back={t('logging.duplicate.back')}
        />
      </KeyForm>
    </SidePanel>
  )
}
