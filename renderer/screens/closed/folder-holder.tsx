// Who has the data folder open, as far as it left word.

import { useTranslation } from 'react-i18next'
import type { FolderHolder } from '#shared/contract/folder-holder.ts'
import { formatMoment } from '../../parts/moment.ts'

/** @param holder null: it is not known */
export function FolderHolderFacts({ holder }: { holder: FolderHolder | null }) {
  const { t } = useTranslation()
  if (holder === null) return <p>{t('closed.holder.unknown')}</p>
  const { host, machine, processId, sinceMs } = holder
  return (
    <section className="closed-desk-holder" aria-label={t('closed.holder.title')}>
      <h2>{t('closed.holder.title')}</h2>
      <dl>
        <dt>{t('closed.holder.program')}</dt>
        <dd>{t(`closed.holder.host.${host}`)}</dd>
        <dt>{t('closed.holder.machine')}</dt>
        <dd>{machine}</dd>
        <dt>{t('closed.holder.process')}</dt>
        <dd>{processId}</dd>
        <dt>{t('closed.holder.since')}</dt>
        <dd>{formatMoment(sinceMs)}</dd>
      </dl>
    </section>
  )
}
