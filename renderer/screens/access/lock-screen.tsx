// Covers the whole window after idling. A modal dialog: whatever is open underneath stays as it is and out of reach.

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { failureOf } from '../../state/failure-of.ts'
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
  const [covered] = useState(() => document.activeElement)
  const unlock = useMutation(
    queries.session.unlock.mutationOptions({
      onSuccess() {
        uncoverScreens()
        void queryClient.invalidateQueries()
      },
      onError: () => setPassword(''),
    }),
  )

  // Who it is stands above the field: only the password can be wrong.
  const wrong = unlock.error !== null && failureOf(unlock.error).code === 'wrongPassword'

  useEffect(() => {
    const dialog = cover.current
    dialog?.showModal()
    return () => {
      dialog?.close()
      // Whoever was typing types on: the browser gives the focus back only for a dialog that is still on the page.
      if (covered instanceof HTMLElement) covered.focus()
    }
  }, [covered])

  function submit(): void {
    if (password !== '') unlock.mutate({ password })
  }

  return (
    <dialog
      ref={cover}
      className="lock"
      aria-label={t('access.lock.title')}
      // A browser closes a dialog on the second Escape whatever is done about the first, unless it is told that none may.
      closedby="none"
      onCancel={event => event.preventDefault()}
      onClose={() => cover.current?.showModal()}
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
            problem={wrong ? t('access.lock.wrong') : null}
          />
          <FailureNotice error={wrong ? null : unlock.error} />
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
