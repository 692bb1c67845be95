// Not written yet.

export function SettingsScreen(_: object) {
  return null
}
