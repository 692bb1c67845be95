// Reads the words after a verb. What cannot be read is a failure in the verb's own terms.

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { FailureError } from '#shared/contract/failure.ts'

/** @throws FailureError inputInvalid with the usage */
export function readOptions<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new FailureError('inputInvalid', { field: reason.replace(/\s+/g, ' '), usage })
  }
}

/** A value that must be given and must be readable. @throws FailureError inputInvalid */
export function demand<T>(value: T | null | undefined, field: string, usage: string): T {
  if (value === null || value === undefined) throw new FailureError('inputInvalid', { field, usage })
  return value
}
