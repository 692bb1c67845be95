// Not written yet.

export function NewCaseScreen(_: object) {
  return null
}
