// Says over every screen that the host does not answer. Goes away by itself.

import { useTranslation } from 'react-i18next'
import { useConnection } from '../state/connection.ts'
import './bars.css'

export function ConnectionBar() {
  const { t } = useTranslation()
  const lost = useConnection(connection => connection.lost)
  return (
    <div role="alert" className={lost ? 'bar bar-lost' : undefined}>
      {lost && t('frame.connectionLost')}
    </div>
  )
}
