// The pages of a damaged store, as bytes: the file with what its log committed laid over it. Asks nothing of SQLite.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** SQLite's own default, which the desk never changes; a header that says otherwise is believed only where it can be. */
const usualPageBytes = 4_096

const logHeaderBytes = 32
const frameHeaderBytes = 24

export interface PageFile {
  readonly pageBytes: number
  readonly pages: number
  /** @param number from 1. Null where there is no such page. */
  read(number: number): Buffer | null
  close(): void
}

export function openPageFile(file: string): PageFile {
  const handle = openSync(file, 'r')
  const log = openLog(`${file}-wal`)
  const pageBytes = readPageBytes(handle)
  const inLog = log === null ? new Map<number, number>() : readCommittedFrames(log, pageBytes)
  const pages = Math.max(Math.ceil(fstatSync(handle).size / pageBytes), ...inLog.keys())
  return {
    pageBytes,
    pages,
    read(number) {
      const page = Buffer.alloc(pageBytes)
      const offset = inLog.get(number)
      const read =
        offset !== undefined && log !== null
          ? readSync(log, page, 0, pageBytes, offset)
          : readSync(handle, page, 0, pageBytes, (number - 1) * pageBytes)
      return number >= 1 && read > 0 ? page : null
    },
    close() {
      closeSync(handle)
      if (log !== null) closeSync(log)
    },
  }
}

function openLog(file: string): number | null {
  try {
    return openSync(file, 'r')
  } catch {
    return null
  }
}

function readPageBytes(handle: number): number {
  const header = Buffer.alloc(18)
  readSync(handle, header, 0, header.length, 0)
  const said = header.readUInt16BE(16)
  const possible = said >= 512 && (said & (said - 1)) === 0
  return header.toString('latin1', 0, 15) === 'SQLite format 3' && possible ? said : usualPageBytes
}

// Where in the log the newest committed state of each page lies. Frames after the last commit were never acknowledged.
function readCommittedFrames(log: number, pageBytes: number): Map<number, number> {
  const committed = new Map<number, number>()
  const header = Buffer.alloc(logHeaderBytes)
  if (readSync(log, header, 0, logHeaderBytes, 0) < logHeaderBytes) return committed
  const salt = header.subarray(16, 24)
  const frame = Buffer.alloc(frameHeaderBytes)
  let pending = new Map<number, number>()
  for (let at = logHeaderBytes; ; at += frameHeaderBytes + pageBytes) {
    const read = readSync(log, frame, 0, frameHeaderBytes, at)
    if (read < frameHeaderBytes || !frame.subarray(8, 16).equals(salt)) return committed
    pending.set(frame.readUInt32BE(0), at + frameHeaderBytes)
    if (frame.readUInt32BE(4) === 0) continue
    for (const [page, offset] of pending) committed.set(page, offset)
    pending = new Map()
  }
}
