// The foot of a form: the verb that sends it, what else can be done, and the way back.

import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface FormFootProps {
  readonly verb: string
  readonly pending: boolean
  readonly disabled?: boolean
  readonly onCancel: () => void
  /** Words of the way back, where it is not 取消. */
  readonly back?: string
  /** Between the verb and the way back. */
  readonly other?: ReactNode
  /** After the way back. */
  readonly children?: ReactNode
}

export function FormFoot(props: FormFootProps) {
  const { verb, pending, disabled = false, onCancel, back, other, children } = props
  const { t } = useTranslation()
  return (
    <div className="form-foot">
      <Button type="primary" htmlType="submit" disabled={disabled} loading={pending}>
        {verb}
      </Button>
      {other}
      <Button onClick={onCancel}>{back ?? t('frame.action.cancel')}</Button>
      {children}
    </div>
  )
}
