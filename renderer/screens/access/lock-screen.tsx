// Covers the whole window after idling. A modal dialog: whatever is open underneath stays as it is and out of reach.

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { endSession, uncoverScreens, useSession } from '../../state/session.ts'
import './access.css'

export function LockScreen({ idleMinutes }: { idleMinutes: number }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const queryClient = useQueryClient()
  const user = useSession(session => session.user)
  const why = useSession(session => session.locked)
  const [password, setPassword] = useState('')
  const cover = useRef<HTMLDialogElement>(null)
  const unlock = useMutation(
    queries.session.unlock.mutationOptions({
      onSuccess() {
        uncoverScreens()
        void queryClient.invalidateQueries()
      },
      onError: () => setPassword(''),
    }),
  )

  useEffect(() => {
    const dialog = cover.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  function submit(): void {
    if (password !== '') unlock.mutate({ password })
  }

  return (
    <dialog
      ref={cover}
      className="lock"
      aria-label={t('access.lock.title')}
      onCancel={event => event.preventDefault()}
    >
      <div className="paper access-card">
        <h1>{t('access.lock.title')}</h1>
        <p className="second">
          {why === 'idle' ? t('access.lock.why', { count: idleMinutes }) : t('access.lock.whyAsked')}
        </p>
        <KeyForm label={t('access.lock.title')} enterSaves onSave={submit} className="form-stack">
          <PasswordField
            label={t('access.lock.password', { name: user?.name ?? '' })}
            autoFocus
            which="current"
            value={password}
            onChange={setPassword}
          />
          <FailureNotice error={unlock.error} />
          <Button type="primary" htmlType="submit" loading={unlock.isPending} block>
            {t('access.lock.submit')}
          </Button>
          <Button type="text" block onClick={endSession}>
            {t('access.lock.other')}
          </Button>
        </KeyForm>
      </div>
    </dialog>
  )
}
