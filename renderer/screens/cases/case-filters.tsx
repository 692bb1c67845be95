// The filters of the list of cases, as a sentence.

import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseKinds, subKindsOf } from '#shared/cases/case-kind.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { askedDues, type CaseFilter } from '#shared/contract/case-list-contract.ts'
import type { Light } from '#shared/limits/clock.ts'
import { FilterChip, FilterSentence, TextChip, type TextChipHandle } from '../../parts/filter-sentence.tsx'
import { useDesk } from '../../state/desk.tsx'
import { type FilterParts, narrowFilter } from '../../state/narrow-filter.ts'
import { useWords } from '../../state/words.ts'

interface CaseFiltersProps {
  readonly filter: CaseFilter
  readonly textFilter: RefObject<TextChipHandle | null>
  readonly onChange: (filter: CaseFilter) => void
}

const lights: readonly Light[] = [
  'overdue',
  'dueToday',
  'atRisk',
  'normal',
  'paused',
  'closedInTime',
  'closedLate',
]

export function CaseFilters({ filter, textFilter, onChange }: CaseFiltersProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { queries } = useDesk()
  const { data: clerks } = useQuery(queries.cases.clerks.queryOptions())
  const set = (parts: FilterParts<CaseFilter>): void => onChange(narrowFilter(filter, parts))
  const { kind } = filter
  return (
    <FilterSentence onClear={Object.keys(filter).length > 0 ? () => onChange({}) : undefined}>
      <FilterChip
        label={t('cases.filter.state')}
        value={filter.state}
        choices={(['open', 'closed'] as const).map(state => ({
          value: state,
          label: t(`cases.state.${state}`),
        }))}
        onChange={state => set({ state })}
      />
      <FilterChip
        label={t('cases.filter.kind')}
        value={kind}
        choices={caseKinds.map(one => ({ value: one, label: words.kind(one) }))}
        onChange={chosen => set({ kind: chosen, subKind: undefined, stage: undefined })}
      />
      {kind && (
        <>
          <FilterChip
            label={t(`cases.subKindOf.${kind}`)}
            value={filter.subKind}
            choices={subKindsOf[kind].map(one => ({ value: one, label: words.subKind(one) }))}
            onChange={subKind => set({ subKind })}
          />
          <FilterChip
            label={t('cases.filter.stage')}
            value={filter.stage}
            choices={kinds[kind].stages.map(({ id }) => ({ value: id, label: words.stage(kind, id) }))}
            onChange={stage => set({ stage })}
          />
        </>
      )}
      <FilterChip
        label={t('cases.filter.light')}
        value={filter.light}
        choices={lights.map(light => ({ value: light, label: t(`limits.light.${light}`) }))}
        onChange={light => set({ light })}
      />
      {/* Asked from Today: one line of chips has no room for what is rarely wanted. */}
      {filter.due && (
        <FilterChip
          label={t('cases.filter.due')}
          value={filter.due}
          choices={askedDues.map(due => ({ value: due, label: t(`cases.due.${due}`) }))}
          onChange={due => set({ due })}
        />
      )}
      <FilterChip
        label={t('cases.filter.clerk')}
        value={filter.clerk}
        choices={(clerks ?? []).map(clerk => ({ value: clerk, label: clerk }))}
        onChange={clerk => set({ clerk })}
      />
      <TextFilter
        value={filter.text ?? ''}
        handle={textFilter}
        onChange={text => set({ text: text || undefined })}
      />
    </FilterSentence>
  )
}

const waitMs = 30

interface TextFilterProps {
  readonly value: string
  readonly handle: RefObject<TextChipHandle | null>
  readonly onChange: (text: string) => void
}

// Asks a moment after the last key, and follows the address where that changes by itself (back, the top search).
function TextFilter({ value, handle, onChange }: TextFilterProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onChange(typed.trim()), waitMs)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <TextChip
      ref={handle}
      label={t('cases.filter.text')}
      placeholder={t('cases.filter.textPlaceholder')}
      value={typed}
      onChange={setTyped}
    />
  )
}
