// How an entry stands (suspensions, quotas, duplicates, merges) and what is written down of it.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { EntryView } from '#shared/contract/registries-contract.ts'
import { DueDate } from '../../parts/due-date.tsx'
import { LightBadge } from '../../parts/light-badge.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { formatRoute } from '../../state/route.ts'
import { useWords } from '../../state/words.ts'
import type { EntryMode } from './entry-panel.tsx'

interface StandingProps {
  readonly entry: EntryView
  readonly onMode: (mode: EntryMode) => void
}

export function EntryStanding({ entry, onMode }: StandingProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { removed, mergedInto, suspensions, quotas, names, registrationClock } = entry
  return (
    <>
      {removed && (
        <p className="field-warning">
          {t('registries.entry.removed', { on: removed.on, reason: removed.reason })}
        </p>
      )}
      {mergedInto && (
        <p className="field-warning">{t('registries.entry.mergedInto', { name: mergedInto.name })}</p>
      )}
      <Lookalikes entry={entry} onMode={onMode} />
      {registrationClock && (
        <p className="entry-line">
          <LightBadge light={registrationClock.light} />
          {registrationClock.due && (
            <>
              <span>{t('limits.rule.PX-REG')}</span> <DueDate due={registrationClock.due} />
            </>
          )}
        </p>
      )}
      <section>
        <h3>{t('registries.entry.names')}</h3>
        <ul>
          {names.map(({ name, from }) => (
            <li key={`${from} ${name}`}>
              {name}{' '}
              <span className="second small">{t('registries.entry.since', { from: words.day(from) })}</span>
            </li>
          ))}
        </ul>
      </section>
      {quotas.length > 0 && (
        <section>
          <h3>{t('registries.entry.quotas')}</h3>
          <ul>
            {quotas.map(({ year, amount, used }) => (
              <li key={year}>
                {amount === null
                  ? t('registries.entry.quotaNone', { year, used })
                  : t('registries.entry.quotaLine', { year, amount, used })}
              </li>
            ))}
          </ul>
          <p className="second small">{t('registries.entry.quotaRule')}</p>
        </section>
      )}
      <section>
        <h3>{t('registries.entry.suspensions')}</h3>
        {suspensions.length === 0 && <p className="second">{t('registries.entry.noSuspensions')}</p>}
        <ul>
          {suspensions.map(({ from, until, reason }) => (
            <li key={from}>
              {until === null
                ? t('registries.entry.spanOpen', { from })
                : t('registries.entry.span', { from, until })}{' '}
              <span className="second">{reason}</span>
            </li>
          ))}
        </ul>
      </section>
      <TakenInSpite entry={entry} />
    </>
  )
}

// What a supervisor looks into: the reason stands beside the case it was given for.
function TakenInSpite({ entry: { inSpite } }: { entry: EntryView }) {
  const { t } = useTranslation()
  const words = useWords()
  if (inSpite.length === 0) return null
  return (
    <section>
      <h3>▲ {t('registries.inSpite.title')}</h3>
      <ul>
        {inSpite.map(({ caseId, caseNumber, submittedOn, doubts, reason }) => (
          <li key={caseId}>
            <a href={formatRoute({ screen: 'case', id: caseId })}>{caseNumber}</a> {words.day(submittedOn)}{' '}
            {words.clauses(doubts.map(doubt => t(`registries.inSpite.${doubt}`)))}{' '}
            <span className="second">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lookalikes({ entry, onMode }: StandingProps) {
  const { t } = useTranslation()
  const mayGovern = useMayCall(contract.registries.govern)
  return (
    <>
      {entry.lookalikes.length > 0 && (
        <section className="entry-lookalikes">
          <h3>▲ {t('registries.entry.lookalikes')}</h3>
          <p className="second small">{t('registries.entry.lookalikesWhy')}</p>
          <ul>
            {entry.lookalikes.map(({ id, name }) => (
              <li key={id} className="entry-line">
                <span>{name}</span>
                {mayGovern && (
                  <Button size="small" onClick={() => onMode({ type: 'merge', otherId: id })}>
                    {t('registries.action.merge')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {entry.absorbed.length > 0 && (
        <section>
          <h3>{t('registries.entry.absorbed')}</h3>
          <ul>
            {entry.absorbed.map(({ id, name }) => (
              <li key={id} className="entry-line">
                <span>{name}</span>
                {mayGovern && (
                  <Button
                    size="small"
                    onClick={() => onMode({ type: 'ruling', action: 'undoMerge', absorbed: id })}
                  >
                    {t('registries.action.undoMerge')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
