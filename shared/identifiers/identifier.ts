// What checking an identifier answers: its shape decides whether it is one, its check digit only whether to trust it.

/** `value` is the normalised writing; `expected` the check character that the rest of it calls for. */
export type CheckedIdentifier =
  | {
      readonly ok: true
      readonly value: string
      readonly checkDigit: 'right' | 'wrong'
      readonly expected: string
    }
  | { readonly ok: false; readonly reason: 'shape' }

/** An identifier without a check digit. */
export type ShapedIdentifier =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: 'shape' }

export const wrongShape = { ok: false, reason: 'shape' } as const

/** The answer for a well-shaped identifier whose last character should be `expected`. */
export function checked(value: string, expected: string): CheckedIdentifier {
  return { ok: true, value, checkDigit: value.endsWith(expected) ? 'right' : 'wrong', expected }
}
