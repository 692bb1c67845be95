// Not written yet.

export function RegistriesScreen(_: object) {
  return null
}
