import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseEventBodySchema } from '#shared/cases/case-event.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import type { LedgerCase } from '#shared/ledger/ledger-case.ts'
import { eventsOfLedgerCase } from '#shared/ledger/ledger-events.ts'
import { readLedgerSheet } from '#shared/ledger/read-ledger-sheet.ts'
import {
  mediationCase,
  openRightsCase,
  preExaminationCase,
  readCases,
  sheetOf,
  type WrittenCase,
} from './ledger-sheets.ts'

function readOne(written: WrittenCase): LedgerCase {
  const [read] = readCases(written).cases
  if (!read) throw new Error('no case')
  return read
}

function stepsOf(read: LedgerCase): readonly string[] {
  return read.steps.map(step => `${step.action} ${step.on} ${step.dating}`)
}

function codesOf(read: LedgerCase): readonly string[] {
  return read.problems.map(problem => `${problem.column} ${problem.code} ${problem.severity}`)
}

const filed: WrittenCase = {
  ...preExaminationCase,
  结论: '合格',
  结论日期: '2026.1.20',
  提交日期: '2026/1/22',
  申请号: '202619216416.7',
}

describe('row of a pre-examination', () => {
  it('tells its steps with the day of each', () => {
    const read = readOne({
      ...filed,
      首次意见日期: '20260109',
      答复日期: '2026年1月12日',
      授权通知日期: '2026-02-10',
      结果: '授权',
    })
    expect(stepsOf(read)).toEqual([
      'accept 2026-01-07 certain',
      'issueOpinion 2026-01-09 certain',
      'recordReply 2026-01-12 certain',
      'pass 2026-01-20 certain',
      'file 2026-01-22 certain',
      'grant 2026-02-10 certain',
    ])
    expect(read.steps[4]?.fields).toEqual({ applicationNumber: '202619216416.7' })
    expect(read.problems).toEqual([])
  })

  it.each([
    ['驳回', 'reject'],
    ['视撤', 'deemWithdrawn'],
    ['转普通', 'leaveFastTrack'],
    ['撤回', 'withdraw'],
    ['授权', 'grant'],
  ])('takes the result %s, for which there is no day, as %s on an unknown day', (result, action) => {
    expect(stepsOf(readOne({ ...filed, 结果: result })).at(-1)).toBe(`${action} 2026-01-22 unknown`)
  })

  it('does not close a case twice where the result repeats the conclusion', () => {
    const read = readOne({ ...preExaminationCase, 结论: '撤回', 结论日期: '2026-01-09', 结果: '撤回' })
    expect(stepsOf(read)).toEqual(['accept 2026-01-07 certain', 'withdraw 2026-01-09 certain'])
  })

  it.each([
    ['撤回', '驳回'],
    ['合格', '不合格'],
  ])('reports a result that contradicts the conclusion: %s, then %s', (conclusion, result) => {
    const read = readOne({ ...preExaminationCase, 结论: conclusion, 结论日期: '2026-01-09', 结果: result })
    expect(codesOf(read)).toEqual(['结果 resultContradictory error'])
  })

  it('takes a filed application without a written conclusion to have passed', () => {
    expect(stepsOf(readOne({ ...filed, 结论: null }))).toContain('pass 2026-01-20 certain')
  })

  it('asks for the conclusion of a case concluded and not filed', () => {
    const read = readOne({ ...preExaminationCase, 结论日期: '2026-01-09' })
    expect(codesOf(read)).toEqual(['结论日期 resultMissing error'])
  })

  it('doubts a conclusion before the receipt and keeps its day as written', () => {
    const read = readOne({ ...preExaminationCase, 结论: '不合格', 结论日期: '2025.12.31', 结果: '不合格' })
    expect(stepsOf(read)).toEqual(['accept 2026-01-07 certain', 'fail 2025-12-31 doubtful'])
    expect(read.problems).toEqual([
      { code: 'conclusionBeforeReceipt', severity: 'error', column: '结论日期', value: '2025.12.31' },
    ])
  })

  it('warns of days out of their usual order', () => {
    expect(codesOf(readOne({ ...filed, 提交日期: '2026-01-19' }))).toEqual([
      '提交日期 datesOutOfOrder warning',
    ])
  })

  it('warns of days after today, and takes them as they stand', () => {
    const written = { ...preExaminationCase, 收案日期: '2026-01-05', 受理日期: '2062-01-07' }
    const headers = Object.keys(written)
    const sheet = sheetOf([headers, Object.values(written)])
    const read = (today: string) => {
      const result = readLedgerSheet(sheet, { today: plainDate(today) })
      return result.ok ? result.reading.cases.map(one => [stepsOf(one), codesOf(one)]) : []
    }
    const steps = ['accept 2062-01-07 certain']
    expect(read('2026-01-05')).toEqual([[steps, ['受理日期 dateInFuture warning']]])
    expect(read('2062-01-07')).toEqual([[steps, []]])
  })

  it('keeps a step whose day cannot be read, on an unknown day, and what was written in the remark', () => {
    const read = readOne({ ...preExaminationCase, 受理日期: '一月初', 备注: '加急' })
    expect(stepsOf(read)).toEqual(['accept 2026-01-05 unknown'])
    expect(codesOf(read)).toEqual(['受理日期 dateUnreadable error'])
    expect(read.fields.remark).toBe('加急\n受理日期：一月初')
  })

  it.each([
    [{ 专利类型: null }, '专利类型 patentTypeMissing error'],
    [{ 专利类型: '植物新品种' }, '专利类型 patentTypeUnknown error'],
    [{ 预审编号: null }, '预审编号 caseNumberMissing error'],
    [{ 收案日期: null }, '收案日期 receivedDateMissing error'],
    [{ 收案日期: '去年' }, '收案日期 dateUnreadable error'],
    [{ 结论: '还行', 结论日期: '2026-01-09' }, '结论 resultUnknown error'],
    [{ 提交日期: '2026-01-22', 申请号: '202619216416.8' }, '申请号 applicationNumberCheckDigit warning'],
    [{ 提交日期: '2026-01-22', 申请号: '20261921' }, '申请号 applicationNumberShape error'],
    [{ 统一社会信用代码: '91430321MYLQEQL82Q' }, '统一社会信用代码 creditCodeCheckDigit warning'],
    [{ 主分类号: '5月15日' }, '主分类号 patentClassShape error'],
  ])('reports %j', (change, problem) => {
    expect(codesOf(readOne({ ...preExaminationCase, ...change }))).toEqual([problem])
  })

  it('makes no case of a row without any day, and says why', () => {
    const reading = readCases({ ...preExaminationCase, 收案日期: null, 受理日期: '不详' })
    expect(reading.cases).toEqual([])
    expect(reading.flawed).toMatchObject([{ row: 2, usable: false, problems: [{}, {}] }])
  })

  it('reports a case number that the sheet has given before, in whatever brackets', () => {
    const again = { ...preExaminationCase, 预审编号: '湘预审(2026)00001号' }
    const [, second] = readCases(preExaminationCase, again).cases
    expect(second && codesOf(second)).toEqual(['预审编号 caseNumberRepeated error'])
  })
})

