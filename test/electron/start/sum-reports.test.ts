import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addTallies,
  readPlaywrightReport,
  readTortureReport,
  readVitestReport,
  tallyLine,
  tallyStep,
} from '#electron/start/sum-reports.ts'
import { scratchFolder } from '#test/stand-ins/scratch-folder.ts'

function report(content: unknown): string {
  return join(scratchFolder({ 'report.json': JSON.stringify(content) }), 'report.json')
}

describe('the closing line', () => {
  it('adds up what the suites report', () => {
    const unit = report({ numPassedTests: 100, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 })
    const e2e = report({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 } })
    const sum = addTallies([readVitestReport(unit, true), readPlaywrightReport(e2e, false), tallyStep(true)])
    expect(tallyLine(sum)).toBe('107 passed, 2 failed, 3 skipped')
  })

  it('does not mention skipped tests where there are none', () => {
    expect(tallyLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  })

  it('counts a part of the torture as a test, and as skipped where something was left out', () => {
    const well = { wrong: [], skipped: null }
    const wrong = { wrong: ['event 7 is missing'], skipped: 'no small disk' }
    const torture = report([well, well, { ...well, skipped: 'no small disk' }, wrong])
    expect(readTortureReport(torture, false)).toEqual({ passed: 2, failed: 1, skipped: 1 })
    expect(readTortureReport(report([well]), false)).toEqual({ passed: 1, failed: 1, skipped: 0 })
    expect(readTortureReport('/nowhere.json', true)).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })

  it('never looks better than the run: a suite or step that ended badly is a failure', () => {
    const clean = report({ numPassedTests: 5, numFailedTests: 0 })
    expect(readVitestReport(clean, false)).toEqual({ passed: 5, failed: 1, skipped: 0 })
    expect(readVitestReport('/nowhere.json', false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(readPlaywrightReport(report({ errors: ['no config'] }), false)).toMatchObject({ failed: 1 })
    expect(tallyStep(false)).toMatchObject({ failed: 1 })
  })
})
