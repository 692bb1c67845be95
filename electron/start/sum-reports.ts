// Reads the JSON reports of the suites and adds them up. A suite that ended badly without naming a test counts as one
// failure, so that the sum never looks better than the run.

import { existsSync, readFileSync } from 'node:fs'

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const nothing: Tally = Object.freeze({ passed: 0, failed: 0, skipped: 0 })

/** @param ok whether the process of the suite ended well */
export function readVitestReport(path: string, ok: boolean): Tally {
  const report = readReport(path)
  const passed = countOf(report, 'numPassedTests')
  const failed = countOf(report, 'numFailedTests')
  const skipped = countOf(report, 'numPendingTests') + countOf(report, 'numTodoTests')
  return { passed, failed: atLeastOneUnless(ok, failed), skipped }
}

export function readPlaywrightReport(path: string, ok: boolean): Tally {
  const stats = readReport(path).stats
  const counts: Record<string, unknown> = isRecord(stats) ? stats : {}
  const failed = countOf(counts, 'unexpected') + countOf(counts, 'flaky')
  return {
    passed: countOf(counts, 'expected'),
    failed: atLeastOneUnless(ok, failed),
    skipped: countOf(counts, 'skipped'),
  }
}

/** A part of the torture counts as one test; what it had to leave out, as one that was skipped. */
export function readTortureReport(path: string, ok: boolean): Tally {
  const report = readJson(path)
  const parts = Array.isArray(report) ? report.filter(isRecord) : []
  const failed = parts.filter(({ wrong }) => !Array.isArray(wrong) || wrong.length > 0)
  const leftOut = parts.filter(({ skipped }) => typeof skipped === 'string')
  const passed = parts.filter(part => !failed.includes(part) && !leftOut.includes(part))
  const skipped = leftOut.filter(part => !failed.includes(part))
  return { passed: passed.length, failed: atLeastOneUnless(ok, failed.length), skipped: skipped.length }
}

/** A step that is no suite (a check, the build): silent when it is well. */
export function tallyStep(ok: boolean): Tally {
  return ok ? nothing : { ...nothing, failed: 1 }
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    nothing,
  )
}

/** The line a run ends with. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function atLeastOneUnless(ok: boolean, failed: number): number {
  return ok ? failed : Math.max(failed, 1)
}

function readReport(path: string): Record<string, unknown> {
  const report = readJson(path)
  return isRecord(report) ? report : {}
}

function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function countOf(counts: Readonly<Record<string, unknown>>, name: string): number {
  const count = counts[name]
  return typeof count === 'number' ? count : 0
}
