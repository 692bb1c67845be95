// Why the desk will not make a change: its own words where the reason is known, else those of the failure.

import { useTranslation } from 'react-i18next'
import { reckoning } from '#shared/locales/zh-CN/reckoning.ts'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { failureOf } from '../../../state/failure-of.ts'

export function ProblemNotice({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (error === null || error === undefined) return null
  const { code, details } = failureOf(error)
  const reason = String(details.reason ?? '')
  if (code !== 'fieldInvalid' || !(reason in reckoning.problem)) return <FailureNotice error={error} />
  return (
    <div className="failure-notice" role="alert">
      <strong>{t(`reckoning.problem.${reason as keyof typeof reckoning.problem}`)}</strong>
    </div>
  )
}
