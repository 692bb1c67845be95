// The versions of a year's arrangement, the newest first: notice, date, source, and who took it in.

import { useTranslation } from 'react-i18next'
import type { ReckoningState } from '#shared/contract/reckoning-contract.ts'
import { Origin } from './origin.tsx'

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
              <Origin origin={version.origin} />
              {t('frame.clauseSeparator')}
              {t('reckoning.calendar.source', { source: version.source })}
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
