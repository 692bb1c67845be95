// Shown where the desk cannot be opened: what is the matter with the data, in words, and what can be done that works.

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutsideClient } from '#shared/contract/outside-contract.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { LookSwitches } from '../../parts/look-switches.tsx'
import { formatMoment } from '../../parts/moment.ts'
import { connectOutside } from '../../state/desk-connection.ts'
import { startOver } from '../../state/start-over.ts'
import { useFailureWords } from '../../state/use-failure-words.ts'
import { SalvageResult } from '../settings/keeping/salvage-result.tsx'
import './closed.css'

/** @param client how the host is asked; the one that served the page where absent */
export function ClosedDeskScreen({ client: given }: { client?: OutsideClient }) {
  const { t } = useTranslation()
  const wordsOf = useFailureWords()
  const [{ outside }] = useState(() => given ?? connectOutside())
  const { data, error } = useQuery({ queryKey: ['outside'], queryFn: () => outside.read() })
  const act = useMutation({ mutationFn: (action: () => Promise<unknown>) => action(), onSuccess: startOver })
  const salvage = useMutation({ mutationFn: () => outside.salvage() })
  const busy = act.isPending || salvage.isPending
  if (salvage.data) {
    return (
      <main className="closed-desk paper">
        <h1>{t('keeping.closed.opened')}</h1>
        <SalvageResult salvaged={salvage.data} />
        <Button type="primary" onClick={startOver}>
          {t('keeping.closed.proceed')}
        </Button>
      </main>
    )
  }
  if (!data) return <main className="closed-desk">{error && <FailureNotice error={error} />}</main>
  const words = data.failure && wordsOf(data.failure)
  const { backup } = data
  return (
    <main className="closed-desk paper">
      <div className="closed-desk-switches">
        <LookSwitches />
      </div>
      <h1>{t('keeping.closed.title')}</h1>
      {words && (
        <p role="alert">
          <strong>{words.words}</strong> {words.next}
        </p>
      )}
      <p className="second small">{t('keeping.closed.folder', { folder: data.folder })}</p>
      <p>
        {backup
          ? t('keeping.closed.backup', { moment: formatMoment(backup.madeAtMs), cases: backup.cases })
          : t('keeping.closed.noBackup')}
      </p>
      <p className="second">{t('keeping.closed.nothingDeleted')}</p>
      <FailureNotice error={act.error ?? salvage.error} />
      {busy && <p role="status">{t('keeping.closed.working')}</p>}
      <div className="closed-desk-actions">
        <Button
          type={data.mayRestore ? 'default' : 'primary'}
          disabled={busy}
          onClick={() => act.mutate(() => outside.retry())}
        >
          {t('keeping.closed.retry')}
        </Button>
        {data.mayRestore && (
          <Button type="primary" disabled={busy} onClick={() => act.mutate(() => outside.restoreNewest())}>
            {t('keeping.closed.restore')}
          </Button>
        )}
        {data.maySalvage && (
          <Button disabled={busy} onClick={() => salvage.mutate()}>
            {t('keeping.closed.salvage')}
          </Button>
        )}
        {data.mayReadOnly && (
          <Button disabled={busy} onClick={() => act.mutate(() => outside.openReadOnly())}>
            {t('keeping.closed.readOnly')}
          </Button>
        )}
      </div>
    </main>
  )
}
