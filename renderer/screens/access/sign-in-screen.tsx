// Signing in. The first thing painted on most days, so it draws on as little as possible.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { deskStatusSchema } from '#shared/contract/desk-contract.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { LookSwitches } from '../../parts/look-switches.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { beginSession } from '../../state/session.ts'
import './access.css'

export function SignInScreen({ status }: { status: z.infer<typeof deskStatusSchema> }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const signIn = useMutation(
    queries.session.signIn.mutationOptions({
      onSuccess: ({ token, user }) => beginSession(token, user),
      onError() {
        setPassword('')
        setTried(false)
      },
    }),
  )

  const missing = (field: 'login' | 'password', value: string): string | null =>
    tried && value.trim() === '' ? t('access.setUp.required', { field: t(`access.signIn.${field}`) }) : null

  function submit(): void {
    setTried(true)
    if (login.trim() !== '' && password !== '') signIn.mutate({ login, password })
  }

  return (
    <main className="access-page">
      <div className="paper access-card">
        <p className="second">{status.centreName}</p>
        <h1>{t('frame.product')}</h1>
        <KeyForm label={t('access.signIn.title')} enterSaves onSave={submit} className="form-stack">
          <TextField
            label={t('access.signIn.login')}
            value={login}
            autoFocus
            autoComplete="username"
            problem={missing('login', login)}
            onChange={setLogin}
          />
          <PasswordField
            label={t('access.signIn.password')}
            value={password}
            which="current"
            problem={missing('password', password)}
            onChange={setPassword}
          />
          <FailureNotice error={signIn.error} />
          <Button type="primary" htmlType="submit" loading={signIn.isPending} block>
            {t('access.signIn.submit')}
          </Button>
        </KeyForm>
        <div className="access-foot">
          <p>{t('access.signIn.forgotten')}</p>
          <p>
            {t('access.signIn.version', {
              version: status.version,
              host: t(`access.signIn.host.${status.host}`),
            })}
          </p>
        </div>
        <div className="access-switches">
          <LookSwitches />
        </div>
      </div>
    </main>
  )
}
