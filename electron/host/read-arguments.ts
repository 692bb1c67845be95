// Reads the words a host was started with. What cannot be read is said in one line, never with a stack.

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'

type Read<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; tokens: true }>
>

/** @param mostWords that are no options @returns inputInvalid, whose field says what is not understood */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  mostWords = 0,
): Outcome<Read<T>> {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true })
    const tooMany = read.positionals[mostWords]
    if (tooMany !== undefined)
      return fail('inputInvalid', { field: `Unexpected argument '${oneLine(tooMany)}'` })
    const twice = findContradiction(read.tokens, options)
    return twice === null ? succeed(read) : fail('inputInvalid', { field: `Option '--${twice}' given twice` })
  } catch (error) {
    return fail('inputInvalid', { field: oneLine(error instanceof Error ? error.message : String(error)) })
  }
}

// Which of two days or folders was meant nobody can know.
function findContradiction(
  tokens: readonly { readonly kind: string; readonly name?: string; readonly value?: string | undefined }[],
  options: ParseArgsOptionsConfig,
): string | null {
  const seen = new Map<string, string>()
  for (const { kind, name = '', value } of tokens) {
    if (kind !== 'option' || value === undefined || options[name]?.multiple) continue
    if ((seen.get(name) ?? value) !== value) return name
    seen.set(name, value)
  }
  return null
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** A port of this machine, 0 for any that is free; null: not one. */
export function parsePort(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : null
}
