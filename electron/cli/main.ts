// The command line: `anshi VERB`. Reads the process, calls the verb, turns what fails into one line and an exit code.

import { readFileSync, writeFileSync } from 'node:fs'
import { ORPCError } from '@orpc/server'
import { dayOfMoment } from '#electron/desk/desk-day.ts'
import { resolveDataFolder } from '#electron/host/data-folder.ts'
import { failureText } from '#electron/host/host-words.ts'
import { readSurroundings } from '#electron/host/surroundings.ts'
import { findBrowser } from '#electron/printing/find-browser.ts'
import { printToPdf } from '#electron/printing/print-to-pdf.ts'
import { type Failure, FailureError } from '#shared/contract/failure.ts'
import type { CliIo } from './cli-io.ts'
import type { ExitCode, Verb } from './verb.ts'
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

const usage = `anshi ${[...Object.keys(plainVerbs), ...Object.keys(deskVerbs)].join('|')} [--data DIR] [--json]`

process.exitCode = await main(process.argv.slice(2))

async function main([verb = '', ...words]: readonly string[]): Promise<number> {
  const io: CliIo = {
    out: line => void process.stdout.write(`${line}\n`),
    err: line => void process.stderr.write(`${line}\n`),
    readFile: path => readFileSync(path),
    today: dayOfMoment(Date.now()),
  }
  const plain = plainVerbs[verb]
  if (plain) return plain(words, io)
  const deskVerb = deskVerbs[verb]
  if (!deskVerb) return complain(io, { code: 'inputInvalid', details: { field: verb, usage } })
  try {
    return await callVerb(deskVerb, words, io)
  } catch (error) {
    return complain(io, failureOf(error))
  }
}

async function callVerb(verb: Verb, words: readonly string[], io: CliIo): Promise<ExitCode> {
  const { data, json, rest } = takeCommonOptions(words)
  const browser = findBrowser()
  return verb({
    args: rest,
    json,
    io,
    dataFolder: resolveDataFolder(data, readSurroundings()),
    isFolderGiven: data !== null,
    printPdf: browser === null ? null : html => printToPdf(html, browser),
    writeFile: (path, bytes) => writeFileSync(path, bytes),
  })
}

// --data and --json may stand anywhere after the verb.
function takeCommonOptions(words: readonly string[]): {
  data: string | null
  json: boolean
  rest: readonly string[]
} {
  const rest: string[] = []
  let data: string | null = null
  let json = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '--json') json = true
    else if (word === '--data') data = words[++at] ?? ''
    else if (word.startsWith('--data=')) data = word.slice('--data='.length)
    else rest.push(word)
  }
  if (data === '') throw new FailureError('inputInvalid', { field: '--data', usage })
  return { data, json, rest }
}

function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure
  if (error instanceof ORPCError && error.code === 'FAILURE') return error.data as Failure
  return {
    code: 'unexpected',
    details: { reference: error instanceof Error ? error.message : String(error) },
  }
}

function complain(io: CliIo, failure: Failure): 2 {
  const { field, usage: wanted } = failure.details
  const hint = failure.code === 'inputInvalid' ? ` (${field}; ${wanted})` : ''
  io.err(`${failure.code}: ${failureText(failure)}${hint}`.replace(/\s+/g, ' '))
  return 2
}
