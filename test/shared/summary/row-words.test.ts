// Names, numbers and figures of rows as they are written.

import { describe, expect, it } from 'vitest'
import { chinese, languages } from '#shared/locales/languages.ts'
import { formatAchieved, formatChange, formatFigure } from '#shared/summary/format-figure.ts'
import { numberRows } from '#shared/summary/number-rows.ts'
import { rowLabel } from '#shared/summary/row-label.ts'

describe('rowLabel', () => {
  it('names a total by its label and a part by its type', () => {
    const label = (id: string) => rowLabel({ id, noteDetails: {} }, chinese)
    expect(label('preExaminationAccepted')).toBe('受理')
    expect(label('preExaminationAcceptedUtilityModel')).toBe('实用新型')
    expect(label('mediationReceivedUnfilled')).toBe('未填类型')
  })

  it('says the promised days where the row is about them', () => {
    const row = { id: 'grantedWithinLimitInvention', noteDetails: { limit: 40 } }
    expect(rowLabel(row, chinese)).toBe('发明（40 个工作日内）')
    expect(rowLabel(row, languages.en)).toBe('Invention (within 40 workdays)')
  })

  it('throws on a row that does not exist', () => {
    expect(() => rowLabel({ id: 'nothing', noteDetails: {} }, chinese)).toThrow('nothing')
  })
})

describe('numberRows', () => {
  it('counts rows through all sections and parts under their row', () => {
    const rows = [0, 1, 2, 2, 1, 0, 1, 2].map(indent => ({ indent }))
    expect(numberRows(rows)).toEqual(['', '1', '1.1', '1.2', '2', '', '3', '3.1'])
  })
})

describe('formatFigure', () => {
  it('writes a real zero as 0 and a missing figure as a dash', () => {
    expect(formatFigure(0, 'case')).toBe('0')
    expect(formatFigure(null, 'case')).toBe('—')
  })

  it('writes money in 万元 with two decimals', () => {
    expect(formatFigure(20_000_000_000, 'money')).toBe('20000.00')
    expect(formatFigure(125_000_00, 'money')).toBe('12.50')
    expect(formatFigure(4_999, 'money')).toBe('0.00')
    expect(formatFigure(5_000, 'money')).toBe('0.01')
    expect(formatFigure(0, 'money')).toBe('0.00')
  })

  it('writes rates and working days with one decimal where needed', () => {
    expect(formatFigure(0.8450292, 'ratio')).toBe('84.5')
    expect(formatFigure(1, 'ratio')).toBe('100.0')
    expect(formatFigure(33.886, 'workingDays')).toBe('33.9')
    expect(formatFigure(34, 'workingDays')).toBe('34')
  })
})

describe('formatChange', () => {
  const write = (change: number | null, unit: 'case' | 'ratio') => formatChange(change, unit, chinese.summary)

  it('writes the sign, and percentage points for a rate', () => {
    expect(write(0.125, 'case')).toBe('+12.5%')
    expect(write(-1, 'case')).toBe('-100.0%')
    expect(write(-0.012, 'ratio')).toBe('-1.2百分点')
    expect(write(null, 'ratio')).toBe('—')
  })

  it('never writes a signed zero', () => {
    for (const change of [0, -0, 0.0004, -0.0004]) expect(write(change, 'case')).toBe('0.0%')
  })

  it('writes how much of a target is achieved', () => {
    expect(formatAchieved(1.0536)).toBe('105.4%')
    expect(formatAchieved(null)).toBe('—')
  })
})
