// Reads the words a host was started with. What cannot be read is said in one line, never with a stack.

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'

type Values<T extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: T }>>['values']

/** @returns inputInvalid, whose field says what is not understood */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
): Outcome<Values<T>> {
  try {
    return succeed(parseArgs({ args: [...args], options }).values)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail('inputInvalid', { field: reason.replace(/\s+/g, ' ') })
  }
}

/** A port of this machine, 0 for any that is free; null: not one. */
export function parsePort(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : null
}
