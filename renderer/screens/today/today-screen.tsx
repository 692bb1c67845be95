// Not written yet.

export function TodayScreen(_: object) {
  return null
}
