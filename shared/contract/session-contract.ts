// Signing in and out, the idle lock, and accounts.

import { z } from 'zod'
import { loginSchema, newPasswordSchema, personNameSchema } from './desk-contract.ts'
import { everyRole, readFor, steerFor, writeFor } from './procedure.ts'
import { roleSchema, userViewSchema } from './views.ts'

const sessionSchema = z.object({ token: z.string(), user: userViewSchema })

export const sessionContract = {
  signIn: steerFor('anyone')
    .input(z.strictObject({ login: loginSchema, password: z.string().max(200) }))
    .output(sessionSchema),
  current: readFor(everyRole).output(z.object({ user: userViewSchema })),
  signOut: steerFor(everyRole).output(z.object({})),
  /** After idling: the session stays, every other procedure answers `sessionLocked` until it is unlocked. */
  lock: steerFor(everyRole).output(z.object({})),
  unlock: steerFor('anyone')
    .input(z.strictObject({ password: z.string().max(200) }))
    .output(z.object({})),
  changePassword: writeFor(everyRole)
    .input(z.strictObject({ current: z.string().max(200), next: newPasswordSchema }))
    .output(z.object({})),
}

export const usersContract = {
  list: readFor(['administrator', 'supervisor', 'auditor']).output(z.array(userViewSchema)),
  create: writeFor(['administrator'])
    .input(
      z.strictObject({
        login: loginSchema,
        name: personNameSchema,
        role: roleSchema,
        password: newPasswordSchema,
      }),
    )
    .output(userViewSchema),
  change: writeFor(['administrator'])
    .input(
      z.strictObject({
        id: z.number().int(),
        name: personNameSchema,
        role: roleSchema,
        disabled: z.boolean(),
      }),
    )
    .output(userViewSchema),
  resetPassword: writeFor(['administrator'])
    .input(z.strictObject({ id: z.number().int(), password: newPasswordSchema }))
    .output(z.object({})),
}
