// Finding cases through the contract: what matched, masked; what changes with the case; who stays unfound.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeFileName } from '#db/data-folder.ts'
import type { FieldValues } from '#shared/cases/case-event.ts'
import type { SubKind } from '#shared/cases/case-kind.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { findWrong } from '#test/builders/change-reckoning.ts'
import { openTestDesk, type TestDesk } from '#test/builders/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk('2026-11-20')
})
afterEach(() => desk.close())

const day = plainDate('2026-11-16')

async function register(title: string, fields: FieldValues, subKind: SubKind = 'assistance') {
  const { id } = await desk.as('clerk').cases.register({
    kind: 'rightsProtection',
    subKind,
    title,
    receivedOn: day,
    receivedTime: null,
    fields,
    clerk: null,
  })
  return id
}

async function find(text: string) {
  const { hits } = await desk.as('auditor').cases.find({ text, limit: 50 })
  return hits.map(({ line, matched }) => ({ id: line.id, matched }))
}

async function idsFound(text: string): Promise<number[]> {
  return (await find(text)).map(({ id }) => id)
}

describe('finding cases', () => {
  it('says what matched and where, by text and by pinyin', async () => {
    const id = await register('智能手环维权', { applicant: '湘潭齿轮（集团）有限公司' })
    const party = { field: 'party', text: '湘潭齿轮（集团）有限公司' }
    expect(await find('齿轮(集')).toEqual([{ id, matched: [{ ...party, ranges: [[2, 6]] }] }])
    expect(await find('xtcl')).toEqual([{ id, matched: [{ ...party, ranges: [[0, 4]] }] }])
    expect(await find('xiangtan')).toEqual([{ id, matched: [{ ...party, ranges: [[0, 2]] }] }])
    expect(await find('ＳＨＯＵＨＵＡＮ')).toEqual([
      { id, matched: [{ field: 'title', text: '智能手环维权', ranges: [[2, 4]] }] },
    ])
  })

  it('shows the number a case was found by', async () => {
    const id = await register('轴承维权', { applicant: '甲公司', rightNumber: 'ZL202310601862.9' })
    expect(await find('0601862')).toEqual([
      { id, matched: [{ field: 'rightNumber', text: 'ZL202310601862.9', ranges: [[7, 14]] }] },
    ])
  })

  it('finds a person by name and shows the mask, marked as a whole', async () => {
    const id = await register('商标维权', { applicant: '张三丰' })
    for (const text of ['三丰', '张三', 'zsf', 'sanfeng']) {
      const found = await find(text)
      expect(found, text).toEqual([{ id, matched: [{ field: 'party', text: '张**', ranges: [[0, 3]] }] }])
      expect(JSON.stringify(found)).not.toContain('三')
    }
  })

  it('finds nobody by the name of a reporter, whoever asks', async () => {
    await register(
      '举报线索',
      { reporter: '诸葛某某', respondent: '乙商行', category: 'report' },
      'complaint',
    )
    for (const role of ['clerk', 'supervisor', 'administrator', 'auditor'] as const) {
      for (const text of ['诸葛', '诸葛某某', 'zgmm', 'zhuge']) {
        const { hits } = await desk.as(role).cases.find({ text, limit: 50 })
        expect(hits, `${role} ${text}`).toEqual([])
        const list = { filter: { text }, sort: 'due', descending: false, after: null, limit: 50 } as const
        expect((await desk.as(role).cases.list(list)).lines, `${role} ${text}`).toEqual([])
      }
    }
    expect(await idsFound('乙商行')).toHaveLength(1)
  })

  it('follows a change of title and of fields, and a change taken back', async () => {
    const clerk = desk.as('clerk')
    const id = await register('旧的名称', { applicant: '甲公司' })
    const change = { id, version: 1, happenedOn: day, note: '更正' }
    await clerk.cases.changeFields({ ...change, title: '新的名称', fields: { applicant: '乙公司' } })
    expect([await idsFound('旧的'), await idsFound('甲公司')]).toEqual([[], []])
    expect([await idsFound('新的'), await idsFound('乙公司')]).toEqual([[id], [id]])
    const { timeline, version } = await clerk.cases.get({ id })
    const eventId = timeline.find(({ type }) => type === 'fieldsChanged')?.eventId ?? ''
    await clerk.cases.retract({ id, version, eventId, reason: '记错案件' })
    expect([await idsFound('旧的'), await idsFound('甲公司')]).toEqual([[id], [id]])
    expect([await idsFound('新的'), await idsFound('乙公司')]).toEqual([[], []])
  })

  it('puts open cases before closed ones, and says when there are more', async () => {
    const clerk = desk.as('clerk')
    const first = await register('同名案件', { applicant: '甲公司' })
    const second = await register('同名案件', { applicant: '甲公司' })
    const step = { id: second, version: 1, happenedOn: day, note: '', fields: {} }
    await clerk.cases.recordStep({ ...step, action: 'withdraw', outcome: null })
    expect(await idsFound('同名')).toEqual([first, second])
    expect(await clerk.cases.find({ text: '同名', limit: 1 })).toMatchObject({ more: true })
    expect(await clerk.cases.find({ text: '', limit: 1 })).toEqual({ hits: [], more: false })
  })

  it('leaves what is found by equal to a replay, as verify checks', async () => {
    await desk.desk.demonstrate(40, 3)
    expect(await findWrong(desk)).toEqual([])
    const database = new Database(join(desk.folder, storeFileName))
    database.exec('UPDATE searched_case SET text = 1 WHERE place = (SELECT min(place) FROM searched_case)')
    database.close()
    expect(await findWrong(desk)).toHaveLength(1)
  })

  it('finds the cases of a store that an earlier version wrote', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anshi-old-'))
    const frozen = readFileSync(new URL('../fixtures/stores/store-v1.sqlite.gz', import.meta.url))
    writeFileSync(join(folder, storeFileName), gunzipSync(frozen))
    const old = await openTestDesk('2026-11-20', { folder })
    const client = old.as('auditor')
    const { lines } = await client.cases.list({
      filter: {},
      sort: 'number',
      descending: false,
      after: null,
      limit: 200,
    })
    expect(lines.length).toBeGreaterThan(0)
    for (const { id, caseNumber } of lines) {
      const { hits } = await client.cases.find({ text: caseNumber, limit: 50 })
      expect(hits.map(({ line }) => line.id)).toContain(id)
    }
    await old.close()
  })
})