describe('row of a mediation', () => {
  it('counts money in fen and keeps it with the step it belongs to', () => {
    const read = readOne({ ...mediationCase, 结案日期: '2026-02-01', 结果: '达成协议', 达成金额: '98,000元' })
    expect(read.fields.claimAmount).toBe(12_500_000)
    expect(read.steps.at(-1)).toMatchObject({
      action: 'recordAgreement',
      outcome: 'succeeded',
      fields: { agreedAmount: 9_800_000 },
    })
  })

  it('takes a ruling number as the sign that the agreement was confirmed, on an unknown day', () => {
    const read = readOne({
      ...mediationCase,
      结案日期: '2026-02-01',
      结果: '成功',
      司法确认申请日期: '2026-02-10',
      裁定号: '（2026）湘03民特12号',
    })
    expect(stepsOf(read).slice(-2)).toEqual([
      'applyConfirmation 2026-02-10 certain',
      'recordConfirmation 2026-02-10 unknown',
    ])
  })

  it('masks persons in the title and unifies several parties', () => {
    const read = readOne({ ...mediationCase, 申请人: '甲乙丙有限公司、丁戊己有限公司' })
    expect(read.title).toBe('甲乙丙有限公司；丁戊己有限公司 · 罗**')
    expect(read.fields.applicant).toBe('甲乙丙有限公司；丁戊己有限公司')
  })

  it('takes a dash or 无 for an empty cell', () => {
    const read = readOne({ ...mediationCase, 标的额: '—', 结案日期: '/', 达成金额: '无' })
    expect(read.problems).toEqual([])
    expect(read.fields).not.toHaveProperty('claimAmount')
  })

  it('warns of a choice it does not know and keeps what was written', () => {
    const read = readOne({ ...mediationCase, 纠纷类型: '不正当竞争' })
    expect(codesOf(read)).toEqual(['纠纷类型 choiceUnknown warning'])
    expect(read.fields.remark).toBe('纠纷类型：不正当竞争')
  })
})

