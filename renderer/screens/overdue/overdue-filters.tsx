// The filters of the overdue list. Choices come from the unfiltered list, so that each finds something.

import { useTranslation } from 'react-i18next'
import { caseKinds } from '#shared/cases/case-kind.ts'
import type { OverdueChoices, OverdueFilter } from '#shared/contract/supervision-contract.ts'
import { FilterChip, FilterSentence } from '../../parts/filter-sentence.tsx'
import { type FilterParts, narrowFilter } from '../../state/narrow-filter.ts'
import { useWords } from '../../state/words.ts'

interface OverdueFiltersProps {
  readonly filter: OverdueFilter
  readonly choices: OverdueChoices | undefined
  readonly onChange: (filter: OverdueFilter) => void
}

const atLeastDays = [1, 5, 10, 20, 40] as const

export function OverdueFilters({ filter, choices, onChange }: OverdueFiltersProps) {
  const { t } = useTranslation()
  const words = useWords()
  const set = (parts: FilterParts<OverdueFilter>): void => onChange(narrowFilter(filter, parts))
  const filtered = Object.keys(filter).length > 0
  return (
    <FilterSentence onClear={filtered ? () => onChange({}) : undefined}>
      <FilterChip
        label={t('supervision.filter.kind')}
        value={filter.kind}
        choices={caseKinds.map(kind => ({ value: kind, label: words.kind(kind) }))}
        onChange={kind => set({ kind, stage: undefined, ruleId: undefined })}
      />
      <FilterChip
        label={t('supervision.filter.clerk')}
        value={filter.clerk}
        choices={(choices?.clerks ?? []).map(clerk => ({ value: clerk, label: clerk }))}
        onChange={clerk => set({ clerk })}
      />
      <FilterChip
        label={t('supervision.filter.rule')}
        value={filter.ruleId}
        choices={withChosen(choices?.ruleIds, filter.ruleId).map(rule => ({
          value: rule,
          label: words.rule(rule),
        }))}
        onChange={ruleId => set({ ruleId })}
      />
      <FilterChip
        label={t('supervision.filter.stage')}
        value={filter.stage}
        choices={withChosen(choices?.stages, filter.stage).map(stage => ({
          value: stage,
          label: words.anyStage(stage, filter.kind),
        }))}
        onChange={stage => set({ stage })}
      />
      <FilterChip
        label={t('supervision.filter.atLeast')}
        value={filter.atLeastDaysLate}
        choices={withChosen(atLeastDays, filter.atLeastDaysLate).map(count => ({
          value: count,
          label: t('supervision.filter.atLeastDays', { count }),
        }))}
        onChange={atLeastDaysLate => set({ atLeastDaysLate })}
      />
    </FilterSentence>
  )
}

// An address or a saved view may name what is not among the choices: it is written in words all the same.
function withChosen<T>(choices: readonly T[] = [], chosen: T | undefined): readonly T[] {
  return chosen === undefined || choices.includes(chosen) ? choices : [...choices, chosen]
}
