// The attachments folder: content under its hash, once, provable, and nothing half written under a name.

import { createHash } from 'node:crypto'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { attachmentFile } from '#db/attachments/attachment-file.ts'
import { listAttachmentFiles } from '#db/attachments/list-attachment-files.ts'
import { readAttachment } from '#db/attachments/read-attachment.ts'
import { verifyAttachment } from '#db/attachments/verify-attachment.ts'
import { writeAttachment } from '#db/attachments/write-attachment.ts'

let folder: string
const content = new TextEncoder().encode('专利请求书')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anshi-attachments-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('keeps content under its SHA-256 and gives it back', () => {
  const sha256 = writeAttachment(folder, content)
  expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
  expect(readFileSync(join(folder, 'attachments', sha256.slice(0, 2), sha256.slice(2)))).toEqual(
    Buffer.from(content),
  )
  expect(readAttachment(folder, { sha256, bytes: content.length })).toEqual({ ok: true, value: content })
  expect(verifyAttachment(folder, sha256)).toBe('whole')
})

it('keeps the same content once and leaves nothing else behind', () => {
  const sha256 = writeAttachment(folder, content)
  writeAttachment(folder, content)
  writeAttachment(folder, new TextEncoder().encode('证据 1'))
  expect(listAttachmentFiles(folder).map(file => file.sha256)).toContain(sha256)
  expect(listAttachmentFiles(folder)).toHaveLength(2)
  const files = readdirSync(join(folder, 'attachments'), { recursive: true, withFileTypes: true })
  expect(files.filter(file => file.isFile())).toHaveLength(2)
})

it('says what is missing and what was changed, and mends a changed file when its content comes again', () => {
  const sha256 = writeAttachment(folder, content)
  const file = attachmentFile(folder, sha256)
  appendFileSync(file, 'x')
  expect(verifyAttachment(folder, sha256)).toBe('damaged')
  expect(readAttachment(folder, { sha256, bytes: content.length })).toMatchObject({
    failure: { code: 'attachmentDamaged' },
  })
  writeFileSync(file, Buffer.alloc(content.length))
  expect(readAttachment(folder, { sha256, bytes: content.length })).toMatchObject({
    failure: { code: 'attachmentDamaged' },
  })
  writeAttachment(folder, content)
  expect(verifyAttachment(folder, sha256)).toBe('whole')
  rmSync(file)
  expect(verifyAttachment(folder, sha256)).toBe('missing')
  expect(readAttachment(folder, { sha256, bytes: content.length })).toMatchObject({
    failure: { code: 'attachmentMissing' },
  })
})

it('lists nothing where nothing was ever attached, and no write that was cut short', () => {
  expect(listAttachmentFiles(folder)).toEqual([])
  writeAttachment(folder, content)
  writeFileSync(join(folder, 'attachments', '.cut-short.partial'), 'x')
  expect(listAttachmentFiles(folder)).toHaveLength(1)
})

it('leads nowhere for a name that is no hash', () => {
  expect(() => attachmentFile(folder, '../../etc/passwd')).toThrow()
})
