// How often backups are made by themselves, and the second folder they go to.

import { useMutation } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import { FailureNotice } from '../../../parts/failure-notice.tsx'
import { KeyForm } from '../../../parts/key-form.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { failureOf } from '../../../state/failure-of.ts'
import { useMayCall } from '../../../state/may-call.ts'
import { notify } from '../../../state/notices.ts'
import { useRefresh } from '../../../state/stale-queries.ts'

interface BackupPlacesProps {
  readonly intervalHours: number
  readonly secondFolder: string | null
  readonly secondReachable: boolean
}

const choices = [1, 2, 4, 8, 12, 24]

export function BackupPlaces(given: BackupPlacesProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const refresh = useRefresh()
  const mayChange = useMayCall(contract.keeping.changeSettings)
  const [hours, setHours] = useState(given.intervalHours)
  const [folder, setFolder] = useState(given.secondFolder ?? '')
  const change = useMutation(
    queries.keeping.changeSettings.mutationOptions({
      onSuccess() {
        notify(t('keeping.saved'))
        return refresh('desk')
      },
    }),
  )
  if (!mayChange) return null
  const gone = given.secondFolder !== null && !given.secondReachable
  const wrong = wrongFolderOf(change.error)
  return (
    <KeyForm
      label={t('keeping.settings')}
      enterSaves
      onSave={() => change.mutate({ intervalHours: hours, secondFolder: folder.trim() || null })}
      className="form-stack keeping-places"
    >
      <h2>{t('keeping.settings')}</h2>
      <LabeledField label={t('keeping.interval')}>
        {control => (
          <Select
            id={control.id}
            value={hours}
            onChange={setHours}
            options={choices.map(value => ({ value, label: t('keeping.hours', { count: value }) }))}
          />
        )}
      </LabeledField>
      <TextField
        label={t('keeping.secondFolder')}
        hint={t('keeping.secondHint')}
        problem={wrong && t(`keeping.secondWrong.${wrong}`)}
        warning={gone ? t('keeping.secondGone') : null}
        value={folder}
        maxLength={500}
        onChange={typed => {
          setFolder(typed)
          change.reset()
        }}
      />
      <FailureNotice error={wrong ? null : change.error} />
      <div className="form-foot">
        <Button htmlType="submit" loading={change.isPending}>
          {t('keeping.save')}
        </Button>
      </div>
    </KeyForm>
  )
}

// The codes are those of the desk's own folder: their words would tell of lost data.
function wrongFolderOf(error: unknown): 'missing' | 'readOnly' | 'ours' | null {
  if (error === null) return null
  const { code } = failureOf(error)
  if (code === 'dataFolderMissing') return 'missing'
  if (code === 'dataFolderReadOnly') return 'readOnly'
  return code === 'fieldInvalid' ? 'ours' : null
}
