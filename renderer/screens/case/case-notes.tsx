// The notes of a case by themselves, the latest first; they stand in the course too.

import { Button } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import { contract } from '#shared/contract/contract.ts'
import { formatMoment } from '../../parts/moment.ts'
import { useMayCall } from '../../state/may-call.ts'
import { useWords } from '../../state/words.ts'
import type { CaseCommand } from './case-command.ts'

interface CaseNotesProps {
  readonly view: CaseView
  readonly onCommand: (command: CaseCommand) => void
}

export const CaseNotes = memo(function CaseNotes({ view, onCommand }: CaseNotesProps) {
  const { t } = useTranslation()
  const words = useWords()
  const mayAdd = useMayCall(contract.cases.addNote) && view.openness !== 'withheld'
  const notes = view.timeline.filter(({ type, retracted }) => type === 'noteAdded' && !retracted).reverse()
  return (
    <section className="paper side-card" aria-label={t('dossier.notes.title')}>
      <header className="side-card-head">
        <h2>{t('dossier.notes.title')}</h2>
        {mayAdd && (
          <Button size="small" onClick={() => onCommand({ type: 'note' })}>
            {t('dossier.notes.add')}
          </Button>
        )}
      </header>
      {notes.length === 0 && <p className="second small">{t('dossier.notes.none')}</p>}
      <ul className="side-list">
        {notes.map(({ eventId, note, recordedAtMs, actor }) => (
          <li key={eventId}>
            <p className="note-text">{note}</p>
            <p className="second small">
              {formatMoment(recordedAtMs)} {words.actor(actor)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
})
