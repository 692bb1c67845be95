// The cases that one case hangs together with, its series, and what can be done about it. Self-contained: a page
// mounts it with the id of its case.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { CaseLinks as Links } from '#shared/contract/links-contract.ts'
import { DropMenu } from '../../../parts/drop-menu.tsx'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useMayCall } from '../../../state/may-call.ts'
import type { LinkCommand } from './link-command.ts'
import { LinkList } from './link-list.tsx'
import { LinkPanel } from './link-panel.tsx'
import { SeriesMembers } from './series-members.tsx'
import './links.css'

interface CaseLinksProps {
  readonly caseId: number
  /** The case is confidential to this reader, for whom nothing can be done with it. */
  readonly withheld: boolean
}

export const CaseLinks = memo(function CaseLinks({ caseId, withheld }: CaseLinksProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const mayLink = useMayCall(contract.links.link) && !withheld
  const [command, setCommand] = useState<LinkCommand | null>(null)
  const { data: links, error, refetch } = useQuery(queries.links.read.queryOptions({ input: { id: caseId } }))
  return (
    <section className="paper case-links" aria-label={t('links.title')}>
      <div className="case-links-head">
        <h2>{t('links.title')}</h2>
        {mayLink && links && <LinkActions links={links} onCommand={setCommand} />}
      </div>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!links && !error && <Loading lines={2} />}
      {links && (
        <LinkList
          links={links.links}
          onUnlink={mayLink ? link => setCommand({ type: 'unlink', link }) : null}
        />
      )}
      {links?.series && <SeriesMembers caseId={caseId} series={links.series} />}
      {command && links && (
        <LinkPanel caseId={caseId} links={links} command={command} onClose={() => setCommand(null)} />
      )}
    </section>
  )
})

interface LinkActionsProps {
  readonly links: Links
  readonly onCommand: (command: LinkCommand) => void
}

// Only what the desk would do now.
function LinkActions({ links, onCommand }: LinkActionsProps) {
  const { t } = useTranslation()
  const offered = [
    links.transfers.length > 0 && ({ type: 'transfer', words: t('links.transfer.title') } as const),
    links.maySplit && ({ type: 'split', words: t('links.split.title') } as const),
    links.mayReopen && ({ type: 'reopen', words: t('links.reopen.title') } as const),
    links.series === null
      ? ({ type: 'joinSeries', words: t('links.series.join') } as const)
      : ({ type: 'leaveSeries', words: t('links.series.leave') } as const),
  ].filter(one => one !== false)
  return (
    <div className="case-actions">
      <Button size="small" onClick={() => onCommand({ type: 'link' })}>
        {t('links.add')}
      </Button>
      <DropMenu
        size="small"
        items={offered.map(({ type, words }) => ({
          key: type,
          label: words,
          onClick: () => onCommand({ type }),
        }))}
      >
        {t(links.mayReopen ? 'links.moreOfClosed' : 'links.more')} ▾
      </DropMenu>
    </div>
  )
}
