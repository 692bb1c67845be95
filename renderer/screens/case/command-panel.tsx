// The panel in which a step, a pause, a note … is recorded. One form a command; closed again once it is saved.

import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/contract/cases-contract.ts'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useWords } from '../../state/words.ts'
import type { CaseCommand } from './case-command.ts'
import { AssignForm } from './forms/assign-form.tsx'
import { ChangeForm } from './forms/change-form.tsx'
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
  return (
    <SidePanel title={useTitle(command, view)} onClose={onClose}>
      <CommandForm view={view} command={command} onDone={onClose} />
    </SidePanel>
  )
}

function useTitle(command: CaseCommand, { line: { kind } }: CaseView): string {
  const { t } = useTranslation()
  const words = useWords()
  switch (command.type) {
    case 'step':
      return words.action(kind, command.action)
    case 'note':
      return t('cases.step.note2')
    default:
      return t(`cases.step.${command.type}`)
  }
}

function CommandForm({
  view,
  command,
  onDone,
}: {
  view: CaseView
  command: CaseCommand
  onDone: () => void
}) {
  const given = { view, onDone }
  switch (command.type) {
    case 'step': {
      const action = view.actions.find(({ id }) => id === command.action)
      return action ? <StepForm {...given} action={action} /> : null
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
    case 'retract':
      return <RetractForm {...given} entry={command.entry} />
  }
}
