// How the desk names its backups. A file with another name is not ours: it is listed nowhere and never removed.

import { existsSync } from 'node:fs'
import { join } from 'node:path'

const pattern = /^anshi-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(\d{3})\.sqlite$/

/** 2026-11-21T08:00:00.123Z → anshi-20261121-080000123.sqlite, in UTC so that names sort as they were made. */
function backupName(atMs: number): string {
  return `anshi-${stampOf(atMs)}.sqlite`
}

/** The first name from a moment on that nothing in the folder has. */
export function freeBackupFile(folder: string, atMs: number): string {
  let candidate = atMs
  while (existsSync(join(folder, backupName(candidate)))) candidate++
  return join(folder, backupName(candidate))
}

/** The moment in a name, ms since 1970; null where the name is not one of ours. */
export function parseBackupName(name: string): number | null {
  const [, ...parts] = pattern.exec(name) ?? []
  if (parts.length === 0) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0] = parts.map(Number)
  const atMs = Date.UTC(year, month - 1, day, hour, minute, second, ms)
  return backupName(atMs) === name ? atMs : null
}

/** 20261121-080000123 */
export function stampOf(atMs: number): string {
  const [day = '', time = ''] = new Date(atMs).toISOString().replace('Z', '').split('T')
  return `${day.replaceAll('-', '')}-${time.replace(/[:.]/g, '')}`
}
