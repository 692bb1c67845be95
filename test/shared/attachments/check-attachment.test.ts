import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAttachment } from '#shared/attachments/check-attachment.ts'
import { normaliseAttachmentName } from '#shared/attachments/normalise-attachment-name.ts'

const text = new TextEncoder().encode('%PDF-1.7')

function codeOf(name: string, bytes = 8, beginning: Uint8Array = text): string {
  const checked = checkAttachment(name, bytes, beginning)
  return checked.ok ? 'ok' : checked.failure.code
}

describe('the name of an attached file', () => {
  it.each([
    ['C:\\案卷\\申请书.pdf', '申请书.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['证据\u202E\u200Bfdp.exe', '证据fdp.exe'],
    ['程序.exe. . ', '程序.exe'],
    ['a\u0000b\n.pdf', 'ab.pdf'],
    ['CON.txt', '_CON.txt'],
    ['一<二>.pdf', '一_二_.pdf'],
  ])('%s is recorded as %s', (given, recorded) => {
    expect(normaliseAttachmentName(given)).toBe(recorded)
  })

  it('keeps its extension however long it is', () => {
    const name = normaliseAttachmentName(`${'案'.repeat(400)}.pdf`)
    expect(name).toHaveLength(200)
    expect(name?.endsWith('案.pdf')).toBe(true)
  })

  it('is refused where nothing is left of it', () => {
    for (const name of ['', '..', '///', '\u0007']) expect(codeOf(name)).toBe('attachmentNameInvalid')
  })

  it('never holds a path, a control character or more than 200 characters, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), given => {
        const name = normaliseAttachmentName(given)
        if (name === null) return
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]|[. ]$/u)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(200)
        expect(normaliseAttachmentName(name)).toBe(name)
      }),
    )
  })
})

describe('what may be attached', () => {
  it('no program by its name, under any disguise', () => {
    for (const name of ['a.exe', 'a.EXE', '发票.pdf.scr', 'a.lnk', 'a.ps1', 'a.vbs.', 'a.cmd '])
      expect(codeOf(name), name).toBe('attachmentExecutable')
  })

  it('no program by its content', () => {
    const beginnings = [
      [0x4d, 0x5a, 0x90, 0],
      [0x7f, 0x45, 0x4c, 0x46],
      [0x4c, 0, 0, 0, 1, 0x14, 2, 0],
      [...new TextEncoder().encode('#!/bin/sh')],
    ]
    for (const beginning of beginnings)
      expect(codeOf('申请书.pdf', 9, new Uint8Array(beginning))).toBe('attachmentExecutable')
  })

  it('nothing empty, nothing over 50 MB', () => {
    expect(codeOf('a.pdf', 0)).toBe('attachmentEmpty')
    expect(codeOf('a.pdf', 50 * 1024 * 1024)).toBe('ok')
    expect(codeOf('a.pdf', 50 * 1024 * 1024 + 1)).toBe('attachmentTooLarge')
  })

  it('is typed by its name alone', () => {
    const checked = checkAttachment('申请书.PDF', 8, text)
    expect(checked).toEqual({ ok: true, value: { name: '申请书.PDF', mediaType: 'application/pdf' } })
    const page = checkAttachment('a.html', 8, text)
    expect(page).toMatchObject({ value: { mediaType: 'application/octet-stream' } })
  })
})
