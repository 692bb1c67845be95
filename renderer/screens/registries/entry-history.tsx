// What was recorded of an entry, the last first: who wrote down what, and when.

import { useTranslation } from 'react-i18next'
import type { EntryView } from '#shared/contract/registries-contract.ts'
import { formatMoment } from '../../parts/moment.ts'
import { useWords } from '../../state/words.ts'

export function EntryHistory({ entry }: { entry: EntryView }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <section>
      <h3>{t('registries.entry.history')}</h3>
      <ul className="entry-history">
        {entry.history.map(({ seq, recordedAtMs, actor, change }) => (
          <li key={seq}>
            <span className="second nowrap">{formatMoment(recordedAtMs)}</span>
            <span>
              {t(`registries.event.${wordsFor(change)}`, {
                name: 'name' in change ? change.name : '',
                reason: 'reason' in change ? change.reason : '',
                year: 'year' in change ? change.year : 0,
                amount: 'amount' in change ? (change.amount ?? '') : '',
              })}
            </span>
            <span className="second">{words.actor(actor)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Change = EntryView['history'][number]['change']

// A quota that was set to none was lifted.
function wordsFor(change: Change): Change['type'] | 'quotaLifted' {
  return change.type === 'quotaSet' && change.amount === null ? 'quotaLifted' : change.type
}
