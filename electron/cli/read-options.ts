// Reads the words after a verb. What cannot be read is a failure in the verb's own terms.

import type { ParseArgsOptionsConfig } from 'node:util'
import { readArguments } from '#electron/host/read-arguments.ts'
import { FailureError } from '#shared/contract/failure.ts'

/** @param mostWords that are no options. @throws FailureError inputInvalid with the usage */
export function readOptions<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  usage: string,
  mostWords = 0,
) {
  const read = readArguments(args, options, mostWords)
  if (!read.ok) throw new FailureError('inputInvalid', { ...read.failure.details, usage })
  return read.value
}

/** A value that must be given and must be readable. @throws FailureError inputInvalid */
export function demand<T>(value: T | null | undefined, field: string, usage: string): T {
  if (value === null || value === undefined) throw new FailureError('inputInvalid', { field, usage })
  return value
}
