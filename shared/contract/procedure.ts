// What every procedure declares beside its schemas: who may call it and whether it writes. Checked once, in the desk.

import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type Role, roles } from '#shared/access/role.ts'
import { failureCodes, failureDetailsSchema } from './failure.ts'

export interface ProcedureMeta {
  /** `anyone` needs no session (first run, sign-in); otherwise the roles that may call it. */
  readonly callers: 'anyone' | readonly Role[]
  /** `steer` changes nothing recorded (signing in, going back to a backup): it works on a desk that only reads. */
  readonly access: 'read' | 'write' | 'steer'
}

/** The one error a caller sees; everything unexpected arrives as code `unexpected` with a reference to the log. */
const base = oc.$meta<ProcedureMeta>({ callers: [], access: 'read' }).errors({
  FAILURE: {
    status: 422,
    data: z.object({ code: z.enum(failureCodes), details: failureDetailsSchema }),
  },
})

export const everyRole: readonly Role[] = roles

export function readFor(callers: ProcedureMeta['callers']) {
  return base.meta({ callers, access: 'read' })
}

export function writeFor(callers: ProcedureMeta['callers']) {
  return base.meta({ callers, access: 'write' })
}

export function steerFor(callers: ProcedureMeta['callers']) {
  return base.meta({ callers, access: 'steer' })
}
