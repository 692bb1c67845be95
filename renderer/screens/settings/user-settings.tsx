// The users of the desk. Administrators add and change them; supervisors and auditors look.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { UserView } from '#shared/contract/views.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { useSession } from '../../state/session.ts'
import { UserForm } from './user-form.tsx'

type Editing = { readonly type: 'new' } | { readonly type: 'change' | 'reset'; readonly user: UserView }

export function UserSettings() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const mayChange = useMayCall(contract.users.change)
  const [editing, setEditing] = useState<Editing | null>(null)
  const { data: users, error, refetch } = useQuery(queries.users.list.queryOptions())
  if (!users) return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <section className="form-stack">
      <div className="settings-head">
        <p className="second">{t('access.users.lead')}</p>
        {mayChange && (
          <Button type="primary" onClick={() => setEditing({ type: 'new' })}>
            {t('access.users.add')}
          </Button>
        )}
      </div>
      <UserTable users={users} mayChange={mayChange} onEdit={setEditing} />
      {editing && (
        <SidePanel title={titleOf(editing, t)} onClose={() => setEditing(null)}>
          <UserForm
            user={editing.type === 'new' ? null : editing.user}
            onlyPassword={editing.type === 'reset'}
            onDone={() => setEditing(null)}
          />
        </SidePanel>
      )}
    </section>
  )
}

function titleOf(editing: Editing, t: TFunction): string {
  if (editing.type === 'new') return t('access.users.add')
  return editing.type === 'reset'
    ? t('access.users.resetFor', { name: editing.user.name })
    : editing.user.name
}

interface UserTableProps {
  readonly users: readonly UserView[]
  readonly mayChange: boolean
  readonly onEdit: (editing: Editing) => void
}

function UserTable({ users, mayChange, onEdit }: UserTableProps) {
  const { t } = useTranslation()
  const me = useSession(session => session.user?.id)
  return (
    <div className="row-table">
      <table aria-label={t('access.users.title')}>
        <thead>
          <tr>
            <th scope="col">{t('access.users.name')}</th>
            <th scope="col">{t('access.users.login')}</th>
            <th scope="col">{t('access.users.role')}</th>
            <th scope="col">{t('access.users.state')}</th>
            {mayChange && (
              <th scope="col" className="user-actions">
                {t('access.users.operations')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {users.map(user => (
            <tr key={user.id} className="row">
              <td>
                {user.name}
                {user.id === me && <span className="second">{t('access.users.you')}</span>}
              </td>
              <td>{user.login}</td>
              <td title={t(`access.roleDoes.${user.role}`)}>{t(`access.role.${user.role}`)}</td>
              <td>{t(user.disabled ? 'access.users.disabled' : 'access.users.active')}</td>
              {mayChange && (
                <td>
                  <Button size="small" type="text" onClick={() => onEdit({ type: 'change', user })}>
                    {t('access.users.change')}
                  </Button>
                  <Button size="small" type="text" onClick={() => onEdit({ type: 'reset', user })}>
                    {t('access.users.reset')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
