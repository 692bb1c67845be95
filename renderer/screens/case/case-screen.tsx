// One case: where it stands, what comes next, its clocks, its course, what is known of it.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExplainedClock, ExplanationPanel } from '../../parts/explanation-panel.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useDesk } from '../../state/desk.tsx'
import { CaseClocks } from './case-clocks.tsx'
import type { CaseCommand } from './case-command.ts'
import { CaseFacts } from './case-facts.tsx'
import { CaseHeader } from './case-header.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { CommandPanel } from './command-panel.tsx'
import { CaseLinks } from './links/case-links.tsx'
import './case.css'

export function CaseScreen({ id }: { id: number }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const [explained, setExplained] = useState<ExplainedClock | null>(null)
  const [command, setCommand] = useState<CaseCommand | null>(null)
  const { data: view, error, refetch } = useQuery(queries.cases.get.queryOptions({ input: { id } }))

  if (!view)
    return (
      <div className="page">
        {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Loading lines={14} />}
      </div>
    )
  return (
    <div className="case-page">
      <CaseHeader view={view} onCommand={setCommand} />
      <div className="case-columns">
        <div className="case-course">
          <section aria-label={t('cases.page.clocks')}>
            <CaseClocks view={view} onExplain={(ruleId, round) => setExplained({ id, ruleId, round })} />
          </section>
          <section aria-label={t('cases.page.timeline')}>
            <CaseTimeline view={view} onCommand={setCommand} />
          </section>
        </div>
        <aside className="case-facts-column" aria-label={t('cases.page.facts')}>
          <CaseFacts view={view} />
          <CaseLinks caseId={id} />
        </aside>
      </div>
      {explained && <ExplanationPanel clock={explained} onClose={() => setExplained(null)} />}
      {command && <CommandPanel view={view} command={command} onClose={() => setCommand(null)} />}
    </div>
  )
}
