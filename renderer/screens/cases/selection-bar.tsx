// What can be done with the cases chosen in the list: hand them to a clerk, record one step for all.

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostCasesAtOnce } from '#shared/contract/batch-contract.ts'
import { SidePanel } from '../../parts/side-panel.tsx'
import { AssignManyForm } from './assign-many-form.tsx'
import { StepManyForm } from './step-many-form.tsx'
import type { CaseSelection } from './use-case-selection.ts'

export function SelectionBar({ selection }: { selection: CaseSelection }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'assign' | 'step' | null>(null)
  const { lines } = selection
  if (lines.length === 0) return null
  const tooMany = lines.length > mostCasesAtOnce

  function close(done: boolean): void {
    setOpen(null)
    if (done) selection.clear()
  }

  return (
    <div className="selection-bar" role="toolbar" aria-label={t('logging.chosen.title')}>
      <strong role="status">{t('logging.chosen.count', { count: lines.length })}</strong>
      <Button size="small" disabled={tooMany} onClick={() => setOpen('step')}>
        {t('logging.chosen.step')}
      </Button>
      <Button size="small" disabled={tooMany} onClick={() => setOpen('assign')}>
        {t('logging.chosen.assign')}
      </Button>
      <Button size="small" type="text" onClick={selection.clear}>
        {t('logging.chosen.clear')}
      </Button>
      {tooMany && (
        <span className="field-warning">{t('logging.chosen.tooMany', { count: mostCasesAtOnce })}</span>
      )}
      {open !== null && (
        <SidePanel title={t(`logging.chosen.${open}`)} onClose={() => close(false)}>
          {open === 'assign' ? (
            <AssignManyForm lines={lines} onDone={close} />
          ) : (
            <StepManyForm lines={lines} onDone={close} />
          )}
        </SidePanel>
      )}
    </div>
  )
}
