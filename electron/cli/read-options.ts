// Reads the words after a verb. What cannot be read is a failure in the verb's own terms.

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { FailureError } from '#shared/contract/failure.ts'

/** @param mostWords that are no options. @throws FailureError inputInvalid with the usage */
export function readOptions<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  usage: string,
  mostWords = 0,
) {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true })
    const tooMany = read.positionals[mostWords]
    if (tooMany !== undefined) throw new Error(`Unexpected argument '${tooMany}'`)
    return read
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
