// A file on its way in or out. Structural, because the browser's File and Node's are different classes.

import { z } from 'zod'

/** The part of the platform's Blob and File that the desk relies on. */
export interface DeskFile {
  readonly name?: string
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
}

export const deskFileSchema = z.custom<DeskFile>(isDeskFile)

function isDeskFile(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const tag = Object.prototype.toString.call(value)
  return tag === '[object File]' || tag === '[object Blob]'
}
