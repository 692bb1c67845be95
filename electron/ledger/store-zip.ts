// Packs parts into a zip archive without compressing them: the form in which checked parts are handed on.

import { crc32 } from 'node:zlib'
import type { ZipPart } from './zip-parts.ts'

/** An archive of these parts, stored. */
export function storeZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.path, 'utf8')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    writeSizes(local, 4, part.bytes, name.length)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    writeSizes(central, 6, part.bytes, name.length)
    central.writeUInt32LE(offset, 42)
    files.push(local, name, Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength))
    directory.push(central, name)
    offset += local.length + name.length + part.bytes.byteLength
  }
  return Buffer.concat([...files, ...directory, endRecord(parts.length, directory, offset)])
}

// Version, flags, method, time, checksum, sizes and name length lie alike in both headers.
function writeSizes(header: Buffer, at: number, bytes: Uint8Array, nameLength: number): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(0x0800, at + 2)
  header.writeUInt32LE(crc32(bytes), at + 10)
  header.writeUInt32LE(bytes.byteLength, at + 14)
  header.writeUInt32LE(bytes.byteLength, at + 18)
  header.writeUInt16LE(nameLength, at + 22)
}

function endRecord(entries: number, directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return end
}
