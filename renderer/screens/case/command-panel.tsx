// The panel in which a step, a pause, a note … is recorded. One form a command; closed again once it is saved. A form
// works on the case as it was when the form was opened: what is recorded elsewhere meanwhile is told, and what was
// typed stays.

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView, TimelineEntry } from '#shared/contract/case-page-contract.ts'
import { formatMoment } from '../../parts/moment.ts'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useIsRecording } from '../../state/recording.ts'
import { useWords } from '../../state/words.ts'
import { bearsMoving, type CaseCommand } from './case-command.ts'
import { useEntryName } from './entry-words.ts'
import { AssignForm } from './forms/assign-form.tsx'
import { AttachForm } from './forms/attach-form.tsx'
import { ChangeForm } from './forms/change-form.tsx'
import { CorrectForm } from './forms/correct-form.tsx'
import { CorrectReceiptForm, type StandingReceiptEntry } from './forms/correct-receipt-form.tsx'
import { DecideForm } from './forms/decide-form.tsx'
import { ExtensionForm } from './forms/extension-form.tsx'
import { NoteForm } from './forms/note-form.tsx'
import { PauseForm } from './forms/pause-form.tsx'
import { RetractForm } from './forms/retract-form.tsx'
import { StepForm } from './forms/step-form.tsx'

interface CommandPanelProps {
  readonly view: CaseView
  readonly command: CaseCommand
  readonly onClose: () => void
}

export function CommandPanel({ view, command, onClose }: CommandPanelProps) {
  const [seen, setSeen] = useState(view)
  // While the form's own record is on its way, what has moved is its own doing.
  const saving = useIsRecording()
  const moved = view.version !== seen.version && !saving && !bearsMoving(command)
  return (
    <SidePanel title={useTitle(command, view)} onClose={onClose}>
      {moved && <Moved seen={seen} view={view} onGo={() => setSeen(view)} />}
      <CommandForm view={seen} command={command} onDone={onClose} />
    </SidePanel>
  )
}

function useTitle(command: CaseCommand, view: CaseView): string {
  const { t } = useTranslation()
  const words = useWords()
  const nameOf = useEntryName(view)
  switch (command.type) {
    case 'step':
      return words.action(view.line.kind, command.action)
    case 'note':
      return t('cases.step.note2')
    case 'attach':
      return t('dossier.attachments.panelTitle')
    case 'correct':
      return isReceipt(command.entry)
        ? t('dossier.receipt.title')
        : t('dossier.correct.title', { action: nameOf(command.entry) })
    case 'retract':
      return command.entry.attachment
        ? t('dossier.retract.attachmentTitle')
        : t('dossier.retract.title', { action: nameOf(command.entry) })
    default:
      return t(`cases.step.${command.type}`)
  }
}

interface MovedProps {
  readonly seen: CaseView
  readonly view: CaseView
  readonly onGo: () => void
}

// Says what was recorded meanwhile, and lets the form go on from there.
function Moved({ seen, view, onGo }: MovedProps) {
  const { t } = useTranslation()
  const words = useWords()
  const nameOf = useEntryName(view)
  const entry = view.timeline[seen.version]
  return (
    <div className="failure-notice case-moved" role="alert">
      <strong>{t('dossier.moved.title')}</strong>
      {entry && (
        <span>
          {t('dossier.moved.words', {
            moment: formatMoment(entry.recordedAtMs),
            actor: words.actor(entry.actor),
            what: nameOf(entry),
          })}
        </span>
      )}
      <Button size="small" onClick={onGo}>
        {t('dossier.moved.go')}
      </Button>
    </div>
  )
}

interface CommandFormProps {
  readonly view: CaseView
  readonly command: CaseCommand
  readonly onDone: () => void
}

function CommandForm({ view, command, onDone }: CommandFormProps) {
  const given = { view, onDone }
  switch (command.type) {
    case 'step': {
      const action = view.actions.find(({ id }) => id === command.action)
      return action ? <StepForm {...given} action={action} /> : <NoLongerLegal {...given} />
    }
    case 'pause':
    case 'resume':
      return <PauseForm {...given} command={command.type} />
    case 'apply':
      return <ExtensionForm {...given} />
    case 'decide':
      return <DecideForm {...given} />
    case 'assign':
      return <AssignForm {...given} />
    case 'change':
      return <ChangeForm {...given} />
    case 'note':
      return <NoteForm {...given} />
    case 'attach':
      return <AttachForm {...given} files={command.files} />
    case 'retract':
      return <RetractForm {...given} entry={command.entry} />
    case 'correct':
      return isReceipt(command.entry) ? (
        <CorrectReceiptForm {...given} entry={command.entry} />
      ) : (
        <CorrectForm {...given} entry={command.entry} />
      )
  }
}

function isReceipt(entry: TimelineEntry): entry is StandingReceiptEntry {
  return entry.receipt !== null
}

// The form it replaces had the focus.
function NoLongerLegal({ view: { line }, onDone }: Omit<CommandFormProps, 'command'>) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <div className="form-stack">
      <p>{t('dossier.moved.gone', { stage: words.stage(line.kind, line.stage) })}</p>
      <div className="form-foot">
        <Button autoFocus onClick={onDone}>
          {t('dossier.moved.leave')}
        </Button>
      </div>
    </div>
  )
}
