// What stands where a desk has no case at all: how to begin for whoever may log one, what to wait for for whoever may
// not, and that it was so where the window looks at a past day, on which nothing can be done any more.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { useKnownOn } from '../state/known-on.ts'
import { useMayCall } from '../state/may-call.ts'
import { navigate } from '../state/route.ts'
import { useWords } from '../state/words.ts'
import { EmptyState } from './empty-state.tsx'

export function NoCasesYet() {
  const { t } = useTranslation()
  const words = useWords()
  const day = useKnownOn(state => state.day)
  const mayRegister = useMayCall(contract.cases.register)
  if (day !== null) {
    return (
      <EmptyState
        why={t('frame.lookBack.nothing', { date: words.day(day) })}
        next={t('frame.lookBack.nothingNext')}
      />
    )
  }
  if (!mayRegister)
    return <EmptyState why={t('cases.list.emptyDesk')} next={t('cases.list.emptyDeskReader')} />
  return (
    <EmptyState
      why={t('cases.list.emptyDesk')}
      next={t('cases.list.emptyDeskNext')}
      action={
        <div className="empty-actions">
          <Button type="primary" onClick={() => navigate({ screen: 'newCase', kind: null })}>
            {t('cases.register.title')}
          </Button>
          <Button onClick={() => navigate({ screen: 'ledger' })}>{t('ledger.bringIn')}</Button>
        </div>
      }
    />
  )
}
