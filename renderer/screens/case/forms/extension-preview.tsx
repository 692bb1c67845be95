// Where an extension would move the due date, in sight while it is applied for or decided. Says nothing until the days
// and the day are such that it would count: why it would not is said by the desk when it is recorded.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { DueDate } from '../../../parts/due-date.tsx'
import { useDesk } from '../../../state/desk.tsx'

interface ExtensionPreviewProps {
  readonly caseId: number
  readonly ruleId: RuleId | null
  readonly days: number | null
  /** The day of approval. */
  readonly on: PlainDate | null
}

export function ExtensionPreview({ caseId, ruleId, days, on }: ExtensionPreviewProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const asked = ruleId !== null && days !== null && days <= mostDays && on !== null
  const { data } = useQuery(
    queries.cases.previewExtension.queryOptions({
      input: { id: caseId, ruleId: ruleId ?? ('' as RuleId), days: days ?? 0, on: on ?? ('' as PlainDate) },
      enabled: asked,
    }),
  )
  return (
    <p role="status" className="second">
      {asked && data?.extended && (
        <>
          {t('dossier.extension.would')} <DueDate due={data.extended} />
          {t('dossier.extension.stands')} <DueDate due={data.due} />
        </>
      )}
    </p>
  )
}

/** As the desk takes them. */
const mostDays = 1_000
