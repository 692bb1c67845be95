// The name under which an attached file is recorded and handed back: a plain name that any system can save.

import { longestAttachmentName } from './attachment-limits.ts'

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * A name without folders, control and invisible characters (which can turn `txt.exe` around on the screen), trailing
 * dots and spaces (which Windows drops), at most 200 characters with its extension kept.
 *
 * @returns null where nothing is left of it
 */
export function normaliseAttachmentName(given: string): string | null {
  const plain = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^.*[/\\]/s, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[. ]+$/, '')
    .trim()
  if (plain === '' || /^\.+$/.test(plain)) return null
  const safe = reserved.test(plain) ? `_${plain}` : plain
  return shorten(safe)
}

/** `.pdf` in lower case; empty where the name has none. */
export function extensionOf(name: string): string {
  return /\.[^.]{1,10}$/.exec(name)?.[0].toLowerCase() ?? ''
}

// Counted in UTF-16 units, as file systems and the schema count; never through the middle of a character.
function shorten(name: string): string {
  if (name.length <= longestAttachmentName) return name
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  const stem = name.slice(0, longestAttachmentName - extension.length).replace(/[\uD800-\uDBFF]$/, '')
  return stem + extension
}
