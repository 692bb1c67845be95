// Attaches files: each with what it is. What was attached leaves the list, so that a failure halfway loses nothing and
// adds nothing twice.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestAttachmentLabel, mostAttachmentBytes } from '#shared/attachments/attachment-limits.ts'
import { formatMoment } from '../../../parts/moment.ts'
import { TextField } from '../../../parts/text-field.tsx'
import { isFocusIdle } from '../../../parts/use-landing-focus.ts'
import { sendFile } from '../../../state/carry-file.ts'
import { useDesk } from '../../../state/desk.tsx'
import { notify } from '../../../state/notices.ts'
import { useIsSending, useRecordingKey } from '../../../state/recording.ts'
import { useRefresh } from '../../../state/stale-queries.ts'
import { useFileSize } from '../use-file-size.ts'
import { CommandForm } from './command-form.tsx'
import type { CaseFormProps } from './use-case-command.ts'

interface ChosenFile {
  readonly key: string
  readonly file: File
  readonly name: string
  readonly label: string
}

const mostMegabytes = mostAttachmentBytes / 1024 / 1024

export function AttachForm({ view, files, onDone }: CaseFormProps & { readonly files: readonly File[] }) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const refresh = useRefresh()
  const choose = useChoose()
  const picker = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<readonly ChosenFile[]>(() => files.map(choose))
  const [none, setNone] = useState(false)
  const mutationKey = useRecordingKey()
  const isSending = useIsSending(mutationKey)
  const attach = useMutation({
    mutationKey,
    async mutationFn(wanted: readonly ChosenFile[]) {
      for (const { key, file, name, label } of wanted) {
        const sent = await sendFile(client, file)
        await client.attachments.add({ id: view.line.id, file: sent, name, label: label.trim() })
        notify(t('dossier.attachments.added', { name }))
        setChosen(now => now.filter(other => other.key !== key))
      }
    },
    onSuccess: onDone,
    onSettled: () => refresh('cases'),
  })
  // Where one of several fails, the field that had the focus may have gone with a file that was attached.
  useEffect(() => {
    if (attach.isError && isFocusIdle()) picker.current?.form?.querySelector<HTMLElement>('input')?.focus()
  }, [attach.isError])
  const tooLarge = chosen.some(({ file }) => file.size > mostAttachmentBytes)

  function save(): void {
    setNone(chosen.length === 0)
    if (chosen.length > 0 && !tooLarge && !isSending()) attach.mutate(chosen)
  }

  return (
    <CommandForm
      verb={t('dossier.attachments.save')}
      pending={attach.isPending}
      error={attach.error}
      onSave={save}
      onCancel={onDone}
      other={<Button onClick={() => picker.current?.click()}>{t('dossier.attachments.chooseMore')}</Button>}
    >
      {chosen.map(one => (
        <ChosenFileField
          key={one.key}
          chosen={one}
          onLabel={label =>
            setChosen(now => now.map(other => (other.key === one.key ? { ...other, label } : other)))
          }
          onRemove={() => setChosen(now => now.filter(other => other.key !== one.key))}
        />
      ))}
      {none && <p className="field-problem">{t('dossier.attachments.noFile')}</p>}
      <p className="second small">{t('dossier.attachments.limit', { most: mostMegabytes })}</p>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('dossier.attachments.chooseMore')}
        onChange={event => {
          const more = [...(event.target.files ?? [])].map(choose)
          event.target.value = ''
          setChosen(now => [...now, ...more])
        }}
      />
    </CommandForm>
  )
}

interface ChosenFileFieldProps {
  readonly chosen: ChosenFile
  readonly onLabel: (label: string) => void
  readonly onRemove: () => void
}

function ChosenFileField({ chosen: { file, name, label }, onLabel, onRemove }: ChosenFileFieldProps) {
  const { t } = useTranslation()
  const sizeOf = useFileSize()
  const problem =
    file.size > mostAttachmentBytes
      ? t('failure.attachmentTooLarge.words', { name, most: mostMegabytes })
      : undefined
  return (
    <div className="chosen-file">
      <div className="chosen-file-head">
        <strong className="chosen-file-name">{name}</strong>
        <span className="second small nowrap">{sizeOf(file.size)}</span>
        <Button size="small" type="text" onClick={onRemove}>
          {t('dossier.attachments.remove')}
        </Button>
      </div>
      <TextField
        label={t('dossier.attachments.label')}
        hint={t('dossier.attachments.labelHint')}
        problem={problem}
        maxLength={longestAttachmentLabel}
        value={label}
        onChange={onLabel}
      />
    </div>
  )
}

let chosenCount = 0

// A pasted picture is called image.png by every browser: the moment tells it from the next one.
function useChoose(): (file: File) => ChosenFile {
  const { t } = useTranslation()
  return file => {
    const moment = formatMoment(file.lastModified).replace(':', '')
    const name = file.name === 'image.png' ? t('dossier.attachments.pasted', { moment }) : file.name
    chosenCount += 1
    return { key: `${chosenCount}`, file, name, label: '' }
  }
}
