import { describe, expect, it } from 'vitest'
import { runDue } from '#electron/cli/verbs/due.ts'
import { recordCli } from './cli-recorder.ts'

function due(command: string) {
  const io = recordCli()
  return { code: runDue(command.split(' '), io), printed: io.printed, complained: io.complained }
}

describe('anshi due', () => {
  it.each([
    ['--start 2026-02-05 --limit 40wd', '2026-04-09'],
    ['--start 2026-09-05 --limit 30d', '2026-10-08'],
    ['--start 2026-01-31 --limit 1m', '2026-02-28'],
    ['--start 2026-02-05 --rule PX-GRANT-INV', '2026-04-09'],
    // The notice of 2020-01-27 prolonged a Spring Festival that was already running.
    ['--start 2020-01-22 --limit 5wd', '2020-02-06'],
    ['--start 2020-01-22 --limit 5wd --believed-on 2020-01-22', '2020-02-04'],
    ['--start 2026-08-18 --limit 10wd --pause 2026-08-19..2026-08-25', '2026-09-08'],
    ['--start 2026-11-12 --limit 10wd --extend 3@2026-11-25', '2026-12-01'],
    ['--start 2026-02-05 --rule PX-GRANT-INV --pause 2026-02-09..2026-02-12', '2026-04-09'],
    ['--start 2026-08-18 --rule PX-EXAM-INV --pause 2026-08-19..2026-08-25:appraisal', '2026-09-01'],
  ])('%s: %s', (command, date) => {
    expect(due(command)).toEqual({ code: 0, printed: [date], complained: [] })
  })

  it('marks a provisional date, and still answers', () => {
    expect(due('--start 2026-11-30 --limit 3m')).toMatchObject({
      code: 0,
      printed: [expect.stringMatching(/^2027-03-01 provisional 暂定: .*without a notice/)],
    })
    expect(due('--start 2026-12-16 --limit 4wd').printed[0]).toMatch(
      /^2026-12-22 provisional 暂定: .*late December/,
    )
  })

  it('says since when it waits instead of naming a day', () => {
    expect(due('--start 2026-06-25 --limit 10wd --pause 2026-07-01..')).toMatchObject({
      code: 0,
      printed: ['no due date: paused since 2026-07-01, 3 used'],
    })
  })

  it('explains itself day by day', () => {
    expect(due('--start 2026-02-05 --limit 3wd --pause 2026-02-09..2026-02-12 --explain').printed).toEqual([
      '2026-02-14',
      'rule ANY version 1: 3 workingDays; command line [cfg]',
      '2026-02-05  start, not counted',
      '2026-02-06  1',
      '2026-02-07..2026-02-08  off: weekend',
      '2026-02-09..2026-02-12  paused (supplement): 4 given back',
      '2026-02-13  2',
      '2026-02-14  3  (worked, makes up for 春节)',
      '2026-02-14  due',
      'calendar 2026 version 1: 国办发明电〔2025〕7号',
    ])
  })

  it('answers programs in JSON', () => {
    const [line = ''] = due('--start 2026-09-05 --limit 30d --json --explain').printed
    const answer = JSON.parse(line)
    expect(answer.due).toEqual({ date: '2026-10-08', provisional: null })
    expect(answer.explanation.map(({ type }: { type: string }) => type)).toEqual([
      'rule',
      'startNotCounted',
      'target',
      'skipped',
      'rolled',
      'due',
      'calendarNotice',
    ])
  })

  it.each([
    '--limit 40wd',
    '--start 2026-02-30 --limit 40wd',
    '--start 2026-02-05',
    '--start 2026-02-05 --limit 40wd --rule PX-GRANT-INV',
    '--start 2026-02-05 --limit 40',
    '--start 2026-02-05 --limit -1wd',
    '--start 2026-02-05 --rule NONE',
    '--start 2016-02-05 --rule MD-PRE',
    '--start 2026-02-05 --limit 5wd --pause 2026-02-09',
    '--start 2026-02-05 --limit 5wd --pause 2026-02-09..2026-02-08',
    '--start 2026-02-05 --limit 5wd --pause 2026-02-09..2026-02-10:lunch',
    '--start 2026-02-05 --limit 5wd --extend 5',
    '--start 2026-02-05 --limit 5wd --nonsense',
    '--start 2026-02-05 --limit 5wd stray',
  ])('refuses %s in one line', command => {
    const { code, printed, complained } = due(command)
    expect([code, printed, complained.length]).toEqual([2, [], 1])
    expect(complained[0]).toMatch(/^inputInvalid: \S[^\n]*$/)
  })
})
