// The shell of every form on a case page: fields, what went wrong, save and cancel.

import type { ReactNode } from 'react'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { FormFoot } from '../../../parts/form-foot.tsx'
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
  return (
    <KeyForm label={verb} onSave={onSave} className="form-stack">
      {children}
      <FailureNotice error={error} />
      <FormFoot verb={verb} pending={pending} other={other} onCancel={onCancel}>
        <kbd>Ctrl+Enter</kbd>
      </FormFoot>
    </KeyForm>
  )
}
