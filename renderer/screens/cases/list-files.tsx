// The list on paper and as a workbook: what is shown, with the columns that are shown.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseColumnId, caseColumns, mostListedRows } from '#shared/contract/case-list-contract.ts'
import { useCaseColumns } from '../../parts/case-columns.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { JobProgress } from '../../parts/job-progress.tsx'
import { useDesk } from '../../state/desk.tsx'
import type { CasesRoute } from '../../state/route.ts'
import { useTakeFile } from '../../state/take-file.ts'
import { useShortcut } from '../../state/use-shortcut.ts'

interface ListFilesProps {
  readonly route: CasesRoute
  readonly empty: boolean
}

export function ListFiles({ route, empty }: ListFilesProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const takeFile = useTakeFile()
  const shown = useCaseColumns().map(({ id }) => id)
  const [jobId, setJobId] = useState<string | null>(null)
  const print = useMutation(queries.cases.printList.mutationOptions({ onSuccess: takeFile.print }))
  const save = useMutation(queries.cases.exportList.mutationOptions({ onSuccess: takeFile.save }))
  const pending = print.isPending || save.isPending

  function start(file: typeof print | typeof save): void {
    if (pending || empty) return
    const id = crypto.randomUUID()
    const { filter, sort, descending } = route
    const columns = caseColumns.filter((column): column is CaseColumnId => shown.includes(column))
    setJobId(id)
    file.mutate({ filter, sort, descending, columns, jobId: id })
  }

  useShortcut('p', () => start(print), !empty)
  useShortcut('e', () => start(save), !empty)
  return (
    <>
      {pending && <JobProgress key={jobId} jobId={jobId} words={t('logging.files.writing')} />}
      <FailureNotice error={print.error ?? save.error} />
      <Button
        disabled={empty}
        loading={print.isPending}
        title={t('logging.files.most', { count: mostListedRows.print })}
        onClick={() => start(print)}
      >
        {t('logging.files.print')} <kbd>p</kbd>
      </Button>
      <Button
        disabled={empty}
        loading={save.isPending}
        title={t('logging.files.most', { count: mostListedRows.export })}
        onClick={() => start(save)}
      >
        {t('logging.files.export')} <kbd>e</kbd>
      </Button>
    </>
  )
}
