// Not written yet.

export function LedgerScreen(_: object) {
  return null
}
