// Reserved numbers of the stand-in desk.

import type { CaseKind } from '#shared/cases/case-kind.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { formatCaseNumber } from '#shared/identifiers/case-number.ts'
import type { StandInProcedures } from './stand-in-ground.ts'

interface Reservation {
  readonly kind: CaseKind
  readonly year: number
  readonly count: number
  readonly reason: string
}

export function standInNumbers(reservedBy: string) {
  const numbers: {
    number: string
    kind: CaseKind
    year: number
    reason: string
    reservedBy: string
    reservedAtMs: number
    state: 'free' | 'used' | 'void'
    voidReason: string
    caseId: number | null
  }[] = []
  return {
    list: () => numbers,
    free: (kind: CaseKind, year: number) =>
      numbers
        .filter(one => one.kind === kind && one.year === year && one.state === 'free')
        .map(one => one.number),
    reserve({ kind, year, count, reason }: Reservation) {
      const { numberPrefix: prefix, serialDigits: digits } = kinds[kind]
      const from = 701 + numbers.length
      const written = Array.from({ length: count }, (_, index) =>
        formatCaseNumber({ shortName: '湘', prefix, year, serial: from + index, digits }),
      )
      const reservedAtMs = Date.UTC(2026, 10, 21, 3)
      for (const number of written) {
        numbers.push({
          ...{ number, kind, year, reason, reservedBy, reservedAtMs },
          state: 'free',
          voidReason: '',
          caseId: null,
        })
      }
      return { first: written[0] ?? '', last: written.at(-1) ?? '' }
    },
    /** @returns whether the number was free */
    take(number: string): boolean {
      const known = numbers.find(one => one.number === number && one.state === 'free')
      if (known) known.state = 'used'
      return known !== undefined
    },
    void(number: string, reason: string) {
      const known = numbers.find(one => one.number === number)
      if (known) Object.assign(known, { state: 'void', voidReason: reason })
      return {}
    },
  }
}

export function standInNumbersProcedures(
  os: StandInProcedures['numbers'],
  numbers: ReturnType<typeof standInNumbers>,
) {
  return {
    list: os.list.handler(() => numbers.list()),
    free: os.free.handler(({ input }) => numbers.free(input.kind, input.year)),
    reserve: os.reserve.handler(({ input }) => numbers.reserve(input)),
    void: os.void.handler(({ input }) => numbers.void(input.number, input.reason)),
  }
}
