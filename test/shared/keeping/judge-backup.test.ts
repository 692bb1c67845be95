import { expect, it } from 'vitest'
import { isBackupDue, judgeBackupAge } from '#shared/keeping/judge-backup.ts'

const hourMs = 3_600_000
const nowMs = Date.UTC(2026, 10, 21, 4)
const facts = (hoursAgo: number | null, unsaved = true) => ({
  nowMs,
  lastBackupMs: hoursAgo === null ? null : nowMs - hoursAgo * hourMs,
  unsaved,
})

it('is time for a backup when the interval is over and something was recorded', () => {
  expect(isBackupDue(facts(4), 4)).toBe(true)
  expect(isBackupDue(facts(3.9), 4)).toBe(false)
  expect(isBackupDue(facts(400, false), 4)).toBe(false)
  expect(isBackupDue(facts(null), 4)).toBe(true)
})

it('is time for a backup when the clock was set back behind the last one', () => {
  expect(isBackupDue(facts(-2), 4)).toBe(true)
})

it('calls a backup stale after a day in which something was recorded', () => {
  expect(judgeBackupAge(facts(null))).toBe('none')
  expect(judgeBackupAge(facts(23))).toBe('fresh')
  expect(judgeBackupAge(facts(25))).toBe('stale')
  expect(judgeBackupAge(facts(2_500, false))).toBe('fresh')
})
