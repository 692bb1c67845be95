// Files attached to a case through a real desk: added, read back, taken back, and everything that is refused.

import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachmentFile } from '#db/attachments/attachment-file.ts'
import { listAttachmentFiles } from '#db/attachments/list-attachment-files.ts'
import { listAttachmentReferences } from '#db/attachments/list-attachment-references.ts'
import { openStoreForReading } from '#db/open-store.ts'
import type { DeskClient } from '#shared/contract/contract.ts'
import { plainDate } from '#shared/dates/plain-date.ts'
import { failureOf, openTestDesk, type TestDesk } from '../builders/test-desk.ts'

let desk: TestDesk
let clerk: DeskClient
let id: number

beforeEach(async () => {
  desk = await openTestDesk('2026-02-05')
  clerk = desk.as('clerk')
  const registered = await clerk.cases.register({
    kind: 'preExamination',
    subKind: 'invention',
    title: '一种低噪声轨道检测小车',
    receivedOn: plainDate('2026-02-02'),
    receivedTime: null,
    fields: { applicant: '湘潭棠翊恒机电科技有限公司' },
    clerk: '刘某辰',
  })
  id = registered.id
})
afterEach(() => desk.close())

const pdf = (text = '%PDF-1.7 请求书', name = '请求书.pdf') => new File([text], name, { type: 'text/html' })

async function attached() {
  const { timeline } = await clerk.cases.get({ id })
  return timeline.filter(({ attachment }) => attachment !== null)
}

describe('an attached file', () => {
  it('is on disk, in the course, and comes back byte for byte', async () => {
    const { sha256 } = await clerk.attachments.add({ id, file: pdf(), label: '专利请求书' })
    expect(listAttachmentFiles(desk.folder).map(file => file.sha256)).toEqual([sha256])
    const [entry] = await attached()
    expect(entry?.attachment).toEqual({
      name: '请求书.pdf',
      mediaType: 'application/pdf',
      bytes: pdf().size,
      sha256,
      label: '专利请求书',
    })
    const file = await clerk.attachments.read({ id, eventId: entry?.eventId ?? '' })
    expect(file).toMatchObject({ name: '请求书.pdf', mediaType: 'application/pdf' })
    expect(await new Blob([await file.content.arrayBuffer()]).text()).toBe('%PDF-1.7 请求书')
  })

  it('added twice is recorded twice and stored once', async () => {
    await clerk.attachments.add({ id, file: pdf(), label: '' })
    await clerk.attachments.add({ id, file: pdf(undefined, '副本.pdf'), label: '' })
    expect(await attached()).toHaveLength(2)
    expect(listAttachmentFiles(desk.folder)).toHaveLength(1)
    const opened = openStoreForReading(desk.folder)
    if (!opened.ok) throw new Error('no store')
    expect(listAttachmentReferences(opened.value.store)).toEqual([
      { sha256: listAttachmentFiles(desk.folder)[0]?.sha256, bytes: pdf().size, cases: 1 },
    ])
    opened.value.close()
  })

  it('taken back stays in the course and on disk, with the reason', async () => {
    await clerk.attachments.add({ id, file: pdf(), label: '' })
    const [entry] = await attached()
    const { version } = await clerk.cases.get({ id })
    await clerk.cases.retract({ id, version, eventId: entry?.eventId ?? '', reason: '传错了案件' })
    const [taken] = await attached()
    expect(taken).toMatchObject({ retracted: true, retraction: { reason: '传错了案件', replacedBy: null } })
    expect(listAttachmentFiles(desk.folder)).toHaveLength(1)
    expect((await clerk.attachments.read({ id, eventId: entry?.eventId ?? '' })).name).toBe('请求书.pdf')
  })

  it('that is gone from the folder says so', async () => {
    const { sha256 } = await clerk.attachments.add({ id, file: pdf(), label: '' })
    const [entry] = await attached()
    rmSync(attachmentFile(desk.folder, sha256))
    expect(await failureOf(clerk.attachments.read({ id, eventId: entry?.eventId ?? '' }))).toBe(
      'attachmentMissing',
    )
  })

  it('of one case is not read through another', async () => {
    await clerk.attachments.add({ id, file: pdf(), label: '' })
    const [entry] = await attached()
    const eventId = entry?.eventId ?? ''
    expect(await failureOf(clerk.attachments.read({ id: id + 1, eventId }))).toBe('caseNotFound')
    expect(await failureOf(clerk.attachments.read({ id, eventId: 'ff' }))).toBe('eventNotFound')
  })

  it('is read by an auditor, who adds none', async () => {
    await clerk.attachments.add({ id, file: pdf(), label: '' })
    const [entry] = await attached()
    const auditor = desk.as('auditor')
    expect((await auditor.attachments.read({ id, eventId: entry?.eventId ?? '' })).name).toBe('请求书.pdf')
    expect(await failureOf(auditor.attachments.add({ id, file: pdf(), label: '' }))).toBe('notAllowed')
  })
})

describe('what is refused', () => {
  it('leaves neither an event nor a file', async () => {
    const refused = [
      [pdf('', '空.pdf'), 'attachmentEmpty'],
      [pdf('MZ\u0090\u0000', '请求书.pdf'), 'attachmentExecutable'],
      [pdf('x', 'a.exe'), 'attachmentExecutable'],
      [pdf('x', '..'), 'attachmentNameInvalid'],
      [new File([new Uint8Array(50 * 1024 * 1024 + 1)], '大.pdf'), 'attachmentTooLarge'],
    ] as const
    for (const [file, code] of refused)
      expect(await failureOf(clerk.attachments.add({ id, file, label: '' }))).toBe(code)
    expect(await failureOf(clerk.attachments.add({ id: 99, file: pdf(), label: '' }))).toBe('caseNotFound')
    expect(await attached()).toEqual([])
    expect(listAttachmentFiles(desk.folder)).toEqual([])
  })
})
