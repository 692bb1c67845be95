// How the applicant being typed stands on the day of submission. Asked for a moment after the last key.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DeskClient } from '#shared/contract/contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { useDesk } from './desk.tsx'

export interface TypedApplicant {
  /** As typed; of several the first named. */
  readonly applicant: string
  readonly code: string
  /** Null: not understood yet. */
  readonly day: PlainDate | null
}

export interface ApplicantStanding {
  readonly name: string
  readonly day: PlainDate
  readonly standing: Awaited<ReturnType<DeskClient['registries']['standing']>>
}

const waitMs = 250

/** Null: nobody named, no day, or not answered yet. */
export function useApplicantStanding(typed: TypedApplicant): ApplicantStanding | null {
  const { queries } = useDesk()
  const { applicant, code, day } = useSettled(typed)
  const names = applicant.split(/[；;\n]/).map(name => name.trim())
  const [name = ''] = names.filter(one => one !== '')
  const only = names.length === 1 ? code.trim().slice(0, 40) : ''
  const { data } = useQuery(
    queries.registries.standing.queryOptions({
      input: {
        applicant: name.slice(0, 200),
        code: only === '' ? null : only,
        day: day as PlainDate,
      },
      enabled: day !== null && name !== '',
      placeholderData: keepPreviousData,
    }),
  )
  return data && day !== null && name !== '' ? { name, day, standing: data } : null
}

function useSettled({ applicant, code, day }: TypedApplicant): TypedApplicant {
  const [settled, setSettled] = useState<TypedApplicant>({ applicant, code, day })
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ applicant, code, day }), waitMs)
    return () => clearTimeout(timer)
  }, [applicant, code, day])
  return settled
}
