// Long work in hand: what it does, how far it is, and a way to stop it. Shown after a second, so that quick work is
// not dressed up.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../state/desk.tsx'
import { useJob } from '../state/jobs.ts'
import { useWords } from '../state/words.ts'
import './job-progress.css'

interface JobProgressProps {
  /** Null: work that reports no progress. */
  readonly jobId: string | null
  readonly words: string
}

const shownAfterMs = 1_000

export function JobProgress({ jobId, words }: JobProgressProps) {
  const { t } = useTranslation()
  const named = useWords()
  const { queries } = useDesk()
  const job = useJob(jobId)
  const cancel = useMutation(queries.desk.cancelJob.mutationOptions())
  const due = useDelay(shownAfterMs)
  if (!due) return null
  const counted = job !== null && job.total > 0
  return (
    <div className="job-progress" role="status">
      <span>{job ? named.phase(job.phase) : words}</span>
      <progress {...(counted && { value: job.done, max: job.total })} aria-label={words} />
      {counted && (
        <span className="second">
          {job.done} / {job.total}
        </span>
      )}
      {jobId !== null && (
        <Button size="small" disabled={!cancel.isIdle} onClick={() => cancel.mutate({ jobId })}>
          {t('frame.job.cancel')}
        </Button>
      )}
    </div>
  )
}

function useDelay(ms: number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return over
}
