// Unpacks the wanted parts of a zip archive, and believes nothing that the archive says of itself: sizes are bounded
// while unpacking, checksums are compared.

import { crc32, inflateRawSync } from 'node:zlib'
import { fail, type Outcome, succeed } from '#shared/contract/failure.ts'

export interface ZipPart {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ZipLimits {
  readonly unpackedBytes: number
  readonly packingRatio: number
}

interface Entry {
  readonly path: string
  readonly encrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly offset: number
}

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const sentinel = 0xffffffff
const ratioCheckedFrom = 16 * 1024 * 1024
const longestComment = 65_535

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
  const entries = readDirectory(file)
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

function isBomb(entry: Entry, limits: ZipLimits): boolean {
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
function unpack(file: Buffer, entry: Entry, most: number): Uint8Array | null {
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

function readDirectory(file: Buffer): readonly Entry[] | null {
  const end = findEnd(file)
  if (end === null) return null
  const directory = directoryAt(file, end)
  if (directory === null) return null
  const entries: Entry[] = []
  let at = directory.offset
  for (let i = 0; i < directory.entries; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== centralSignature) return null
    const lengths = [28, 30, 32].map(field => file.readUInt16LE(at + field)) as [number, number, number]
    const next = at + 46 + lengths[0] + lengths[1] + lengths[2]
    if (next > file.length) return null
    const entry = readEntry(file, at, lengths[0], lengths[1])
    if (entry === null) return null
    entries.push(entry)
    at = next
  }
  return entries
}

function findEnd(file: Buffer): number | null {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - longestComment); at--) {
    if (file.readUInt32LE(at) === endSignature) return at
  }
  return null
}

function directoryAt(file: Buffer, end: number): { entries: number; offset: number } | null {
  const entries = file.readUInt16LE(end + 10)
  const offset = file.readUInt32LE(end + 16)
  if (entries !== 0xffff && offset !== sentinel) return { entries, offset }
  const locator = end - 20
  if (locator < 0 || file.readUInt32LE(locator) !== locator64Signature) return { entries, offset }
  const record = readUint64(file, locator + 8)
  if (record === null || record + 56 > file.length || file.readUInt32LE(record) !== end64Signature)
    return null
  const entries64 = readUint64(file, record + 32)
  const offset64 = readUint64(file, record + 48)
  return entries64 === null || offset64 === null ? null : { entries: entries64, offset: offset64 }
}

function readEntry(file: Buffer, at: number, nameLength: number, extraLength: number): Entry | null {
  const name = file.subarray(at + 46, at + 46 + nameLength)
  const sizes = read64BitSizes(file, at, at + 46 + nameLength, extraLength)
  if (sizes === null) return null
  return {
    // Some writers separate folders the Windows way.
    path: name.toString('utf8').replaceAll('\\', '/'),
    encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    method: file.readUInt16LE(at + 10),
    checksum: file.readUInt32LE(at + 16),
    ...sizes,
  }
}

type Sizes = Pick<Entry, 'packedBytes' | 'unpackedBytes' | 'offset'>

// Writers of large sheets use 64-bit fields even in small files: a 32-bit field then holds only a sentinel.
function read64BitSizes(file: Buffer, at: number, extraStart: number, extraLength: number): Sizes | null {
  const sizes = {
    unpackedBytes: file.readUInt32LE(at + 24),
    packedBytes: file.readUInt32LE(at + 20),
    offset: file.readUInt32LE(at + 42),
  }
  const wide = (['unpackedBytes', 'packedBytes', 'offset'] as const).filter(name => sizes[name] === sentinel)
  if (wide.length === 0) return sizes
  const end = extraStart + extraLength
  for (let field = extraStart; field + 4 <= end; field += 4 + file.readUInt16LE(field + 2)) {
    if (file.readUInt16LE(field) !== 1) continue
    for (const [i, name] of wide.entries()) {
      const value = field + 4 + i * 8 + 8 <= end ? readUint64(file, field + 4 + i * 8) : null
      if (value === null) return null
      sizes[name] = value
    }
    return sizes
  }
  return null
}

function readUint64(file: Buffer, at: number): number | null {
  if (at < 0 || at + 8 > file.length) return null
  const value = file.readBigUInt64LE(at)
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null
}
