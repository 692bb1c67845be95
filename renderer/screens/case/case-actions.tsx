// What can be done with the case now: the likely next step as a button, everything else in two menus.

import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/contract/cases-contract.ts'
import { contract } from '#shared/contract/contract.ts'
import { useMayCall } from '../../state/may-call.ts'
import { useWords } from '../../state/words.ts'
import type { CaseCommand } from './case-command.ts'

interface CaseActionsProps {
  readonly view: CaseView
  readonly onCommand: (command: CaseCommand) => void
}

export function CaseActions({ view, onCommand }: CaseActionsProps) {
  const { t } = useTranslation()
  const words = useWords()
  const mayWork = useMayCall(contract.cases.recordStep)
  const mayDecide = useMayCall(contract.cases.decideExtension)
  const next = likelyNext(view)
  const others = view.actions.filter(action => action !== next)
  if (!mayWork) return <p className="second">{t('cases.page.readOnly')}</p>
  const { kind } = view.line
  const more = moreCommands(view, mayDecide)
  return (
    <div className="case-actions">
      {next ? (
        <Button type="primary" onClick={() => onCommand({ type: 'step', action: next.id })}>
          {words.action(kind, next.id)}
        </Button>
      ) : (
        <span className="second">{t('cases.page.noAction')}</span>
      )}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map(({ id }) => ({
              key: id,
              label: words.action(kind, id),
              onClick: () => onCommand({ type: 'step', action: id }),
            })),
          }}
        >
          <Button>{t('cases.page.otherSteps')} ▾</Button>
        </Dropdown>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: more.map(type => ({
            key: type,
            label: t(commandWords[type]),
            onClick: () => onCommand({ type }),
          })),
        }}
      >
        <Button>{t('cases.page.more')} ▾</Button>
      </Dropdown>
    </div>
  )
}

// The first that has not been recorded yet: the declaration gives them in their usual order, and a step that leaves
// the stage as it is (a fee, a service) stays legal after it was taken.
function likelyNext({ actions, timeline }: CaseView): CaseView['actions'][number] | undefined {
  const taken = new Set(timeline.flatMap(({ action, retracted }) => (retracted ? [] : [action])))
  return actions.find(({ id }) => !taken.has(id)) ?? actions[0]
}

type MoreCommand = Exclude<CaseCommand['type'], 'step' | 'retract'>

const commandWords = {
  pause: 'cases.step.pause',
  resume: 'cases.step.resume',
  apply: 'cases.step.apply',
  decide: 'cases.step.decide',
  assign: 'cases.step.assign',
  change: 'cases.step.change',
  note: 'cases.step.note2',
} as const satisfies Record<MoreCommand, string>

// Only what would find something to do.
function moreCommands(
  { line, openPauses, extendable }: CaseView,
  mayDecide: boolean,
): readonly MoreCommand[] {
  const open = line.closedOn === null
  const commands: (MoreCommand | false)[] = [
    mayDecide && extendable.some(({ pending }) => pending) && 'decide',
    openPauses.length > 0 && 'resume',
    open && 'pause',
    extendable.length > 0 && 'apply',
    'assign',
    'change',
    'note',
  ]
  return commands.filter(command => command !== false)
}
