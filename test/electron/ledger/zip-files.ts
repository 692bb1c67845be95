// Zip archives for tests: honest, lying and bombs.

import { crc32, deflateRawSync } from 'node:zlib'
import { readZipParts, type ZipPart } from '#electron/ledger/zip-parts.ts'

export interface FileToZip {
  readonly path: string
  readonly bytes: Uint8Array
  /** What the archive says the part unpacks to, where that is a lie. */
  readonly claimedBytes?: number
  readonly claimedChecksum?: number
  readonly encrypted?: boolean
}

/** A deflated archive. `wide`: sizes in 64-bit fields, as writers of large sheets use them in small files too. */
export function zip(files: readonly FileToZip[], { wide = false } = {}): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const name = Buffer.from(file.path)
    const packed = deflateRawSync(file.bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(file.encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(file.claimedChecksum ?? crc32(file.bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(file.claimedBytes ?? file.bytes.byteLength, 18)
    fields.writeUInt16LE(name.length, 22)
    chunks.push(Buffer.from('PK\x03\x04', 'latin1'), Buffer.from(fields), name, packed)
    directory.push(...listed(fields, name, offset, wide))
    offset += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...chunks, list, end]))
}

function listed(fields: Buffer, name: Buffer, offset: number, wide: boolean): readonly Buffer[] {
  const at = Buffer.alloc(4)
  at.writeUInt32LE(wide ? 0xffffffff : offset)
  const extra = Buffer.alloc(wide ? 28 : 0)
  if (wide) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    extra.writeBigUInt64LE(BigInt(fields.readUInt32LE(18)), 4)
    extra.writeBigUInt64LE(BigInt(fields.readUInt32LE(14)), 12)
    extra.writeBigUInt64LE(BigInt(offset), 20)
    fields.fill(0xff, 14, 22)
    fields.writeUInt16LE(extra.length, 24)
  }
  return [Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, Buffer.alloc(10), at, name, extra]
}

/** Every part of an archive. */
export function unzip(bytes: Uint8Array): readonly ZipPart[] {
  const parts = readZipParts(bytes, { unpackedBytes: 2 ** 31, packingRatio: 10_000 }, () => 2 ** 31)
  if (!parts.ok) throw new Error(parts.failure.code)
  return parts.value
}

/** The archive with one part rewritten. */
export function rezip(bytes: Uint8Array, path: string, rewrite: (part: Buffer) => Uint8Array): Uint8Array {
  return zip(
    unzip(bytes).map(part => (part.path === path ? { path, bytes: rewrite(Buffer.from(part.bytes)) } : part)),
  )
}
