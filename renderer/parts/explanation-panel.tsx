// Explains one due date, line by line like a bank statement, with the count running beside.

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Light } from '#shared/limits/clock.ts'
import type { RuleId } from '#shared/limits/limit-rule.ts'
import { useDesk } from '../state/desk.tsx'
import { useTakeFile } from '../state/take-file.ts'
import { useWords } from '../state/words.ts'
import { ExplanationLines } from './explanation-lines.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { LightBadge } from './light-badge.tsx'
import { Loading } from './loading.tsx'
import { SidePanel } from './side-panel.tsx'
import './explanation-panel.css'

export interface ExplainedClock {
  readonly id: number
  readonly ruleId: RuleId
  readonly round: number
}

interface ExplanationPanelProps {
  readonly clock: ExplainedClock
  readonly onClose: () => void
}

export function ExplanationPanel({ clock, onClose }: ExplanationPanelProps) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <SidePanel title={words.named(t('limits.explain.title'), words.rule(clock.ruleId))} onClose={onClose}>
      <Explanation clock={clock} />
    </SidePanel>
  )
}

function Explanation({ clock }: { clock: ExplainedClock }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { data, error, refetch } = useQuery(queries.cases.explain.queryOptions({ input: clock }))
  if (!data)
    return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Loading lines={14} />
  return (
    <div className="explanation">
      <PrintExplanation clock={clock} light={data.clock.light} />
      <p>
        <span className="second">{t('limits.explain.basis')}</span> {data.basis}
      </p>
      <ExplanationLines lines={data.lines} unit={data.clock.unit} />
    </div>
  )
}

function PrintExplanation({ clock, light }: { clock: ExplainedClock; light: Light }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const takeFile = useTakeFile()
  const print = useMutation(queries.cases.printExplanation.mutationOptions({ onSuccess: takeFile.print }))
  return (
    <>
      <div className="explanation-head">
        <LightBadge light={light} />
        <Button size="small" loading={print.isPending} onClick={() => print.mutate(clock)}>
          {t('limits.explain.print')}
        </Button>
      </div>
      <FailureNotice error={print.error} />
    </>
  )
}
