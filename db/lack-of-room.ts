// Whether what failed did so because a disk is full.

/** Of a file or of SQLite, whose codes have longer forms. */
export function isLackOfRoom(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT'
}
