// What is wrong with the first-run form before the desk is asked.

import type { TFunction } from 'i18next'
import { newPasswordProblems } from './check-new-password.ts'

export interface SetUpForm {
  readonly centreName: string
  readonly shortName: string
  readonly region: string
  readonly login: string
  readonly name: string
  readonly password: string
  readonly passwordAgain: string
  readonly start: 'empty' | 'demonstration'
}

export type SetUpProblems = Partial<Record<keyof SetUpForm, string>>

export const emptySetUp: SetUpForm = {
  centreName: '',
  shortName: '',
  region: '',
  login: '',
  name: '',
  password: '',
  passwordAgain: '',
  start: 'empty',
}

const requiredFields = ['centreName', 'shortName', 'name', 'login'] as const

/** Words by field; empty where the form may be sent. */
export function checkSetUp(form: SetUpForm, t: TFunction): SetUpProblems {
  const problems: SetUpProblems = newPasswordProblems(form.password, form.passwordAgain, t)
  for (const field of requiredFields)
    if (form[field].trim() === '')
      problems[field] = t('access.setUp.required', { field: t(`access.setUp.${field}`) })
  return problems
}