describe('row of an open case', () => {
  it('has the reporter of a complaint in the field that few may see, and the category from the remark', () => {
    const read = readOne({ ...openRightsCase, 备注: '投诉，同意调解' })
    expect(read.fields).toMatchObject({ reporter: '易某戊', category: 'complaint' })
    expect(read.fields).not.toHaveProperty('applicant')
    expect(read.title).toBe('霁岫商行')
  })

  it('waits through a pause that has no end', () => {
    const read = readOne({ ...openRightsCase, 暂停起: '2026-06-11', 暂停事由: '补正' })
    expect(read.pauses).toEqual([{ ground: 'supplement', from: '2026-06-11', to: null }])
  })

  it.each([
    [{ 暂停起: '2026-06-11' }, '暂停事由 pauseGroundMissing error'],
    [{ 暂停起: '2026-06-11', 暂停事由: '过年' }, '暂停事由 pauseGroundUnknown error'],
    [{ 暂停止: '2026-06-11', 暂停事由: '补正' }, '暂停起 pauseStartMissing error'],
    [{ 暂停起: '2026-06-11', 暂停止: '2026-06-10', 暂停事由: '补正' }, '暂停止 pauseEndsBeforeStart error'],
    [{ '延期(工作日/日)': 3 }, '批准日 extensionNotApproved warning'],
    [{ '延期(工作日/日)': '很久', 批准日: '2026-06-20' }, '延期(工作日/日) countUnreadable error'],
    [{ 批准日: '2026-06-20' }, '延期(工作日/日) extensionDaysMissing error'],
  ])('reports %j', (change, problem) => {
    expect(codesOf(readOne({ ...openRightsCase, ...change }))).toEqual([problem])
  })

  it.each([3, '3', '3个工作日', '3日', '3天'])('extends by %j', days => {
    const read = readOne({ ...openRightsCase, '延期(工作日/日)': days, 批准日: '2026-06-20' })
    expect(read.extension).toEqual({ days: 3, approvedOn: '2026-06-20' })
  })
})

describe('rows that are no cases', () => {
  it('are skipped by what they are', () => {
    const headers = Object.keys(preExaminationCase)
    const row = Object.values(preExaminationCase)
    const result = readLedgerSheet(
      sheetOf([headers, row, [], ['合 计', null, '1件'], headers, ['注：加急件另列'], ['   ', null]]),
    )
    expect(result).toMatchObject({
      ok: true,
      reading: {
        cases: [{ row: 2 }],
        skipped: [
          { row: 4, reason: 'total' },
          { row: 5, reason: 'header' },
          { row: 6, reason: 'note' },
        ],
      },
    })
  })
})

describe('any row', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.constantFrom(
      null,
      '=cmd|A1',
      '-1',
      '__proto__',
      'constructor',
      '\0',
      '\ud800',
      '9'.repeat(20_000),
      '2026-02-30',
    ),
    fc.constantFrom('2026-03-05', '发明', '合格', '授权', '人民调解', '成功', '举报投诉', 46_086, 3),
  )

  it.each([
    ['pre-examination', preExaminationCase],
    ['mediation', mediationCase],
    ['open rights case', openRightsCase],
  ])('of a %s is read without an exception into events that can be recorded', (_name, written) => {
    const headers = Object.keys(written)
    const cells = fc.array(cell, { minLength: headers.length, maxLength: headers.length })
    fc.assert(
      fc.property(cells, row => {
        const result = readLedgerSheet(sheetOf([headers, row]))
        if (!result.ok) throw new Error('header not recognised')
        for (const read of result.reading.cases) {
          for (const { body } of eventsOfLedgerCase(read, 'f.csv', null)) {
            expect(caseEventBodySchema.safeParse(body).success).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
