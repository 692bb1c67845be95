// Another store in the place of the one that is open: what would no longer be seen, what stays, then the word.

import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LostView } from '#shared/contract/keeping-contract.ts'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { JobProgress } from '../../../parts/job-progress.tsx'
import { SidePanel } from '../../../parts/side-panel.tsx'
import { useWords } from '../../../state/words.ts'

interface ReplacePanelProps {
  readonly title: string
  /** What the other store is. */
  readonly children: ReactNode
  /** Undefined: not known yet. */
  readonly lost: LostView | undefined
  readonly error: unknown
  readonly confirm: string
  readonly jobId: string
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function ReplacePanel(props: ReplacePanelProps) {
  const { title, children, lost, error, confirm, jobId, busy, onConfirm, onClose } = props
  const { t } = useTranslation()
  return (
    <SidePanel title={title} onClose={onClose}>
      <div className="form-stack">
        <FailureNotice error={error} />
        {children}
        {lost !== undefined && <Lost lost={lost} />}
        <p className="second">{t('keeping.restoreKept')}</p>
        {busy && <JobProgress jobId={jobId} words={confirm} />}
        <div className="form-foot">
          <Button type="primary" danger disabled={lost === undefined} loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{t('frame.action.cancel')}</Button>
        </div>
      </div>
    </SidePanel>
  )
}

const kinds = ['cases', 'events', 'deskEvents'] as const

function Lost({ lost }: { lost: LostView }) {
  const { t } = useTranslation()
  const words = useWords()
  if (lost === null) return <p className="keeping-warning">{t('keeping.losesUnknown')}</p>
  const what = kinds
    .filter(kind => lost[kind] > 0)
    .map(kind => t(`keeping.lost.${kind}`, { count: lost[kind] }))
  if (what.length === 0) return <p>{t('keeping.losesNothing')}</p>
  return <p className="keeping-warning">{t('keeping.loses', { what: words.list(what) })}</p>
}
