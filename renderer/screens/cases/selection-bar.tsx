// What can be done with the cases chosen in a list: hand them to a clerk, record one step for all, put them into a
// series or take them out of it.

import { Button } from 'antd'
import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostCasesAtOnce } from '#shared/contract/batch-contract.ts'
import { SidePanel } from '../../parts/side-panel.tsx'
import { AssignManyForm } from './assign-many-form.tsx'
import type { ManyFormProps } from './many-form.tsx'
import { JoinSeriesManyForm, LeaveSeriesManyForm } from './series-many-forms.tsx'
import { StepManyForm } from './step-many-form.tsx'
import type { CaseSelection } from './use-case-selection.ts'

const forms = {
  step: StepManyForm,
  assign: AssignManyForm,
  joinSeries: JoinSeriesManyForm,
  leaveSeries: LeaveSeriesManyForm,
} as const satisfies Record<string, ComponentType<ManyFormProps>>
type ManyAction = keyof typeof forms

interface SelectionBarProps {
  readonly selection: Pick<CaseSelection, 'lines' | 'clear'>
  /** The list is that of one series. */
  readonly inSeries?: boolean
}

export function SelectionBar({ selection, inSeries = false }: SelectionBarProps) {
  const { t } = useTranslation()
  // With the cases chosen then: what is recorded may take them out of the list before its answer was read.
  const [open, setOpen] = useState<({ readonly action: ManyAction } & Pick<CaseSelection, 'lines'>) | null>(
    null,
  )
  const { lines } = selection
  if (lines.length === 0 && open === null) return null
  const tooMany = lines.length > mostCasesAtOnce
  const actions: readonly ManyAction[] = ['step', 'assign', inSeries ? 'leaveSeries' : 'joinSeries']
  const Form = open && forms[open.action]
  const wordsOf: Record<ManyAction, string> = {
    step: t('logging.chosen.step'),
    assign: t('logging.chosen.assign'),
    joinSeries: t('links.series.joinMany'),
    leaveSeries: t('links.series.leave'),
  }

  function close(done: boolean): void {
    setOpen(null)
    if (done) selection.clear()
  }

  return (
    <div className="selection-bar" role="toolbar" aria-label={t('logging.chosen.title')}>
      <strong role="status">{t('logging.chosen.count', { count: lines.length })}</strong>
      {actions.map(action => (
        <Button key={action} size="small" disabled={tooMany} onClick={() => setOpen({ action, lines })}>
          {wordsOf[action]}
          {action === 'joinSeries' && '…'}
        </Button>
      ))}
      <Button size="small" type="text" onClick={selection.clear}>
        {t('logging.chosen.clear')}
      </Button>
      {tooMany && (
        <span className="field-warning">{t('logging.chosen.tooMany', { count: mostCasesAtOnce })}</span>
      )}
      {Form && open && (
        <SidePanel title={wordsOf[open.action]} onClose={() => close(false)}>
          <Form lines={open.lines} onDone={close} />
        </SidePanel>
      )}
    </div>
  )
}
