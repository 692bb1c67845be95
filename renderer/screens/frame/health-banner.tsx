// Says over every screen that the desk can only be read, and why.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { useDesk } from '../../state/desk.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { formatRoute } from '../../state/route.ts'

export function HealthBanner() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const mayMend = useMayCall(contract.keeping.restore)
  const { data } = useQuery(queries.keeping.health.queryOptions())
  if (!data?.readOnly) return null
  return (
    <div className="bar bar-health" role="alert">
      {t(`keeping.banner.${data.readOnly}`)}
      {mayMend && data.readOnly === 'damaged' && (
        <a href={formatRoute({ screen: 'settings', section: 'backups' })}>{t('keeping.banner.open')}</a>
      )}
    </div>
  )
}
