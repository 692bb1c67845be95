// Says over every screen that nothing here is real, and how far the invented cases are while they are still written.

import { useTranslation } from 'react-i18next'
import { useJob } from '../../state/jobs.ts'
import { useWords } from '../../state/words.ts'

/** Id under which the desk reports it. */
const jobId = 'demonstration'

export function DemonstrationBar() {
  const { t } = useTranslation()
  const words = useWords()
  const job = useJob(jobId)
  return (
    <aside className="bar bar-demonstration" aria-label={t('reference.desk.demonstration')}>
      {t('frame.demonstration')}{' '}
      {job?.state === 'running' && (
        <span role="status">
          {words.phase(job.phase)}{' '}
          <progress value={job.done} max={job.total} aria-label={words.phase(job.phase)} /> {job.done} /{' '}
          {job.total}
        </span>
      )}
    </aside>
  )
}
