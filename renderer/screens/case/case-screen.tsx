// One case: where it stands, what comes next, its clocks, its course, what is known of it. Its sections are memoised:
// opening and closing a panel draws none of them again, so that a recorded step is on the page the sooner.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { type ExplainedClock, ExplanationPanel } from '../../parts/explanation-panel.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { isRecording } from '../../state/recording.ts'
import { CaseAttachments } from './case-attachments.tsx'
import { CaseClocks } from './case-clocks.tsx'
import { bearsMoving, type CaseCommand } from './case-command.ts'
import { CaseFacts } from './case-facts.tsx'
import { CaseHeader } from './case-header.tsx'
import { CaseNotes } from './case-notes.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { CommandPanel } from './command-panel.tsx'
import { FieldHistoryPanel } from './field-history-panel.tsx'
import { CaseLinks } from './links/case-links.tsx'
import { useFileDrop } from './use-file-drop.ts'
import './case.css'

export function CaseScreen({ id }: { id: number }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const page = useRef<HTMLDivElement>(null)
  const [explained, setExplained] = useState<ExplainedClock | null>(null)
  const [command, setCommand] = useState<CaseCommand | null>(null)
  const [history, setHistory] = useState<string | null>(null)
  const { data: view, error, refetch } = useQuery(queries.cases.get.queryOptions({ input: { id } }))
  const keys = command === null && explained === null && history === null
  const mayAttach = useMayCall(contract.attachments.add)
  const queryClient = useQueryClient()
  // Between a record and the page that shows it, what is offered is what was possible before. Asked at the click: what
  // was drawn last may be older.
  const ask = useCallback(
    (asked: CaseCommand): void => {
      if (!isRecording(queryClient) || bearsMoving(asked)) setCommand(asked)
    },
    [queryClient],
  )
  const explain = useCallback(
    (ruleId: RuleId, round: number): void => setExplained({ id, ruleId, round }),
    [id],
  )
  const drop = useFileDrop(files => ask({ type: 'attach', files }), keys && mayAttach)

  useFocusHome(page, command === null, view?.version)

  if (!view)
    return (
      <div className="page">
        {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Loading lines={14} />}
      </div>
    )

  return (
    <div className="case-page" ref={page} {...drop.handlers}>
      <CaseHeader view={view} onCommand={ask} keys={keys} />
      <div className="case-columns">
        <div className="case-course">
          <section aria-label={t('cases.page.clocks')}>
            <CaseClocks view={view} onExplain={explain} />
          </section>
          <section aria-label={t('cases.page.timeline')}>
            <CaseTimeline view={view} onCommand={ask} />
          </section>
        </div>
        <aside className="case-side" aria-label={t('cases.page.facts')}>
          <CaseFacts view={view} onHistory={setHistory} />
          <CaseLinks caseId={id} withheld={view.openness === 'withheld'} />
          <CaseAttachments view={view} onCommand={ask} keys={keys} dropping={drop.over} />
          <CaseNotes view={view} onCommand={ask} />
        </aside>
      </div>
      {explained && <ExplanationPanel clock={explained} onClose={() => setExplained(null)} />}
      {history && <FieldHistoryPanel view={view} field={history} onClose={() => setHistory(null)} />}
      {command && <CommandPanel view={view} command={command} onClose={() => setCommand(null)} />}
    </div>
  )
}

// A panel opened from a menu has no opener left to give the focus back to, and the button of the next step goes when
// there is none: the focus goes to what can be done next.
function useFocusHome(
  page: RefObject<HTMLElement | null>,
  closed: boolean,
  version: number | undefined,
): void {
  useEffect(() => {
    if (!closed) return
    if (document.activeElement === document.body)
      page.current?.querySelector<HTMLElement>('.case-actions button')?.focus()
  }, [closed, page, version])
}
