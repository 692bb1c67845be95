// A list of cases on paper and as a workbook. What leaves the desk is recorded, with who took it.

import type { z } from 'zod'
import { readSetting } from '#db/queries/settings.ts'
import type { caseListFileSchema } from '#shared/contract/case-list-contract.ts'
import type { FileView } from '#shared/contract/views.ts'
import { chinese } from '#shared/locales/languages.ts'
import type { Actor } from './access/actor.ts'
import type { DeskServices } from './desk-services.ts'
import { exportBytes, exportPdf } from './files.ts'
import { runTrackedJob } from './run-tracked-job.ts'

type ListInput = z.infer<typeof caseListFileSchema>

/** @throws FailureError printingUnavailable | jobCancelled */
export async function printCaseList(desk: DeskServices, input: ListInput, actor: Actor): Promise<FileView> {
  const { html } = await writeFile(desk, input, actor, 'print')
  return exportPdf(desk, actor, `${nameOf(desk)}.pdf`, html ?? '')
}

/** @throws FailureError jobCancelled */
export async function exportCaseList(desk: DeskServices, input: ListInput, actor: Actor): Promise<FileView> {
  const { bytes } = await writeFile(desk, input, actor, 'export')
  return exportBytes(desk, actor, `${nameOf(desk)}.xlsx`, bytes ?? new Uint8Array())
}

function writeFile(
  desk: DeskServices,
  { jobId, ...list }: ListInput,
  { login: by }: Actor,
  as: 'print' | 'export',
) {
  const centreName = readSetting(desk.store, 'centreName') ?? ''
  return runTrackedJob(desk, {
    ...{ jobId, by, name: 'writeCaseListFile', writes: false },
    input: { ...list, as, asOf: desk.today(), centreName, knownOn: desk.recalled?.day ?? null },
  })
}

function nameOf(desk: DeskServices): string {
  return `${chinese.print.caseList.sheet}${desk.today()}`
}
