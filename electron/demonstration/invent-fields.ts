// Values for the declared fields of an invented case.

import type { FieldValues } from '#shared/cases/case-event.ts'
import type { CaseKind, SubKind } from '#shared/cases/case-kind.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { addDays, type PlainDate } from '#shared/dates/plain-date.ts'
import { parseApplicationNumber } from '#shared/identifiers/application-number.ts'
import {
  inventAgency,
  inventCompany,
  inventMediationOrganisation,
  inventPerson,
  inventShop,
} from './invented-names.ts'
import type { SeededRandom } from './seeded-random.ts'

const fieldsById = new Map<SubKind, ReadonlyMap<string, FieldDeclaration>>()

/** The fields of a sub-kind by id; asked for every step of a million cases. */
export function declaredFields(kind: CaseKind, subKind: SubKind): ReadonlyMap<string, FieldDeclaration> {
  const known = fieldsById.get(subKind)
  if (known) return known
  const declared = new Map(fieldsOf(kind, subKind).map(field => [field.id, field]))
  fieldsById.set(subKind, declared)
  return declared
}

/** @param on day of the step; an agreed day comes after it @returns null for a field that has nothing to invent */
export function inventValue(
  random: SeededRandom,
  field: FieldDeclaration,
  on: PlainDate,
): FieldValues[string] | null {
  if (field.choices) return random.pick(field.choices)
  switch (field.type) {
    case 'money':
      return random.between(5, 900) * 100_000
    case 'count':
      return random.pick([2, 5, 30])
    case 'yesNo':
      return random.chance(0.4)
    case 'person':
      return inventPerson(random)
    case 'date':
      return addDays(on, random.between(15, 90))
    default:
      return inventText(random, field.id, on)
  }
}

function inventText(random: SeededRandom, field: string, on: PlainDate): string | null {
  switch (field) {
    case 'applicant':
      return inventCompany(random)
    case 'reporter':
      return random.chance(0.5) ? inventPerson(random) : inventCompany(random)
    case 'respondent':
      return inventShop(random)
    case 'agency':
      return inventAgency(random)
    case 'organisation':
      return inventMediationOrganisation(random)
    case 'examiner':
    case 'qualityChecker':
      return inventPerson(random)
    case 'applicationNumber':
      return inventApplicationNumber(random, on)
    case 'rulingNumber':
      return `（${on.slice(0, 4)}）湘0304民特${random.between(1, 900)}号`
    case 'court':
      return '湘潭市岳塘区人民法院'
    case 'transferredTo':
    case 'forwardedTo':
      return '市市场监督管理局'
    case 'abnormalSource':
      return '国家知识产权局通报'
    case 'country':
      return random.pick(['美国', '德国', '日本', '越南'])
    default:
      return null
  }
}

// Serials from 9,000,000 on have never been given out.
function inventApplicationNumber(random: SeededRandom, on: PlainDate): string | null {
  const digits = `${on.slice(0, 4)}1${random.between(9_000_000, 9_999_999)}`
  const checked = parseApplicationNumber(`${digits}.0`)
  return checked.ok ? `${digits}.${checked.expected}` : null
}
