// What a change would do to every case, and the button that makes it. The desk makes exactly what is shown here.

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReckoningPreview } from '#shared/contract/reckoning-contract.ts'
import { clockEffects } from '#shared/reckoning/compare-clocks.ts'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { JobProgress } from '../../../parts/job-progress.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { notify } from '../../../state/notices.ts'
import { useRefresh } from '../../../state/stale-queries.ts'
import { MovedClocks } from './moved-clocks.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useProposedWords } from './use-proposed-words.ts'

interface ChangePreviewProps {
  readonly change: ReckoningChange
  readonly onDone: () => void
  readonly onBack: () => void
}

export function ChangePreview({ change, onDone, onBack }: ChangePreviewProps) {
  const { t } = useTranslation()
  const { client, queries } = useDesk()
  const refresh = useRefresh()
  const proposedWords = useProposedWords()
  const [jobId] = useState(() => crypto.randomUUID())
  const preview = useQuery(
    queries.reckoning.preview.queryOptions({
      input: { jobId, change },
      staleTime: 0,
      gcTime: 0,
      retry: false,
    }),
  )
  const apply = useMutation({
    mutationFn: ({ expected }: ReckoningPreview) => client.reckoning.apply({ jobId, change, expected }),
    async onSuccess({ cases }) {
      notify(t('reckoning.preview.applied', { count: cases }))
      onDone()
      await Promise.all([refresh('reckoning'), refresh('cases')])
    },
  })
  const { data } = preview
  const heading = useId()
  const place = useRef<HTMLElement>(null)
  // Not the button: Enter would then make a change that nobody has read.
  useEffect(() => place.current?.focus(), [])
  return (
    <section
      ref={place}
      tabIndex={-1}
      className="form-stack change-preview"
      aria-labelledby={heading}
      aria-busy={preview.isFetching}
    >
      <h3 id={heading}>{t('reckoning.preview.title', { what: proposedWords(change) })}</h3>
      <ProblemNotice error={preview.error} />
      <FailureNotice error={apply.error} />
      {preview.isFetching && <JobProgress jobId={jobId} words={t('reckoning.preview.computing')} />}
      {data && <Effects preview={data} />}
      <div className="form-foot">
        {data && !apply.error && (
          <Button
            type="primary"
            loading={apply.isPending}
            disabled={preview.isFetching}
            onClick={() => apply.mutate(data)}
          >
            {data.cases === 0
              ? t('reckoning.preview.apply')
              : t('reckoning.preview.applyCases', { count: data.cases })}
          </Button>
        )}
        {apply.error && (
          <Button
            onClick={() => {
              apply.reset()
              void preview.refetch()
            }}
          >
            {t('reckoning.preview.again')}
          </Button>
        )}
        <Button onClick={onBack}>{t('frame.action.cancel')}</Button>
      </div>
      {data && data.lines.length > 0 && <MovedClocks lines={data.lines} />}
    </section>
  )
}

function Effects({ preview }: { preview: ReckoningPreview }) {
  const { t } = useTranslation()
  const { cases, clocks, asOf, effects, lines } = preview
  if (cases === 0) return <p>{t('reckoning.preview.none')}</p>
  return (
    <div>
      <p>{t('reckoning.preview.summary', { date: asOf, cases, clocks })}</p>
      <ul className="effects">
        {clockEffects
          .filter(effect => effects[effect] > 0)
          .map(effect => (
            <li key={effect} className={`effect-${effect}`}>
              {t(`reckoning.effect.${effect}`)} <strong>{effects[effect]}</strong>
            </li>
          ))}
      </ul>
      {lines.length < clocks && (
        <p className="second small">{t('reckoning.preview.onlyFirst', { count: lines.length })}</p>
      )}
    </div>
  )
}
