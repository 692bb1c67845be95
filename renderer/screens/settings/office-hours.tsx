// The hours in which the centre receives: what comes later counts from the next working day. The administrator sets them.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeHours as Hours } from '#shared/cases/deemed-receipt.ts'
import { contract } from '#shared/contract/contract.ts'
import { clockTimeSchema } from '#shared/contract/views.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { KeyForm } from '../../parts/key-form.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { notify } from '../../state/notices.ts'
import { useRefresh } from '../../state/stale-queries.ts'

export function OfficeHours({ hours }: { hours: Hours }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const refresh = useRefresh()
  const mayChange = useMayCall(contract.desk.setOfficeHours)
  const [typed, setTyped] = useState(hours)
  const [wrong, setWrong] = useState(false)
  const saving = useMutation(
    queries.desk.setOfficeHours.mutationOptions({
      onSuccess() {
        notify(t('logging.officeHours.saved'))
        return refresh('desk')
      },
    }),
  )

  function save(): void {
    const right =
      [typed.opens, typed.closes].every(time => clockTimeSchema.safeParse(time).success) &&
      typed.opens < typed.closes
    setWrong(!right)
    if (right && !saving.isPending) saving.mutate(typed)
  }

  const problem = wrong ? t('logging.officeHours.wrong') : undefined
  return (
    <>
      <h2>{t('logging.officeHours.title')}</h2>
      <p className="second">{t('logging.officeHours.lead')}</p>
      <KeyForm label={t('logging.officeHours.title')} enterSaves onSave={save} className="form-stack">
        <div className="form-pair">
          {(['opens', 'closes'] as const).map(end => (
            <TextField
              key={end}
              label={t(`logging.officeHours.${end}`)}
              problem={problem}
              disabled={!mayChange}
              maxLength={5}
              value={typed[end]}
              onChange={text => setTyped({ ...typed, [end]: text.trim() })}
            />
          ))}
        </div>
        <FailureNotice error={saving.error} />
        {mayChange && (
          <div className="form-foot">
            <Button htmlType="submit" loading={saving.isPending}>
              {t('logging.officeHours.save')}
            </Button>
          </div>
        )}
      </KeyForm>
    </>
  )
}
