// Views of the list of cases kept under a name with the account: filters and order, one click away on any computer.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { useDesk } from '../../state/desk.tsx'
import { notify } from '../../state/notices.ts'
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
  const { queries } = useDesk()
  const queryClient = useQueryClient()
  const { data: views = [], error } = useQuery(queries.views.list.queryOptions())
  const [name, setName] = useState('')
  const keep = (kept: typeof views): void => {
    queryClient.setQueryData(queries.views.list.queryKey(), kept)
  }
  const saving = useMutation(
    queries.views.save.mutationOptions({
      onSuccess(kept, { name: given }) {
        keep(kept)
        notify(t('cases.list.views.saved', { name: given }))
        setName('')
      },
    }),
  )
  const removing = useMutation(queries.views.remove.mutationOptions({ onSuccess: keep }))

  function save(): void {
    const given = name.trim()
    if (given !== '' && !saving.isPending) saving.mutate({ name: given, hash: formatRoute(route) })
  }

  return (
    <div className="form-stack saved-views">
      <FailureNotice error={error ?? saving.error ?? removing.error} />
      {views.length === 0 && <p className="second">{t('cases.list.views.none')}</p>}
      <ul>
        {views.map(view => (
          <li key={view.name} className="list-head">
            <a href={view.hash}>{view.name}</a>
            <Button
              type="text"
              size="small"
              aria-label={t('cases.list.views.remove', { name: view.name })}
              onClick={() => removing.mutate({ name: view.name })}
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
        <Button htmlType="submit" loading={saving.isPending}>
          {t('cases.list.views.save')}
        </Button>
      </KeyForm>
    </div>
  )
}
