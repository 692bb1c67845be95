// A clerk's name: typed, with those who have cases offered.

import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useId } from 'react'
import { useDesk } from '../state/desk.tsx'
import type { ControlProps } from './labeled-field.tsx'

interface ClerkInputProps {
  readonly control: ControlProps
  readonly value: string
  readonly onChange: (value: string) => void
}

export function ClerkInput({ control, value, onChange }: ClerkInputProps) {
  const { queries } = useDesk()
  const { data: clerks } = useQuery(queries.cases.clerks.queryOptions())
  const list = useId()
  return (
    <>
      <Input
        {...control}
        list={list}
        maxLength={80}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      <datalist id={list}>
        {clerks?.map(clerk => (
          <option key={clerk} value={clerk} />
        ))}
      </datalist>
    </>
  )
}
