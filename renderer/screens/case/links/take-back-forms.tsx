// Takes a link back on both cases; takes the case out of its series. Both stay in the record.

import { useTranslation } from 'react-i18next'
import type { LinkView } from '#shared/contract/links-contract.ts'
import { useDesk } from '../../../state/desk.tsx'
import { useDraft } from '../../../state/drafts.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { NoteField } from '../forms/day-and-note.tsx'
import { useCaseCommand } from '../forms/use-case-command.ts'
import type { LinkFormProps } from './link-command.ts'
import { refuseUnrecorded } from './refuse-unrecorded.ts'

export function UnlinkForm({ caseId, links, onDone, link }: LinkFormProps & { readonly link: LinkView }) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const draft = useDraft<{ readonly reason: string }>(`case/${caseId}/unlink/${link.eventId}`, { reason: '' })
  const reason = draft.values.reason.trim()
  const command = useCaseCommand({
    send: client.links.unlink,
    done: t('links.unlinked'),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    if (reason === '')
      command.setProblems({ reason: t('failure.fieldRequired.words', { field: t('links.reason') }) })
    else command.run({ id: caseId, version: links.version, eventId: link.eventId, reason })
  }

  return (
    <CommandForm
      verb={t('links.unlink')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <p>
        {t(`links.relation.${link.relation}`)} <strong>{link.caseNumber}</strong>
      </p>
      <p className="second">{t('links.unlinkWords')}</p>
      <NoteField
        label={t('links.reason')}
        required
        value={draft.values.reason}
        problem={command.problems.reason}
        onChange={reason => draft.change({ reason })}
      />
    </CommandForm>
  )
}

export function LeaveSeriesForm({ caseId, links, onDone }: LinkFormProps) {
  const { t } = useTranslation()
  const { client } = useDesk()
  const draft = useDraft<{ readonly note: string }>(`case/${caseId}/leave-series`, { note: '' })
  const command = useCaseCommand({
    send: async (input: Parameters<typeof client.links.leaveSeries>[0]) =>
      refuseUnrecorded(await client.links.leaveSeries(input)),
    done: t('links.series.left'),
    onDone,
    clearDraft: draft.clear,
  })
  const cases = [{ id: caseId, version: links.version }]
  return (
    <CommandForm
      verb={t('links.series.leave')}
      pending={command.pending}
      error={command.error}
      onSave={() => command.run({ cases, note: draft.values.note, mode: 'all' })}
      onCancel={onDone}
    >
      <p>
        <strong>{links.series?.name}</strong>
      </p>
      <NoteField
        value={draft.values.note}
        problem={command.problems.note}
        onChange={note => draft.change({ note })}
      />
    </CommandForm>
  )
}
