// Which series 系列案 to join: one that exists, found by part of its name, or a new one of that name.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../state/desk.tsx'
import { ChoiceRow } from './choice-row.tsx'
import { LabeledField } from './labeled-field.tsx'
import { TextField } from './text-field.tsx'

export interface ChosenSeries {
  readonly name: string
  /** Id of an existing series; '' a new one of that name. */
  readonly uid: string
}

interface SeriesChoiceProps {
  readonly value: ChosenSeries
  readonly problem: string | undefined
  readonly onChange: (value: ChosenSeries) => void
}

export function SeriesChoice({ value: { name, uid }, problem, onChange }: SeriesChoiceProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { data: known = [] } = useQuery({
    ...queries.links.findSeries.queryOptions({ input: { text: name.trim() } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <TextField
        label={t('links.series.name')}
        required
        hint={t('links.series.nameHint')}
        problem={problem}
        maxLength={200}
        value={name}
        onChange={name => onChange({ name, uid: '' })}
      />
      {known.length > 0 && (
        <LabeledField label={t('links.series.existing')} group>
          {control => (
            <ChoiceRow
              control={control}
              value={uid}
              choices={[
                { value: '', words: t('links.series.new') },
                ...known.map(series => ({
                  value: series.uid,
                  words: t('links.series.choice', { name: series.name, count: series.cases }),
                })),
              ]}
              onChange={chosen =>
                onChange({ uid: chosen, name: known.find(one => one.uid === chosen)?.name ?? name })
              }
            />
          )}
        </LabeledField>
      )}
    </>
  )
}

/** As the desk takes it; null: nothing is named. */
export function readChosenSeries({ name, uid }: ChosenSeries): { uid: string } | { name: string } | null {
  if (uid !== '') return { uid }
  return name.trim() === '' ? null : { name: name.trim() }
}
