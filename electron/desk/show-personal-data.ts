// The fields and parties of a case unmasked, for a reader who asked to see them. The identity of a reporter 举报人 has
// a permission of its own and stays hidden from others.

import type { FieldValues } from '#shared/cases/case-event.ts'
import { principalsOf } from '#shared/cases/case-parties.ts'
import type { CaseState } from '#shared/cases/case-state.ts'
import { isInTheKnow } from '#shared/cases/confidential.ts'
import type { Actor } from './access/actor.ts'

const hidden = '***'

export function showPersonalData(state: CaseState, reader: Actor): { fields: FieldValues; parties: string } {
  const mayKnowReporter = isInTheKnow(state, reader)
  const parties = principalsOf(state).map(({ role, name }) =>
    role === 'reporter' && !mayKnowReporter ? hidden : name,
  )
  const fields = { ...state.fields }
  if ('reporter' in fields && !mayKnowReporter) fields.reporter = hidden
  return { fields, parties: parties.join(' / ') }
}
