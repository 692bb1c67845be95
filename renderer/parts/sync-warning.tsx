// Warns that another program carries the data folder to other machines, which can damage it.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../state/desk.tsx'

export function SyncWarning() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { data } = useQuery(queries.keeping.health.queryOptions())
  if (!data?.syncProgram) return null
  return (
    <p className="field-warning" role="alert">
      {t('keeping.sync', { program: data.syncProgram })}
    </p>
  )
}
