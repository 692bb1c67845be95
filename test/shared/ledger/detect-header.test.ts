import { describe, expect, it } from 'vitest'
import { detectHeader } from '#shared/ledger/detect-header.ts'
import { mediationCase, openRightsCase, preExaminationCase, sheetOf } from './ledger-sheets.ts'

const preExamination = Object.keys(preExaminationCase)

describe('header of a sheet', () => {
  it('is found under a title and a blank row', () => {
    const detection = detectHeader(sheetOf([['预审台账（2026年）', null], [null], preExamination]))
    expect(detection).toMatchObject({
      ok: true,
      header: { row: 3, layout: { id: 'preExamination' }, unmatched: [] },
    })
  })

  it('is matched in any order, width and spacing, with or without marks', () => {
    const headers = ['专利 类型 *', '收案\n日期', '预审编号：', '发明名称（必填）', '结论日期']
    expect(detectHeader(sheetOf([headers]))).toMatchObject({ ok: true, header: { unmatched: [] } })
  })

  it('tells the kinds of ledger apart', () => {
    const layoutOf = (headers: readonly string[]): string | null => {
      const detection = detectHeader(sheetOf([headers]))
      return detection.ok ? detection.header.layout.id : null
    }
    expect(layoutOf(preExamination)).toBe('preExamination')
    expect(layoutOf(Object.keys(mediationCase))).toBe('mediation')
    expect(layoutOf(Object.keys(openRightsCase))).toBe('openRights')
  })

  it('reports the columns that mean nothing to it', () => {
    const detection = detectHeader(sheetOf([[...preExamination, '快递单号', null, '快递公司']]))
    expect(detection).toMatchObject({ ok: true, header: { unmatched: ['快递单号', '快递公司'] } })
  })

  it('reads the unit of an amount from the header', () => {
    const unitOf = (header: string): string | undefined => {
      const detection = detectHeader(
        sheetOf([[...Object.keys(mediationCase).filter(word => word !== '标的额'), header]]),
      )
      return detection.ok ? detection.header.columns.get('claimAmount')?.unit : undefined
    }
    expect(unitOf('标的额')).toBe('yuan')
    expect(unitOf('标的额（元）')).toBe('yuan')
    expect(unitOf('标的额(万元)')).toBe('wan')
    expect(unitOf('标的额（单位：万元）')).toBe('wan')
  })

  it.each([
    ['标的额（万）', 'wan'],
    ['标的额万元', 'wan'],
    ['标的额/万元', 'wan'],
    ['标的额【万元】', 'wan'],
    ['标的额（人民币万元）', 'wan'],
    ['标的额，单位：万元', 'wan'],
    ['标的额（人民币元）', 'yuan'],
    ['标的额/元', 'yuan'],
    ['标的额（单位：人民币元）', 'yuan'],
  ])('knows %s for an amount in %s, as people write it', (header, unit) => {
    const others = Object.keys(mediationCase).filter(word => word !== '标的额')
    const detection = detectHeader(sheetOf([[...others, header]]))
    expect(detection.ok && detection.header.columns.get('claimAmount')?.unit).toBe(unit)
  })

  it('reads the unit where a person says what the column is', () => {
    const others = Object.keys(mediationCase).filter(word => word !== '标的额')
    const header = '诉请赔偿万元'
    const detection = detectHeader(sheetOf([[...others, header]]), null, { [header]: 'claimAmount' })
    expect(detection.ok && detection.header.columns.get('claimAmount')?.unit).toBe('wan')
  })

  it('does not take a unit for the whole of a header', () => {
    const others = Object.keys(mediationCase)
    expect(detectHeader(sheetOf([[...others, '万元']]))).toMatchObject({ header: { unmatched: ['万元'] } })
  })

  it('says what a sheet lacks to be the ledger it comes nearest to', () => {
    const headers = preExamination.filter(header => header !== '专利类型' && header !== '收案日期')
    expect(detectHeader(sheetOf([headers]))).toMatchObject({
      ok: false,
      unknown: { nearest: { id: 'preExamination' }, missing: ['收案日期', '专利类型'] },
    })
  })

  it('knows nothing of a sheet that is no ledger', () => {
    expect(
      detectHeader(
        sheetOf([
          ['请', '购物单'],
          ['牛奶', 2],
        ]),
      ),
    ).toEqual({
      ok: false,
      unknown: { nearest: null, missing: [] },
    })
  })

  it('keeps to the kind that was asked for', () => {
    expect(detectHeader(sheetOf([preExamination]), 'mediation').ok).toBe(false)
  })

  it('follows the user where the words are unknown or wrong', () => {
    const headers = preExamination.map(header => (header === '专利类型' ? '类别代码' : header))
    const mapping = { 类别代码: 'patentType', 备注: '' }
    const detection = detectHeader(sheetOf([headers]), null, mapping)
    expect(detection).toMatchObject({ ok: true, header: { unmatched: [] } })
    if (detection.ok) expect(detection.header.columns.has('remark')).toBe(false)
  })
})
