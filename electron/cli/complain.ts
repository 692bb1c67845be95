// Says on the command line what went wrong.

import { failureText } from '#electron/host/host-words.ts'
import type { Failure } from '#shared/contract/failure.ts'
import type { CliIo } from './cli-io.ts'

/** One line: the code, what is the matter, what to do next, and what only a machine's log would say. */
export function complain(io: CliIo, failure: Failure): void {
  io.err(`${failure.code}: ${failureText(failure)}${hintOf(failure)}`.replace(/\s+/g, ' '))
}

// What the words do not say: there is no log beside a command to look it up in.
function hintOf({ code, details }: Failure): string {
  const { field, usage: wanted, reason, reference, noted } = details
  const said = code === 'inputInvalid' ? [field, wanted] : [reason, noted ?? reference]
  const hint = said.filter(Boolean).join('; ')
  return hint === '' ? '' : ` (${hint})`
}
