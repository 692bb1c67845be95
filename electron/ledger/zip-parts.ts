// Unpacks the wanted parts of a zip archive, and believes nothing that the archive says of itself: sizes are bounded
// while unpacking, checksums are compared.

import { crc32, inflateRawSync } from 'node:zlib'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'
import { readZipDirectory, type ZipEntry } from './read-zip-directory.ts'

export interface ZipPart {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ZipLimits {
  readonly unpackedBytes: number
  readonly packingRatio: number
}

const localSignature = 0x04034b50
const ratioCheckedFrom = 16 * 1024 * 1024

/**
 * The wanted parts of an archive, unpacked.
 *
 * @param mostBytes how many bytes a part may have; 0: the part is not wanted
 * @returns ledgerUnreadable (damaged, no archive), ledgerTooLarge (over a limit), ledgerEncrypted
 */
export function readZipParts(
  bytes: Uint8Array,
  limits: ZipLimits,
  mostBytes: (path: string) => number,
): Outcome<readonly ZipPart[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readZipDirectory(file)
  if (entries === null) return damaged('directory')
  const parts: ZipPart[] = []
  let left = limits.unpackedBytes
  for (const entry of entries) {
    const most = mostBytes(entry.path)
    if (most === 0) continue
    if (entry.encrypted) return fail('ledgerEncrypted')
    if (entry.unpackedBytes > Math.min(most, left) || isBomb(entry, limits)) return tooLarge(entry.path)
    const part = unpack(file, entry, Math.min(most, left))
    if (part === null) return damaged(entry.path)
    left -= part.byteLength
    parts.push({ path: entry.path, bytes: part })
  }
  return succeed(parts)
}

function isBomb(entry: ZipEntry, limits: ZipLimits): boolean {
  return (
    entry.unpackedBytes > ratioCheckedFrom && entry.unpackedBytes > entry.packedBytes * limits.packingRatio
  )
}

function damaged(part: string): Outcome<never> {
  return fail('ledgerUnreadable', { reason: 'damaged', part: part.slice(0, 200) })
}

function tooLarge(part: string): Outcome<never> {
  return fail('ledgerTooLarge', { reason: 'unpacked', part: part.slice(0, 200) })
}

// Null where the bytes do not unpack to what the directory says of them.
function unpack(file: Buffer, entry: ZipEntry, most: number): Uint8Array | null {
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== localSignature) return null
  const start =
    entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28)
  if (start + entry.packedBytes > file.length) return null
  const packed = file.subarray(start, start + entry.packedBytes)
  const unpacked = entry.method === 8 ? inflate(packed, most) : entry.method === 0 ? packed : null
  if (unpacked === null || unpacked.length !== entry.unpackedBytes) return null
  return crc32(unpacked) === entry.checksum ? unpacked : null
}

function inflate(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch {
    return null
  }
}
