// The series a case belongs to, with its members, each of which opens.

import { useTranslation } from 'react-i18next'
import type { CaseLinks } from '#shared/contract/links-contract.ts'
import { formatRoute } from '../../../state/route.ts'
import { LinkedCase } from './link-list.tsx'

interface SeriesMembersProps {
  readonly caseId: number
  readonly series: NonNullable<CaseLinks['series']>
}

export function SeriesMembers({ caseId, series }: SeriesMembersProps) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('links.series.title')}>
      <h3>
        {t('links.series.title')}{' '}
        <a className="link-in-words" href={formatRoute({ screen: 'series', uid: series.uid })}>
          {series.name}
        </a>{' '}
        <span className="second small">{t('links.series.members', { count: series.total })}</span>
      </h3>
      <ul className="link-list series-members">
        {series.members.map(line => (
          <li key={line.id}>
            {line.id === caseId ? (
              <span className="second">
                {line.caseNumber} {t('links.series.this')}
              </span>
            ) : (
              <LinkedCase line={line} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
