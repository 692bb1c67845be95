// What the calendar of a year rests on: the versions of its arrangement, and the local days.

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { CalendarVersion, ReckoningState } from '#shared/contract/reckoning-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { formatMoment } from '../../../parts/moment.ts'
import { useMayCall } from '../../../state/may-call.ts'
import { useWords } from '../../../state/words.ts'
import { ChangePanel } from './change-panel.tsx'

export function CalendarVersions({ year }: { year: ReckoningState['years'][number] }) {
  const { t } = useTranslation()
  return (
    <section className="form-stack">
      <h2>{t('reckoning.calendar.versions', { year: year.year })}</h2>
      {year.versions.length === 0 && <p className="second">{t('reckoning.calendar.noVersion')}</p>}
      <ul className="calendar-versions">
        {year.versions.map(version => (
          <li key={version.version}>
            <strong>{t('reckoning.calendar.version', { version: version.version })}</strong>{' '}
            {t(version.inForce ? 'reckoning.calendar.inForce' : 'reckoning.calendar.superseded')}
            <br />
            {version.notice ?? t('reckoning.calendar.noNotice')}
            {version.publishedOn && (
              <> {t('reckoning.calendar.publishedOn', { date: version.publishedOn })}</>
            )}
            <br />
            <span className="second small">
              <Origin origin={version.origin} /> {t('reckoning.calendar.source', { source: version.source })}
            </span>
          </li>
        ))}
      </ul>
      {year.endMayMove && (
        <p className="field-warning">{t('reckoning.calendar.endMayMove', { year: year.year })}</p>
      )}
    </section>
  )
}

function Origin({ origin }: { origin: CalendarVersion['origin'] }) {
  const { t } = useTranslation()
  if (!origin) return t('reckoning.calendar.shipped')
  return t('reckoning.calendar.takenBy', { who: origin.actor, when: formatMoment(origin.atMs) })
}

export function LocalDays({ overlays }: Pick<ReckoningState, 'overlays'>) {
  const { t } = useTranslation()
  const words = useWords()
  const mayChange = useMayCall(contract.reckoning.apply)
  const [removing, setRemoving] = useState<PlainDate | null>(null)
  return (
    <section className="form-stack">
      <h2>{t('reckoning.calendar.overlays')}</h2>
      {overlays.length === 0 && <p className="second">{t('reckoning.calendar.noOverlays')}</p>}
      <ul className="calendar-versions">
        {overlays.map(({ date, working, scope, reason, origin }) => (
          <li key={date}>
            <strong>{words.day(date)}</strong>{' '}
            {t(working ? 'reckoning.calendar.on' : 'reckoning.calendar.off')}
            {mayChange && (
              <Button size="small" type="text" onClick={() => setRemoving(date)}>
                {t('reckoning.calendar.remove')}
              </Button>
            )}
            <br />
            {reason} <span className="second">{t(`reckoning.calendar.scopes.${scope}`)}</span>
            <br />
            <span className="second small">
              <Origin origin={origin} />
            </span>
          </li>
        ))}
      </ul>
      {removing && (
        <ChangePanel
          title={t('reckoning.changed.calendarOverlayRemoved', { about: removing })}
          proposed={{ type: 'calendarOverlayRemoved', date: removing }}
          onClose={() => setRemoving(null)}
        />
      )}
    </section>
  )
}
