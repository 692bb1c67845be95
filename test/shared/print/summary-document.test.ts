import { describe, expect, it } from 'vitest'
import { chinese, languages } from '#shared/locales/languages.ts'
import { summaryDocument } from '#shared/print/summary-document.ts'
import { buildSummary } from './build-summary.ts'

/** The text of each cell of the row that begins with this number. */
function rowNumbered(document: string, number: string): readonly string[] {
  const row = document.split('<tr').find(markup => markup.includes(`<td class="centre">${number}</td>`))
  return [...(row ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text ?? '')
}

describe('summaryDocument', () => {
  const document = summaryDocument(buildSummary(), chinese)

  it('has the official title, the three-part line and the signature line', () => {
    expect(document).toContain('<h1>湘潭市知识产权保护中心2024年3月案件统计表</h1>')
    expect(document).toContain('填报单位：湘潭市知识产权保护中心')
    expect(document).toContain('统计期间：2024年3月1日 至 2024年3月31日')
    expect(document).toContain('size: A4 landscape')
    for (const name of ['单位负责人', '审核人', '填表人', '联系电话', '填报日期（盖章）']) {
      expect(document).toContain(`<span>${name}：</span>`)
    }
  })

  it('has every column in order', () => {
    const heads = [...document.matchAll(/<th>(.*?)<\/th>/g)].map(([, text]) => text)
    expect(heads.join(' ')).toBe(
      '序号 指标 单位 本月 上月 环比 上年同月 同比 本年累计 上年累计 累计同比 年度目标 完成率 备注',
    )
  })

  it('writes a row across all columns', () => {
    expect(rowNumbered(document, '2').join(' ')).toBe('2 受理 件 36 30 +20.0% 0 — 120 96 +25.0% 400 30.0% ')
    expect(rowNumbered(document, '2.1').join(' ')).toBe('2.1 发明 件 12 10 +20.0% 0 — 40 32 +25.0% — — ')
  })

  it('refers from a row to its definition under the table', () => {
    const reference = rowNumbered(document, '5').at(-1)
    expect(reference).toMatch(/^注\d+$/)
    expect(document).toContain(`<p>${reference} ${chinese.summary.notes.concluded}</p>`)
    expect(document).toContain('统计口径说明')
  })

  it('writes the balance, and no draft mark on a final document', () => {
    expect(document).toContain(
      '期初未结 100＋新收 156＋转入 0＋恢复办理 0－结案（不含转出）150－转出 6＝100，期末未结 100，平衡。',
    )
    expect(document).not.toContain('草稿')
    expect(document).not.toContain('@top-right')
  })

  it('is complete in itself: no script, no link, nothing fetched', () => {
    expect(document).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(document).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:/i)
    expect(document).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it('escapes what people typed', () => {
    const centreName = '</style><script>alert(1)</script>&"中心"'
    const hostile = summaryDocument(buildSummary({ centreName }), chinese)
    expect(hostile).not.toContain('<script')
    expect(hostile.match(/<\/style>/g)).toHaveLength(1)
  })

  it('is written in English with the English words', () => {
    const english = summaryDocument(buildSummary(), languages.en)
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('Case statistics 2024-03')
    expect(english).toContain('Period: 2024-03-01 to 2024-03-31')
  })
})

describe('a summary that is not final', () => {
  const undated = [
    { id: 4, caseNumber: '湘预审〔2023〕00063号', dating: 'doubtful' as const },
    { id: 9, caseNumber: '湘预审〔2024〕00166号', dating: 'unknown' as const },
  ]
  const { balance } = buildSummary()

  it('is marked as a draft on every page and says which cases are left out', () => {
    const document = summaryDocument(buildSummary({ undated }), chinese)
    expect(document).toContain('@top-right')
    expect(document).toContain('本表为草稿')
    expect(document).toContain('结案日期不确定、未计入期间数的案件（2 件）')
    expect(document).toContain('<span>湘预审〔2023〕00063号（结案日期存疑）</span>')
    expect(document).toContain('<span>湘预审〔2024〕00166号（台账未载结案日期）</span>')
  })

  it('says by how much it does not balance and names each case once', () => {
    const broken = {
      ...balance,
      openAtEnd: 97,
      holds: false,
      breaking: [
        { id: 4, caseNumber: '湘预审〔2023〕00063号' },
        { id: 5, caseNumber: '湘知调〔2024〕00005号' },
      ],
    }
    const document = summaryDocument(buildSummary({ undated, balance: broken }), chinese)
    expect(document).toContain('期末未结 97，不平衡，相差 3。')
    expect(document).toContain('造成不平衡的案件（1 件）')
    expect(document).toContain('<span>湘知调〔2024〕00005号</span>')
    expect(document.match(/湘预审〔2023〕00063号/g)).toHaveLength(1)
  })
})
