import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runConform } from '#electron/cli/verbs/conform.ts'
import { generateSample } from '#test/calendar-data/generate-conform-sample.ts'
import { recordCli } from './cli-recorder.ts'

const sample = readFileSync(new URL('../fixtures/conform/sample.jsonl', import.meta.url), 'utf8')

function conform(text: string | Uint8Array) {
  const io = recordCli({ 'file.jsonl': text })
  return { code: runConform(['file.jsonl'], io), printed: io.printed, complained: io.complained }
}

describe('anshi conform', () => {
  it('agrees with a walk day by day on every line of the sample', () => {
    const lines = sample.trim().split('\n').length
    expect(lines).toBeGreaterThanOrEqual(200)
    expect(conform(sample)).toEqual({ code: 0, printed: [`${lines} passed, 0 failed`], complained: [] })
  })

  it('has the sample its generator writes', () => {
    expect(sample).toBe(generateSample())
  })

  it('names each line that does not agree, with what was expected and what came', () => {
    const wrong = [
      '{"start":"2026-02-05","n":40,"unit":"working","due":"2026-04-09"}',
      '{"start":"2026-02-05","n":40,"unit":"working","due":"2026-04-02","id":7}',
      '',
      '{"start":"2026-12-30","n":5,"unit":"working","due":"2027-01-06"}',
      '{"from":"2026-02-05","to":"2026-04-09","signed":41}',
      '{"from":"2026-04-09","to":"2026-02-05","signed":-40}',
    ].join('\r\n')
    expect(conform(wrong)).toEqual({
      code: 1,
      printed: [
        'line 2: expected 2026-04-02, got 2026-04-09',
        'line 4: expected 2027-01-06, got null',
        'line 5: expected 41, got 40',
        '2 passed, 3 failed',
      ],
      complained: [],
    })
  })

  it('takes a pause still open as no due date, unless the limit had run out', () => {
    const line = (from: string, due: string | null) =>
      JSON.stringify({ start: '2026-11-02', n: 10, unit: 'working', due, pauses: [{ from, to: null }] })
    expect(conform(`${line('2026-11-16', null)}\n${line('2026-11-17', '2026-11-16')}\n`).code).toBe(0)
  })

  it('counts a date that only the next notice might still move as that date, and walks backwards', () => {
    const text = [
      '{"start":"2026-12-16","n":4,"unit":"working","due":"2026-12-22"}',
      '{"start":"2026-10-08","n":-2,"unit":"working","due":"2026-09-29"}',
      '{"from":"2026-12-31","to":"2027-01-04","signed":null}',
    ].join('\n')
    expect(conform(text)).toMatchObject({ code: 0, printed: ['3 passed, 0 failed'] })
  })

  it.each([
    'not json',
    '[]',
    '{"start":"2026-02-30","n":1,"unit":"working","due":null}',
    '{"start":"2026-02-03","n":1.5,"unit":"working","due":null}',
    '{"start":"2026-02-03","n":1,"unit":"weeks","due":null}',
    '{"start":"2026-02-03","n":1,"unit":"working"}',
    '{"start":"2026-02-03","n":1,"unit":"working","due":null,"pauses":[{"from":"2026-02-05","to":"2026-02-04"}]}',
    '{"start":"2026-02-03","n":1,"unit":"working","due":null,"pauses":[{"from":null}]}',
    '{"from":"2026-02-03","to":"2026-02-05","signed":"2"}',
    '{"from":"2026-02-03","signed":2}',
  ])('stops at a malformed line and names it: %s', line => {
    const answer = conform(`{"from":"2026-02-03","to":"2026-02-05","signed":2}\n${line}\n`)
    expect(answer).toEqual({
      code: 2,
      printed: [],
      complained: ['inputInvalid: line 2 is not a due-date or count line'],
    })
  })

  it('refuses a file that is absent or not UTF-8, and anything but one file', () => {
    expect(conform(new Uint8Array([0xff, 0xfe, 0x00])).code).toBe(2)
    for (const args of [[], ['missing.jsonl'], ['a', 'b'], ['--nonsense']]) {
      const io = recordCli()
      expect(runConform(args, io)).toBe(2)
      expect(io.complained).toHaveLength(1)
      expect(io.complained[0]).toMatch(/^inputInvalid: /)
    }
  })
})
