// Views of the list of cases kept under a name: filters and order, one click away.

import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyForm } from '../../parts/key-form.tsx'
import { notify } from '../../state/notices.ts'
import { prefer, usePreferences } from '../../state/preferences.ts'
import { type CasesRoute, formatRoute } from '../../state/route.ts'

export function SavedViews({ route }: { route: CasesRoute }) {
  const { t } = useTranslation()
  return (
    <Popover trigger="click" placement="bottomRight" destroyOnHidden content={<ViewList route={route} />}>
      <Button>{t('cases.list.views.title')} ▾</Button>
    </Popover>
  )
}

function ViewList({ route }: { route: CasesRoute }) {
  const { t } = useTranslation()
  const views = usePreferences(preferences => preferences.savedViews)
  const [name, setName] = useState('')

  // A name given twice means the newer view.
  function save(): void {
    const given = name.trim()
    if (given === '') return
    const others = views.filter(view => view.name !== given)
    prefer({ savedViews: [...others, { name: given, hash: formatRoute(route) }] })
    notify(t('cases.list.views.saved', { name: given }))
    setName('')
  }

  return (
    <div className="form-stack saved-views">
      {views.length === 0 && <p className="second">{t('cases.list.views.none')}</p>}
      <ul>
        {views.map(view => (
          <li key={view.name} className="list-head">
            <a href={view.hash}>{view.name}</a>
            <Button
              type="text"
              size="small"
              aria-label={t('cases.list.views.remove', { name: view.name })}
              onClick={() => prefer({ savedViews: views.filter(other => other !== view) })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <KeyForm label={t('cases.list.views.save')} enterSaves onSave={save} className="form-foot">
        <Input
          aria-label={t('cases.list.views.name')}
          placeholder={t('cases.list.views.name')}
          maxLength={40}
          value={name}
          onChange={event => setName(event.target.value)}
        />
        <Button htmlType="submit">{t('cases.list.views.save')}</Button>
      </KeyForm>
    </div>
  )
}
