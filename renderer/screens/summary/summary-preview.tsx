// The printed page as it will come out, in a frame that runs nothing.

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlainMonth } from '#shared/dates/plain-date.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useDesk } from '../../state/desk.tsx'
import { previewAddress, previewSandbox } from './preview-address.ts'

export function SummaryPreview({ month }: { month: PlainMonth }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { data, error, refetch } = useQuery(queries.summary.preview.queryOptions({ input: { month } }))
  const address = useAddress(data?.html)
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (address === null) return <Loading lines={14} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className="preview-desk" tabIndex={0} aria-label={t('monthly.preview')}>
      <iframe
        className="preview-page"
        title={t('monthly.previewTitle', { month })}
        sandbox={previewSandbox}
        src={address}
      />
    </section>
  )
}

function useAddress(html: string | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (html === undefined) return
    const made = previewAddress(html)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [html])
  return address
}
