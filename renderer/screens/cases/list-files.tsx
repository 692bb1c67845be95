// The list on paper and as a workbook: what is shown, with the columns that are shown.

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseColumnId, caseColumns, mostListedRows } from '#shared/contract/case-list-contract.ts'
import { useCaseColumns } from '../../parts/case-columns.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FileButton } from '../../parts/file-button.tsx'
import { JobProgress } from '../../parts/job-progress.tsx'
import { useDesk } from '../../state/desk.tsx'
import type { CasesRoute } from '../../state/route.ts'
import { useTakeFile } from '../../state/take-file.ts'

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
    // One after the other: they share the line that says how far they are.
    if (pending) return
    const id = crypto.randomUUID()
    const { filter, sort, descending } = route
    const columns = caseColumns.filter((column): column is CaseColumnId => shown.includes(column))
    setJobId(id)
    file.mutate({ filter, sort, descending, columns, jobId: id })
  }

  return (
    <>
      {pending && <JobProgress key={jobId} jobId={jobId} words={t('logging.files.writing')} />}
      <FailureNotice error={print.error ?? save.error} />
      <FileButton
        letter="p"
        words={t('logging.files.print')}
        title={t('logging.files.most', { count: mostListedRows.print })}
        disabled={empty}
        pending={print.isPending}
        onMake={() => start(print)}
      />
      <FileButton
        letter="e"
        words={t('logging.files.export')}
        title={t('logging.files.most', { count: mostListedRows.export })}
        disabled={empty}
        pending={save.isPending}
        onMake={() => start(save)}
      />
    </>
  )
}
