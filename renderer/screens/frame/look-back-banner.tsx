// Says over every screen that it shows what was recorded by a past day, and leads back.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useKnownOn } from '../../state/known-on.ts'
import { useLookBack } from '../../state/use-look-back.ts'

export function LookBackBanner() {
  const { t } = useTranslation()
  const day = useKnownOn(state => state.day)
  const lookBack = useLookBack()
  if (day === null) return null
  return (
    <aside className="bar bar-look-back" aria-label={t('frame.lookBack.menu')}>
      {t('frame.lookBack.banner', { date: day })}
      <Button size="small" onClick={() => lookBack(null)}>
        {t('frame.lookBack.return')}
      </Button>
    </aside>
  )
}
