import { describe, expect, it } from 'vitest'
import {
  mediationCase,
  openRightsCase,
  preExaminationCase,
  readCases,
  type WrittenCase,
} from './ledger-sheets.ts'

function knownFrom(written: WrittenCase): readonly string[] {
  return readCases(written).cases[0]?.knownMilestones ?? []
}

function without(written: WrittenCase, ...headers: readonly string[]): WrittenCase {
  return Object.fromEntries(Object.entries(written).filter(([header]) => !headers.includes(header)))
}

describe('milestones a ledger can know of', () => {
  it('are those it has columns for, filled or not', () => {
    const known = knownFrom(preExaminationCase)
    expect(known).toEqual(
      expect.arrayContaining(['received', 'accepted', 'marked', 'granted', 'rejected', 'failed']),
    )
    expect(known).not.toContain('feePaid')
  })

  it('do not include what it has no column for', () => {
    expect(knownFrom(without(preExaminationCase, '打标日期', '受理日期'))).not.toContain('marked')
    expect(knownFrom(without(preExaminationCase, '打标日期', '受理日期'))).not.toContain('accepted')
  })

  it('include every closing where the sheet lists open cases', () => {
    expect(knownFrom(without(mediationCase, '结果', '结案日期'))).toEqual(
      expect.arrayContaining(['agreed', 'failed', 'terminated', 'withdrawn', 'closed']),
    )
    const open = knownFrom(openRightsCase)
    expect(open).toContain('decided')
    expect(open).not.toContain('served')
  })

  it('do not include the grant where the ledger ends with the conclusion', () => {
    const known = knownFrom(without(preExaminationCase, '结果', '授权通知日期'))
    expect(known).toContain('passed')
    expect(known).not.toContain('granted')
  })
})
