// Whether a file may be attached to a case, and as what it is recorded.

import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { mostAttachmentBytes } from './attachment-limits.ts'
import { attachmentMediaType } from './attachment-media-type.ts'
import { extensionOf, normaliseAttachmentName } from './normalise-attachment-name.ts'

/** What Windows, the system most desks run on, would execute on a double click, or follow to something it executes. */
const executableExtensions: ReadonlySet<string> = new Set(
  '.exe .bat .cmd .com .scr .pif .js .jse .vbs .vbe .wsf .wsh .hta .ps1 .psm1 .msi .msp .dll .cpl .lnk .jar .reg'.split(
    ' ',
  ),
)

// Windows, Linux and macOS programs, shortcuts, scripts that name their interpreter: whatever they are called.
const executableBeginnings: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xca, 0xfe, 0xba, 0xbe],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
  [0x23, 0x21],
]

export interface CheckedAttachment {
  readonly name: string
  readonly mediaType: string
}

/**
 * @param name as given @param bytes size of the file @param beginning its first bytes, eight are enough
 * @returns name and type to record, or attachmentEmpty | attachmentTooLarge | attachmentNameInvalid | attachmentExecutable
 */
export function checkAttachment(
  name: string,
  bytes: number,
  beginning: Uint8Array,
): Outcome<CheckedAttachment> {
  const plain = normaliseAttachmentName(name)
  if (plain === null) return fail('attachmentNameInvalid')
  if (bytes === 0) return fail('attachmentEmpty', { name: plain })
  if (bytes > mostAttachmentBytes)
    return fail('attachmentTooLarge', { name: plain, most: mostAttachmentBytes / 1024 / 1024 })
  if (executableExtensions.has(extensionOf(plain)) || beginsLikeProgram(beginning))
    return fail('attachmentExecutable', { name: plain })
  return succeed({ name: plain, mediaType: attachmentMediaType(plain) })
}

function beginsLikeProgram(beginning: Uint8Array): boolean {
  return executableBeginnings.some(mark => mark.every((byte, index) => beginning[index] === byte))
}
