// Adds a user, changes one, or gives one a new password.

import { useMutation } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '#shared/access/role.ts'
import type { UserView } from '#shared/contract/views.ts'
import { ChoiceRow } from '../../parts/choice-row.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { FormFoot } from '../../parts/form-foot.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { notify } from '../../state/notices.ts'
import { useRefresh } from '../../state/stale-queries.ts'
import { newPasswordProblems } from '../access/check-new-password.ts'

interface UserFormProps {
  /** Null: a new one. */
  readonly user: UserView | null
  readonly onlyPassword: boolean
  readonly onDone: () => void
}

interface Values {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly disabled: boolean
  readonly password: string
}

type Problems = Partial<Record<keyof Values, string>>

export function UserForm({ user, onlyPassword, onDone }: UserFormProps) {
  const { t } = useTranslation()
  const [values, setValues] = useState<Values>({
    login: user?.login ?? '',
    name: user?.name ?? '',
    role: user?.role ?? 'clerk',
    disabled: user?.disabled ?? false,
    password: '',
  })
  const [problems, setProblems] = useState<Problems>({})
  const saving = useSaveUser(user, onlyPassword, onDone)
  const change = (part: Partial<Values>): void => setValues({ ...values, ...part })
  const asksPassword = user === null || onlyPassword
  const verb =
    user === null ? t('access.users.create') : t(onlyPassword ? 'access.users.reset' : 'access.users.save')

  function submit(): void {
    const found: Problems = asksPassword ? newPasswordProblems(values.password, values.password, t) : {}
    for (const field of ['login', 'name'] as const)
      if (!onlyPassword && values[field].trim() === '')
        found[field] = t('access.setUp.required', { field: t(`access.users.${field}`) })
    setProblems(found)
    if (Object.keys(found).length === 0 && !saving.isPending) saving.mutate(values)
  }

  return (
    <KeyForm label={verb} onSave={submit} className="form-stack">
      {!onlyPassword && <PersonFields user={user} values={values} problems={problems} change={change} />}
      {asksPassword && (
        <PasswordField
          label={t(user === null ? 'access.users.password' : 'access.users.newPassword')}
          required
          hint={t('access.setUp.passwordHint')}
          problem={problems.password}
          which="new"
          value={values.password}
          onChange={password => change({ password })}
        />
      )}
      <FailureNotice error={saving.error} />
      <FormFoot verb={verb} pending={saving.isPending} onCancel={onDone} />
    </KeyForm>
  )
}

interface PersonFieldsProps {
  readonly user: UserView | null
  readonly values: Values
  readonly problems: Problems
  readonly change: (part: Partial<Values>) => void
}

function PersonFields({ user, values, problems, change }: PersonFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        label={t('access.users.name')}
        required
        problem={problems.name}
        maxLength={60}
        value={values.name}
        onChange={name => change({ name })}
      />
      {user === null && (
        <TextField
          label={t('access.users.login')}
          required
          problem={problems.login}
          maxLength={60}
          value={values.login}
          onChange={login => change({ login })}
        />
      )}
      <LabeledField label={t('access.users.role')} required group>
        {control => (
          <ChoiceRow<Role>
            control={control}
            value={values.role}
            choices={roles.map(role => ({
              value: role,
              words: t(`access.role.${role}`),
              why: t(`access.roleDoes.${role}`),
            }))}
            onChange={role => change({ role })}
          />
        )}
      </LabeledField>
      {user !== null && (
        <Checkbox checked={values.disabled} onChange={event => change({ disabled: event.target.checked })}>
          {t('access.users.disable')}
        </Checkbox>
      )}
    </>
  )
}

function useSaveUser(user: UserView | null, onlyPassword: boolean, onDone: () => void) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const refresh = useRefresh()
  return useMutation({
    async mutationFn({ login, name, role, disabled, password }: Values): Promise<string> {
      if (user === null) {
        await client.users.create({ login, name, role, password })
        return t('access.users.created', { name })
      }
      if (onlyPassword) {
        await client.users.resetPassword({ id: user.id, password })
        return t('access.users.resetDone', { name: user.name })
      }
      await client.users.change({ id: user.id, name, role, disabled })
      return t('access.users.changed', { name })
    },
    async onSuccess(done) {
      notify(done)
      onDone()
      await refresh('users')
    },
  })
}
