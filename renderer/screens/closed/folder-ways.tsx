// What can be done about a data folder that cannot be used as it is, step by step.

import { useTranslation } from 'react-i18next'
import type { FailureCode } from '#shared/contract/failure.ts'

/** Failures of the folder rather than of the store in it. */
const folderFailures = [
  'dataFolderInUse',
  'dataFolderOnNetwork',
  'dataFolderMissing',
  'dataFolderReadOnly',
  'dataFolderFull',
] as const satisfies readonly FailureCode[]
export type FolderFailure = (typeof folderFailures)[number]

/** @returns null where it is the store that is not well */
export function folderFailureOf(code: FailureCode): FolderFailure | null {
  return folderFailures.find(known => known === code) ?? null
}

export function FolderWays({ code }: { code: FolderFailure }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('closed.ways.title')}>
      <h2>{t('closed.ways.title')}</h2>
      <ol className="closed-desk-ways">
        <li>{t(`closed.ways.${code}.first`)}</li>
        <li>{t(`closed.ways.${code}.second`)}</li>
        <li>{t(`closed.ways.${code}.third`)}</li>
        <li>{t('closed.elsewhere')}</li>
      </ol>
    </section>
  )
}
