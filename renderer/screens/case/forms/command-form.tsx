// The shell of every form on a case page: fields, what went wrong, save and cancel.

import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { KeyForm } from '../../../parts/key-form.tsx'

interface CommandFormProps {
  /** The action's own verb. */
  readonly verb: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
  /** A second way to save, e.g. to refuse. */
  readonly other?: ReactNode
}

export function CommandForm(props: CommandFormProps) {
  const { verb, pending, error, onSave, onCancel, children, other } = props
  const { t } = useTranslation()
  return (
    <KeyForm label={verb} onSave={onSave} className="form-stack">
      {children}
      <FailureNotice error={error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={pending}>
          {verb}
        </Button>
        {other}
        <Button onClick={onCancel}>{t('cases.step.cancel')}</Button>
        <kbd>Ctrl+Enter</kbd>
      </div>
    </KeyForm>
  )
}
