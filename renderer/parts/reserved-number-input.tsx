// Chooses one of the reserved numbers 预留编号 for a case that was logged on paper; the next number where none is chosen.

import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseKind } from '#shared/cases/case-kind.ts'
import { useDesk } from '../state/desk.tsx'
import { LabeledField } from './labeled-field.tsx'

interface ReservedNumberInputProps {
  readonly kind: CaseKind
  /** Of the day on which the case counts as received: a reserved number serves only its own. */
  readonly year: number
  /** Null: the next number. */
  readonly value: string | null
  readonly problem: string | undefined
  readonly onChange: (value: string | null) => void
}

/** Nothing is shown where no number is reserved; folded until somebody asks for one. */
export function ReservedNumberInput({ kind, year, value, problem, onChange }: ReservedNumberInputProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const { data: free = [] } = useQuery(queries.numbers.free.queryOptions({ input: { kind, year } }))
  const [unfolded, setUnfolded] = useState(false)
  const list = useId()
  if (free.length === 0 && value === null) return null
  if (!unfolded && value === null) {
    return (
      <p>
        <Button
          type="link"
          size="small"
          className="flush"
          aria-expanded={false}
          onClick={() => setUnfolded(true)}
        >
          {t('links.numbers.choose')}
        </Button>{' '}
        <span className="second small">{t('links.numbers.free', { count: free.length })}</span>
      </p>
    )
  }
  return (
    <LabeledField label={t('links.numbers.choose')} hint={t('links.numbers.next')} problem={problem}>
      {control => (
        <>
          <Input
            {...control}
            autoFocus={value === null}
            list={list}
            maxLength={80}
            value={value ?? ''}
            onChange={event => onChange(event.target.value === '' ? null : event.target.value)}
          />
          <datalist id={list}>
            {free.map(number => (
              <option key={number} value={number} />
            ))}
          </datalist>
        </>
      )}
    </LabeledField>
  )
}
