// Not written yet.

export function CasesScreen(_: object) {
  return null
}
