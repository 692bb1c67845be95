// Reads the words a host was started with. What cannot be read is said in one line, never with a stack.

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'

type Read<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>

/** @param mostWords that are no options @returns inputInvalid, whose field says what is not understood */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  mostWords = 0,
): Outcome<Read<T>> {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true })
    const tooMany = read.positionals[mostWords]
    return tooMany === undefined
      ? succeed(read)
      : fail('inputInvalid', { field: `Unexpected argument '${tooMany}'` })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail('inputInvalid', { field: reason.replace(/\s+/g, ' ') })
  }
}

/** A port of this machine, 0 for any that is free; null: not one. */
export function parsePort(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : null
}
