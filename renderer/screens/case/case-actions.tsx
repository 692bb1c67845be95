// What can be done with the case now: the likely next step as a button, everything else in two menus. Each has a key.

import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseLikelyNext } from '#shared/cases/likely-next.ts'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import { contract } from '#shared/contract/contract.ts'
import { DropMenu } from '../../parts/drop-menu.tsx'
import { KeyMark } from '../../parts/key-mark.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { useIsRecording } from '../../state/recording.ts'
import { useShortcut } from '../../state/use-shortcut.ts'
import { useWords } from '../../state/words.ts'
import type { CaseCommand } from './case-command.ts'
import { pausableGrounds } from './pausable-grounds.ts'
import { useCasePaper } from './use-case-paper.ts'

interface CaseActionsProps {
  readonly view: CaseView
  readonly onCommand: (command: CaseCommand) => void
  /** Keys rest while a panel is open. */
  readonly keys: boolean
}

export function CaseActions(props: CaseActionsProps) {
  const { t } = useTranslation()
  const { view, onCommand } = props
  // Something is being recorded: nothing else is begun until the page shows it.
  const resting = useIsRecording()
  const keys = props.keys && !resting
  const words = useWords()
  const mayWork = useMayCall(contract.cases.recordStep)
  const next = likelyNext(view)
  const others = view.actions.filter(action => action !== next)
  const { kind } = view.line
  useShortcut('s', () => next && onCommand({ type: 'step', action: next.id }), keys && mayWork)
  const menu = others.map(({ id }) => ({
    key: id,
    label: words.action(kind, id),
    onClick: () => onCommand({ type: 'step', action: id }),
  }))
  return (
    <div className="case-actions">
      {!mayWork ? (
        <span className="second">{t('cases.page.readOnly')}</span>
      ) : next ? (
        <Button
          type="primary"
          aria-keyshortcuts="s"
          aria-disabled={resting}
          onClick={() => onCommand({ type: 'step', action: next.id })}
        >
          {words.action(kind, next.id)} <KeyMark letter="s" />
        </Button>
      ) : (
        menu.length === 0 && <span className="second">{t('cases.page.noAction')}</span>
      )}
      {mayWork && menu.length > 0 && (
        <KeyMenu
          letter="o"
          words={t('cases.page.otherSteps')}
          items={menu}
          enabled={keys}
          resting={resting}
        />
      )}
      <MoreMenu {...props} keys={keys} resting={resting} mayWork={mayWork} />
    </div>
  )
}

function MoreMenu({
  view,
  onCommand,
  keys,
  resting,
  mayWork,
}: CaseActionsProps & { readonly mayWork: boolean; readonly resting: boolean }) {
  const { t } = useTranslation()
  const mayDecide = useMayCall(contract.cases.decideExtension)
  const paper = useCasePaper(view.line.id)
  useShortcut('p', paper.print, keys)
  useShortcut('e', paper.exportCourse, keys)
  const commands = mayWork ? moreCommands(view, mayDecide) : []
  const items = [
    ...commands.map(type => ({
      key: type,
      label: t(commandWords[type]),
      onClick: () => onCommand({ type }),
    })),
    {
      key: 'print',
      label: <KeyedWords words={t('dossier.actions.print')} letter="p" />,
      onClick: paper.print,
    },
    {
      key: 'export',
      label: <KeyedWords words={t('dossier.actions.export')} letter="e" />,
      onClick: paper.exportCourse,
    },
  ]
  return (
    <KeyMenu
      letter="m"
      words={t('cases.page.more')}
      items={items}
      enabled={keys}
      resting={resting}
      busy={paper.pending}
    />
  )
}

interface KeyMenuProps {
  readonly letter: string
  readonly words: string
  readonly items: { key: string; label: ReactNode; onClick: () => void }[]
  readonly enabled: boolean
  readonly resting: boolean
  readonly busy?: boolean
}

/** A menu that its key opens, with its first entry in focus. */
function KeyMenu({ letter, words, items, enabled, resting, busy = false }: KeyMenuProps) {
  const [open, setOpen] = useState(false)
  useShortcut(letter, () => setOpen(true), enabled)
  // A panel that a key opened over the menu leaves it behind: it would come up again by itself, and the next press of
  // its button would only close it.
  useEffect(() => {
    if (!enabled) setOpen(false)
  }, [enabled])
  return (
    <DropMenu
      items={items}
      opened={{ open: open && !resting, setOpen: wanted => setOpen(wanted && !resting) }}
      aria-keyshortcuts={letter}
      aria-disabled={resting}
      loading={busy}
    >
      {words} ▾ <KeyMark letter={letter} />
    </DropMenu>
  )
}

function KeyedWords({ words, letter }: { words: string; letter: string }) {
  return (
    <span className="keyed-words">
      {words} <KeyMark letter={letter} />
    </span>
  )
}

function likelyNext({ line, actions, timeline }: CaseView): CaseView['actions'][number] | undefined {
  const { kind, stage } = line
  const legal = actions.map(({ id }) => id)
  const taken = new Set(timeline.flatMap(({ action, retracted }) => (retracted || !action ? [] : [action])))
  const next = chooseLikelyNext({ kind, stage, legal, taken })
  return actions.find(({ id }) => id === next)
}

type MoreCommand = Exclude<CaseCommand['type'], 'step' | 'retract' | 'correct' | 'attach'>

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
function moreCommands(view: CaseView, mayDecide: boolean): readonly MoreCommand[] {
  const { line, openPauses, extendable } = view
  const open = line.closedOn === null
  const commands: (MoreCommand | false)[] = [
    mayDecide && extendable.some(({ pending }) => pending) && 'decide',
    openPauses.length > 0 && 'resume',
    open && pausableGrounds(view).length > 0 && 'pause',
    extendable.length > 0 && 'apply',
    'assign',
    'change',
    'note',
  ]
  return commands.filter(command => command !== false)
}
