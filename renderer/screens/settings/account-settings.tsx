// One's own account: how the desk looks to me, and my password.

import { useMutation } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageIds } from '#shared/locales/languages.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LabeledField } from '../../parts/labeled-field.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { notify } from '../../state/notices.ts'
import { densities, prefer, themeChoices, usePreferences } from '../../state/preferences.ts'
import { useSession } from '../../state/session.ts'
import { newPasswordProblems } from '../access/check-new-password.ts'

export function AccountSettings() {
  const { t } = useTranslation()
  const user = useSession(session => session.user)
  if (!user) return null
  return (
    <div className="settings-columns">
      <section className="form-stack">
        <h2>{user.name}</h2>
        <p className="second">
          {t('reference.account.lead', { login: user.login, role: t(`access.role.${user.role}`) })}
        </p>
        <Looks />
      </section>
      <section className="form-stack">
        <h2>{t('access.password.title')}</h2>
        <PasswordForm />
      </section>
    </div>
  )
}

function Looks() {
  const { t } = useTranslation()
  const { language, theme, density } = usePreferences()
  return (
    <>
      <LabeledField label={t('reference.account.language')} group>
        {control => (
          <Segmented
            aria-labelledby={`${control.id}-label`}
            value={language}
            options={languageIds.map(value => ({ value, label: t(`frame.language.${value}`) }))}
            onChange={value => prefer({ language: value })}
          />
        )}
      </LabeledField>
      <LabeledField label={t('reference.account.theme')} group>
        {control => (
          <Segmented
            aria-labelledby={`${control.id}-label`}
            value={theme}
            options={themeChoices.map(value => ({ value, label: t(`reference.account.${value}`) }))}
            onChange={value => prefer({ theme: value })}
          />
        )}
      </LabeledField>
      <LabeledField label={t('reference.account.density')} group>
        {control => (
          <Segmented
            aria-labelledby={`${control.id}-label`}
            value={density}
            options={densities.map(value => ({ value, label: t(`reference.account.${value}`) }))}
            onChange={value => prefer({ density: value })}
          />
        )}
      </LabeledField>
    </>
  )
}

const nothing = { current: '', password: '', passwordAgain: '' }

function PasswordForm() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const [values, setValues] = useState(nothing)
  const [problems, setProblems] = useState<{ password?: string; passwordAgain?: string }>({})
  const change = useMutation(
    queries.session.changePassword.mutationOptions({
      onSuccess() {
        setValues(nothing)
        notify(t('access.password.done'))
      },
    }),
  )

  function submit(): void {
    const found = newPasswordProblems(values.password, values.passwordAgain, t)
    setProblems(found)
    if (Object.keys(found).length === 0 && !change.isPending)
      change.mutate({ current: values.current, next: values.password })
  }

  const field = (name: keyof typeof nothing, label: string, problem?: string) => (
    <PasswordField
      label={label}
      required
      problem={problem}
      which={name === 'current' ? 'current' : 'new'}
      value={values[name]}
      onChange={password => setValues({ ...values, [name]: password })}
    />
  )

  return (
    <KeyForm label={t('access.password.title')} onSave={submit} className="form-stack">
      {field('current', t('access.password.current'))}
      {field('password', t('access.password.next'), problems.password)}
      {field('passwordAgain', t('access.password.again'), problems.passwordAgain)}
      <FailureNotice error={change.error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={change.isPending} disabled={values.current === ''}>
          {t('access.password.submit')}
        </Button>
      </div>
    </KeyForm>
  )
}
