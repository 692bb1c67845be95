// Reads the directory of a zip archive. It tells what the archive claims, and unpacks nothing.

export interface ZipEntry {
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
const sentinel = 0xffffffff
const longestComment = 65_535

/** What an archive says of its parts; null where it has no directory that can be read. */
export function readZipDirectory(file: Buffer): readonly ZipEntry[] | null {
  const end = findEnd(file)
  if (end === null) return null
  const directory = directoryAt(file, end)
  if (directory === null) return null
  const entries: ZipEntry[] = []
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

function readEntry(file: Buffer, at: number, nameLength: number, extraLength: number): ZipEntry | null {
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

type Sizes = Pick<ZipEntry, 'packedBytes' | 'unpackedBytes' | 'offset'>

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
