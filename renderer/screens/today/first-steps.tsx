// An empty desk tells a newcomer the three ways to begin.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { Page } from '../../parts/page.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { navigate } from '../../state/route.ts'

export function FirstSteps() {
  const { t } = useTranslation()
  const mayRegister = useMayCall(contract.cases.register)
  const mayManage = useMayCall(contract.users.create)
  return (
    <Page
      title={t('frame.today.empty.title')}
      lead={t(mayRegister || mayManage ? 'frame.today.empty.lead' : 'cases.list.emptyDeskReader')}
    >
      <div className="first-steps">
        {mayRegister && (
          <>
            <section className="paper">
              <h2>{t('frame.today.empty.register')}</h2>
              <p className="second">{t('frame.today.empty.registerWhy')}</p>
              <Button type="primary" onClick={() => navigate({ screen: 'newCase', kind: null })}>
                {t('frame.top.newCase')}
              </Button>
            </section>
            <section className="paper">
              <h2>{t('frame.today.empty.ledger')}</h2>
              <p className="second">{t('frame.today.empty.ledgerWhy')}</p>
              <Button onClick={() => navigate({ screen: 'ledger' })}>{t('ledger.pick')}</Button>
            </section>
          </>
        )}
        {mayManage && (
          <section className="paper">
            <h2>{t('access.users.add')}</h2>
            <p className="second">{t('access.users.lead')}</p>
            <Button onClick={() => navigate({ screen: 'settings', section: 'users' })}>
              {t('access.users.add')}
            </Button>
          </section>
        )}
        <section className="paper">
          <h2>{t('frame.today.empty.guide')}</h2>
          <p className="second">{t('frame.today.empty.guideWhy')}</p>
        </section>
      </div>
    </Page>
  )
}
