// The rule for a new password as forms check it. The desk checks it again and answers passwordTooShort.

import type { TFunction } from 'i18next'

const shortestPassword = 8

/** Words for the two password fields; empty where both are fine. */
export function newPasswordProblems(
  password: string,
  again: string,
  t: TFunction,
): { password?: string; passwordAgain?: string } {
  // Counted as people count: a character outside the basic plane is one.
  if ([...password].length < shortestPassword)
    return { password: `${t('failure.passwordTooShort.words')}${t('failure.passwordTooShort.next')}` }
  return password === again ? {} : { passwordAgain: t('access.setUp.passwordsDiffer') }
}
