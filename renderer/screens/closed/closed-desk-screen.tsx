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
import { FolderHolderFacts } from './folder-holder.tsx'
import { FolderWays, folderFailureOf } from './folder-ways.tsx'
import './closed.css'

type Outside = Awaited<ReturnType<OutsideClient['outside']['read']>>

/**
 * @param client how the host is asked; the one that served the page where absent
 * @param goTo shows another page in this window
 */
export function ClosedDeskScreen({
  client: given,
  goTo = address => location.assign(address),
}: {
  client?: OutsideClient
  goTo?: (address: string) => void
}) {
  const { t } = useTranslation()
  const [{ outside }] = useState(() => given ?? connectOutside())
  const { data, error, refetch } = useQuery({ queryKey: ['outside'], queryFn: () => outside.read() })
  // What did not work may have changed what is the matter: whoever held the folder may be another by now.
  const onError = () => void refetch()
  const act = useMutation({
    mutationFn: (action: () => Promise<unknown>) => action(),
    onSuccess: startOver,
    onError,
  })
  const salvage = useMutation({ mutationFn: () => outside.salvage(), onError })
  const goOver = useMutation({
    mutationFn: () => outside.openOther(),
    onSuccess: ({ address }) => address !== null && goTo(address),
    onError,
  })
  const choose = useMutation({ mutationFn: () => outside.chooseFolder() })
  const busy = act.isPending || salvage.isPending
  if (salvage.data) return <Salvaged result={salvage.data} />
  if (!data) return <main className="closed-desk">{error && <FailureNotice error={error} />}</main>
  return (
    <main className="closed-desk paper">
      <div className="closed-desk-switches">
        <LookSwitches />
      </div>
      <ClosedMatter outside={data} />
      <FailureNotice error={act.error ?? salvage.error ?? goOver.error ?? choose.error} />
      {busy && <p role="status">{t('keeping.closed.working')}</p>}
      {goOver.data?.address === null && <p role="status">{t('closed.shown')}</p>}
      <ClosedActions
        outside={data}
        busy={busy}
        on={{
          retry: () => act.mutate(() => outside.retry()),
          openOther: () => goOver.mutate(),
          restore: () => act.mutate(() => outside.restoreNewest()),
          salvage: () => salvage.mutate(),
          readOnly: () => act.mutate(() => outside.openReadOnly()),
          chooseFolder: () => choose.mutate(),
        }}
      />
    </main>
  )
}

type Action = 'retry' | 'openOther' | 'restore' | 'salvage' | 'readOnly' | 'chooseFolder'

function ClosedActions({
  outside: { mayRestore, ...may },
  busy,
  on,
}: {
  outside: Outside
  busy: boolean
  on: Readonly<Record<Action, () => void>>
}) {
  const { t } = useTranslation()
  const actions = [
    { action: 'retry', words: t('keeping.closed.retry'), offered: true },
    { action: 'openOther', words: t('closed.openOther'), offered: may.mayOpenOther },
    { action: 'restore', words: t('keeping.closed.restore'), offered: mayRestore },
    { action: 'salvage', words: t('keeping.closed.salvage'), offered: may.maySalvage },
    { action: 'readOnly', words: t('keeping.closed.readOnly'), offered: may.mayReadOnly },
    { action: 'chooseFolder', words: t('closed.chooseFolder'), offered: may.mayChooseFolder },
  ] as const
  const first = mayRestore ? 'restore' : 'retry'
  return (
    <div className="closed-desk-actions">
      {actions
        .filter(({ offered }) => offered)
        .map(({ action, words }) => (
          <Button
            key={action}
            type={action === first ? 'primary' : 'default'}
            disabled={busy}
            onClick={on[action]}
          >
            {words}
          </Button>
        ))}
    </div>
  )
}

function ClosedMatter({ outside: { failure, folder, holder, backup } }: { outside: Outside }) {
  const { t } = useTranslation()
  const wordsOf = useFailureWords()
  const words = failure && wordsOf(failure)
  const ofFolder = failure && folderFailureOf(failure.code)
  return (
    <>
      <h1>{t('keeping.closed.title')}</h1>
      {words && (
        <p role="alert">
          <strong>{words.words}</strong> {words.next}
        </p>
      )}
      <p className="second small closed-desk-folder">{t('keeping.closed.folder', { folder })}</p>
      {ofFolder === 'dataFolderInUse' && <FolderHolderFacts holder={holder} />}
      {ofFolder ? (
        <FolderWays code={ofFolder} />
      ) : (
        <>
          <p>
            {backup
              ? t('keeping.closed.backup', { moment: formatMoment(backup.madeAtMs), cases: backup.cases })
              : t('keeping.closed.noBackup')}
          </p>
          <p className="second">{t('keeping.closed.nothingDeleted')}</p>
        </>
      )}
    </>
  )
}

function Salvaged({ result }: { result: Awaited<ReturnType<OutsideClient['outside']['salvage']>> }) {
  const { t } = useTranslation()
  return (
    <main className="closed-desk paper">
      <h1>{t('keeping.closed.opened')}</h1>
      <SalvageResult salvaged={result} />
      <Button type="primary" onClick={startOver}>
        {t('keeping.closed.proceed')}
      </Button>
    </main>
  )
}
