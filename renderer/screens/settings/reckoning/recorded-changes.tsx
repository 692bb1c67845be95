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

export function RecordedChanges({ state: { changes, undoable } }: { state: ReckoningState }) {
  const { t } = useTranslation()
  const wordsOf = useChangeWords()
  const mayChange = useMayCall(contract.reckoning.apply)
  const [undoing, setUndoing] = useState(false)
  return (
    <section className="form-stack">
      <div className="settings-head">
        <h2>{t('reckoning.changes.title')}</h2>
        {mayChange && undoable && (
          <Button title={t('reckoning.changes.undoWhy')} onClick={() => setUndoing(true)}>
            {t('reckoning.changes.undo')}
          </Button>
        )}
      </div>
      {changes.length === 0 ? (
        <p className="second">{t('reckoning.changes.none')}</p>
      ) : (
        <div className="row-table">
          <table aria-label={t('reckoning.changes.title')}>
            <thead>
              <tr>
                {(['when', 'who', 'what', 'cases'] as const).map(column => (
                  <th key={column} scope="col">
                    {t(`reckoning.changes.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map(change => (
                <tr key={change.seq} className="row">
                  <td>{formatMoment(change.atMs)}</td>
                  <td>{change.actor}</td>
                  <td title={wordsOf(change)}>
                    {wordsOf(change)}
                    {change.undone && <span className="second"> {t('reckoning.changes.undone')}</span>}
                  </td>
                  <td>{change.cases}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {undoing && undoable && (
        <ChangePanel
          title={t('reckoning.changed.reckoningChangeUndone', { about: wordsOf(undoable) })}
          proposed={{ type: 'reckoningChangeUndone', seq: undoable.seq }}
          onClose={() => setUndoing(false)}
        />
      )}
    </section>
  )
}

function useChangeWords(): (change: Pick<Recorded, 'type' | 'about'>) => string {
  const { t } = useTranslation()
  const words = useWords()
  return ({ type, about }) => t(`reckoning.changed.${type}`, { about: words.rule(about) })
}
