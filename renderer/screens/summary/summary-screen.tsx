// Not written yet.

export function SummaryScreen(_: object) {
  return null
}
