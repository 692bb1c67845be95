// The languages of the desk and their words, area by area. Chinese is the users' own and the default.

import { access as enAccess } from './en/access.ts'
import { cases as enCases } from './en/cases.ts'
import { failure as enFailure } from './en/failure.ts'
import { frame as enFrame } from './en/frame.ts'
import { ledger as enLedger } from './en/ledger.ts'
import { limits as enLimits } from './en/limits.ts'
import { monthly as enMonthly } from './en/monthly.ts'
import { print as enPrint } from './en/print.ts'
import { reckoning as enReckoning } from './en/reckoning.ts'
import { reference as enReference } from './en/reference.ts'
import { search as enSearch } from './en/search.ts'
import { summary as enSummary } from './en/summary.ts'
import { supervision as enSupervision } from './en/supervision.ts'
import { access } from './zh-CN/access.ts'
import { cases } from './zh-CN/cases.ts'
import { failure } from './zh-CN/failure.ts'
import { frame } from './zh-CN/frame.ts'
import { ledger } from './zh-CN/ledger.ts'
import { limits } from './zh-CN/limits.ts'
import { monthly } from './zh-CN/monthly.ts'
import { print } from './zh-CN/print.ts'
import { reckoning } from './zh-CN/reckoning.ts'
import { reference } from './zh-CN/reference.ts'
import { search } from './zh-CN/search.ts'
import { summary } from './zh-CN/summary.ts'
import { supervision } from './zh-CN/supervision.ts'

export const languageIds = ['zh-CN', 'en'] as const
export type LanguageId = (typeof languageIds)[number]

export const chinese = {
  access,
  cases,
  failure,
  frame,
  ledger,
  limits,
  monthly,
  print,
  reckoning,
  reference,
  search,
  summary,
  supervision,
} as const

export const languages = {
  'zh-CN': chinese,
  en: {
    access: enAccess,
    cases: enCases,
    failure: enFailure,
    frame: enFrame,
    ledger: enLedger,
    limits: enLimits,
    monthly: enMonthly,
    print: enPrint,
    reckoning: enReckoning,
    reference: enReference,
    search: enSearch,
    summary: enSummary,
    supervision: enSupervision,
  },
} as const satisfies Record<LanguageId, unknown>
