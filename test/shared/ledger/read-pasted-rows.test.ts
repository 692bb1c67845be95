// Rows copied out of a spreadsheet, understood for the form.

import { describe, expect, it } from 'vitest'
import { parseCopiedCells } from '#shared/ledger/parse-copied-cells.ts'
import { readPastedRows } from '#shared/ledger/read-pasted-rows.ts'

const line = (...cells: readonly string[]) => cells.join('\t')

describe('copied cells', () => {
  it('are split at tabs and lines, quotes taken off', () => {
    expect(parseCopiedCells('甲\t"乙\n丙"\t"说""是"""\r\n丁\t\t\n')).toEqual([
      ['甲', '乙\n丙', '说"是"'],
      ['丁', '', ''],
    ])
  })

  it('are none without a tab', () => {
    expect(parseCopiedCells('湘潭棠翊恒机电科技有限公司\n第二行')).toEqual([])
    expect(parseCopiedCells('')).toEqual([])
    expect(parseCopiedCells('"甲\t乙"')).toEqual([])
  })
})

describe('a pasted row', () => {
  it('with its header fills what the header names, whatever the order', () => {
    const pasted = readPastedRows(
      [
        line('申请人', '统一社会信用代码', '发明名称', '专利类型', '收案日期', '受理日期'),
        line('甲公司、乙公司', '91430300MA4L16JQ9P', '一种装置', '外观', '2026.3.5', '2026.3.6'),
      ].join('\n'),
      'preExamination',
      'invention',
    )
    expect(pasted).toMatchObject({
      withHeader: true,
      cases: [
        {
          kind: 'preExamination',
          subKind: 'design',
          title: '一种装置',
          receivedOn: '2026-03-05',
          fields: { applicant: '甲公司；乙公司', creditCode: '91430300MA4L16JQ9P' },
        },
      ],
    })
    expect(pasted?.cases[0]?.cells.map(({ header, fills }) => [header, fills])).toEqual([
      ['申请人', 'applicant'],
      ['统一社会信用代码', 'creditCode'],
      ['发明名称', 'title'],
      ['专利类型', 'subKind'],
      ['收案日期', 'receivedOn'],
      ['受理日期', null],
    ])
  })

  it('of another kind, told by its header, is of that kind', () => {
    const text = [
      line('渠道', '纠纷类型', '申请人', '被申请人', '标的额(万元)', '收案日期'),
      line('人民调解', '侵权', '甲公司', '乙商行', '12.5', '20260305'),
    ].join('\n')
    expect(readPastedRows(text, 'preExamination', 'invention')?.cases[0]).toMatchObject({
      kind: 'mediation',
      subKind: 'peoples',
      fields: { disputeType: 'infringement', respondent: '乙商行', claimAmount: 12_500_000 },
    })
  })

  it('without a header goes by the usual order, with the running number or without', () => {
    const cells = ['2026-06-09', '湘预审〔2026〕00329号', '发明', '一种夹具', '甲公司', '91430300MA4L16JQ9P']
    for (const row of [line('7', ...cells), line(...cells)]) {
      expect(readPastedRows(row, 'preExamination', 'design')).toMatchObject({
        withHeader: false,
        cases: [
          {
            subKind: 'invention',
            title: '一种夹具',
            receivedOn: '2026-06-09',
            fields: { applicant: '甲公司' },
          },
        ],
      })
    }
    const mediation = line(
      '湘知调〔2023〕00001号',
      '2023/1/3',
      '行政调解',
      '',
      '侵权',
      '甲公司',
      '乙公司',
      '',
      '',
      '7.5万',
    )
    expect(readPastedRows(mediation, 'mediation', 'peoples')?.cases[0]).toMatchObject({
      subKind: 'administrative',
      fields: { claimAmount: 7_500_000 },
    })
  })

  it('tells what it could not read', () => {
    const text = [line('发明名称', '收案日期', '专利类型'), line('一种装置', '去年', '植物')].join('\n')
    const [one] = readPastedRows(text, 'preExamination', 'invention')?.cases ?? []
    expect(one).toMatchObject({ subKind: null, receivedOn: null })
    expect(one?.problems.map(({ code }) => code).sort()).toEqual(['dateUnreadable', 'patentTypeUnknown'])
  })

  it('that is no ledger is left to the field it is pasted into', () => {
    expect(readPastedRows('甲\t乙\t丙', 'preExamination', 'invention')).toBeNull()
    expect(readPastedRows('一种装置', 'preExamination', 'invention')).toBeNull()
  })
})
