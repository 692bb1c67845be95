// Who changed the calendar or the rules, when, and the one undo.

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { ReckoningState } from '#shared/contract/reckoning-contract.ts'
import { formatMoment } from '../../../parts/moment.ts'
import { useMayCall } from '../../../state/may-call.ts'
import { useWords } from '../../../state/words.ts'
import { ChangePanel } from './change-panel.tsx'

type Recorded = ReckoningState['changes'][number]

interface RecordedChangesProps {
  readonly state: ReckoningState
  /** Absent where the panel around it is called so already. */
  readonly heading?: string
}

export function RecordedChanges({ state: { changes, undoable }, heading }: RecordedChangesProps) {
  const { t } = useTranslation()
  const words = useWords()
  const wordsOf = useChangeWords()
  const mayChange = useMayCall(contract.reckoning.apply)
  const [undoing, setUndoing] = useState(false)
  return (
    <section className="form-stack">
      <div className="settings-head">
        {heading && <h2>{heading}</h2>}
        {mayChange && undoable && (
          <Button size="small" title={t('reckoning.changes.undoWhy')} onClick={() => setUndoing(true)}>
            {t('reckoning.changes.undo')}
          </Button>
        )}
      </div>
      {changes.length === 0 ? (
        <p className="second">{t('reckoning.changes.none')}</p>
      ) : (
        <ul className="calendar-versions">
          {changes.map(change => (
            <li key={change.seq}>
              <strong>{wordsOf(change, changes)}</strong>
              {change.undone && <span className="second"> {t('reckoning.changes.undone')}</span>}
              <br />
              {t('reckoning.changes.cases', { count: change.cases })}
              <br />
              <span className="second small">
                {formatMoment(change.atMs)} {words.actor(change.actor)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {undoing && undoable && (
        <ChangePanel
          title={t('reckoning.changed.reckoningChangeUndone', { about: wordsOf(undoable, changes) })}
          proposed={{ type: 'reckoningChangeUndone', seq: undoable.seq }}
          onClose={() => setUndoing(false)}
        />
      )}
    </section>
  )
}

function useChangeWords(): (change: Recorded, all: readonly Recorded[]) => string {
  const { t } = useTranslation()
  const words = useWords()
  const wordsOf = (change: Recorded, all: readonly Recorded[]): string => {
    const { type, about } = change
    const undone = type === 'reckoningChangeUndone' ? findUndone(change, all) : undefined
    return t(`reckoning.changed.${type}`, { about: undone ? wordsOf(undone, all) : words.rule(about) })
  }
  return wordsOf
}

// Only the latest can be undone: it is the nearest before that is, and about the same.
function findUndone({ seq, about }: Recorded, all: readonly Recorded[]): Recorded | undefined {
  return all.find(
    change =>
      change.seq < seq && change.undone && change.about === about && change.type !== 'reckoningChangeUndone',
  )
}
