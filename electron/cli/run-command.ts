// The command line: calls the verb, turns what fails into one line and an exit code. Prints by what it is given.

import { resolveDataFolder } from '#electron/host/data-folder.ts'
import { readSurroundings } from '#electron/host/surroundings.ts'
import { findBrowser } from '#electron/printing/find-browser.ts'
import { printToPdf } from '#electron/printing/print-to-pdf.ts'
import { type Failure, FailureError } from '#shared/contract/failure.ts'
import { type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import type { CliIo } from './cli-io.ts'
import { complain } from './complain.ts'
import { demand } from './read-options.ts'
import { type ExitCode, failureOf, type Verb } from './verb.ts'
import { runBackUpVerb } from './verbs/back-up.ts'
import { runBench } from './verbs/bench.ts'
import { runConform } from './verbs/conform.ts'
import { runDemo } from './verbs/demo.ts'
import { runDue } from './verbs/due.ts'
import { runImport } from './verbs/import.ts'
import { runOverdue } from './verbs/overdue.ts'
import { runRestore } from './verbs/restore.ts'
import { runServe } from './verbs/serve.ts'
import { runSummary } from './verbs/summary.ts'
import { runVerify } from './verbs/verify.ts'
import { writeOutput } from './write-output.ts'

/** Verbs that need no desk. */
const plainVerbs: Readonly<Record<string, (args: readonly string[], io: CliIo) => number>> = {
  due: runDue,
  conform: runConform,
}

const deskVerbs: Readonly<Record<string, Verb>> = {
  import: runImport,
  overdue: runOverdue,
  summary: runSummary,
  backup: runBackUpVerb,
  restore: runRestore,
  verify: runVerify,
  demo: runDemo,
  serve: runServe,
  bench: runBench,
}

/** Verbs that can be asked of the desk as it was known on a day. */
const recallableVerbs: readonly Verb[] = [runOverdue, runSummary]

const usage = `anshi ${[...Object.keys(plainVerbs), ...Object.keys(deskVerbs)].join('|')} [--data DIR] [--json] [--known-on YYYY-MM-DD]`

/** Does what the words ask. @returns the exit code; what went wrong has been said in one line */
export async function runCommand([verb = '', ...words]: readonly string[], io: CliIo): Promise<number> {
  const plain = ownOf(plainVerbs, verb)
  const deskVerb = ownOf(deskVerbs, verb)
  try {
    if (plain) return plain(words, io)
    return await callVerb(demand(deskVerb, verb, usage), words, io)
  } catch (error) {
    complain(io, failureOf(error) ?? brokenBy(error))
    return 2
  }
}

// What every object has, such as `toString`, is no verb.
function ownOf<T>(verbs: Readonly<Record<string, T>>, verb: string): T | undefined {
  return Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
}

async function callVerb(verb: Verb, words: readonly string[], io: CliIo): Promise<ExitCode> {
  const { data, json, knownOn, rest } = takeCommonOptions(words)
  const browser = findBrowser()
  return verb({
    args: rest,
    json,
    io,
    ...(knownOn !== null && { knownOn: readKnownOn(verb, knownOn) }),
    dataFolder: resolveDataFolder(data, readSurroundings()),
    isFolderGiven: data !== null,
    printPdf: browser === null ? null : html => printToPdf(html, browser),
    writeFile: writeOutput,
  })
}

interface CommonOptions {
  data: string | null
  json: boolean
  knownOn: string | null
  readonly rest: string[]
}

// --data, --json and --known-on may stand anywhere after the verb.
function takeCommonOptions(words: readonly string[]): CommonOptions {
  const taken: CommonOptions = { data: null, json: false, knownOn: null, rest: [] }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '--json') taken.json = true
    else if (word === '--data') taken.data = once('--data', taken.data, valueAfter(words, ++at))
    else if (word.startsWith('--data=')) taken.data = once('--data', taken.data, word.slice('--data='.length))
    else if (word === '--known-on') taken.knownOn = once(word, taken.knownOn, valueAfter(words, ++at))
    else if (word.startsWith('--known-on='))
      taken.knownOn = once('--known-on', taken.knownOn, word.slice('--known-on='.length))
    else taken.rest.push(word)
  }
  if (taken.data === '') throw new FailureError('inputInvalid', { field: '--data', usage })
  return taken
}

function once(option: string, before: string | null, value: string): string {
  if (before === null || before === value) return value
  throw new FailureError('inputInvalid', { field: `Option '${option}' given twice`, usage })
}

// Empty where another option follows instead: `--data --json` names no folder.
function valueAfter(words: readonly string[], at: number): string {
  const value = words[at] ?? ''
  return value.startsWith('--') ? '' : value
}

// A verb that does not read the desk by way of the contract would take no notice of it.
function readKnownOn(verb: Verb, asked: string): PlainDate {
  const day = recallableVerbs.includes(verb) ? parsePlainDate(asked) : null
  return demand(day, '--known-on', usage)
}

function brokenBy(error: unknown): Failure {
  return {
    code: 'unexpected',
    details: { reference: error instanceof Error ? error.message : String(error) },
  }
}
