// The languages of the desk and their words, area by area. Chinese is the users' own and the default.

import { access as enAccess } from './en/access.ts'
import { cases as enCases } from './en/cases.ts'
import { closed as enClosed } from './en/closed.ts'
import { dossier as enDossier } from './en/dossier.ts'
import { failure as enFailure } from './en/failure.ts'
import { frame as enFrame } from './en/frame.ts'
import { keeping as enKeeping } from './en/keeping.ts'
import { ledger as enLedger } from './en/ledger.ts'
import { limits as enLimits } from './en/limits.ts'
import { links as enLinks } from './en/links.ts'
import { logging as enLogging } from './en/logging.ts'
import { monthly as enMonthly } from './en/monthly.ts'
import { print as enPrint } from './en/print.ts'
import { reckoning as enReckoning } from './en/reckoning.ts'
import { reference as enReference } from './en/reference.ts'
import { registries as enRegistries } from './en/registries.ts'
import { search as enSearch } from './en/search.ts'
import { summary as enSummary } from './en/summary.ts'
import { supervision as enSupervision } from './en/supervision.ts'
import { access } from './zh-CN/access.ts'
import { cases } from './zh-CN/cases.ts'
import { closed } from './zh-CN/closed.ts'
import { dossier } from './zh-CN/dossier.ts'
import { failure } from './zh-CN/failure.ts'
import { frame } from './zh-CN/frame.ts'
import { keeping } from './zh-CN/keeping.ts'
import { ledger } from './zh-CN/ledger.ts'
import { limits } from './zh-CN/limits.ts'
import { links } from './zh-CN/links.ts'
import { logging } from './zh-CN/logging.ts'
import { monthly } from './zh-CN/monthly.ts'
import { print } from './zh-CN/print.ts'
import { reckoning } from './zh-CN/reckoning.ts'
import { reference } from './zh-CN/reference.ts'
import { registries } from './zh-CN/registries.ts'
import { search } from './zh-CN/search.ts'
import { summary } from './zh-CN/summary.ts'
import { supervision } from './zh-CN/supervision.ts'

export const languageIds = ['zh-CN', 'en'] as const
export type LanguageId = (typeof languageIds)[number]

export const chinese = {
  access,
  cases,
  closed,
  dossier,
  failure,
  frame,
  keeping,
  ledger,
  limits,
  links,
  logging,
  monthly,
  print,
  reckoning,
  reference,
  registries,
  search,
  summary,
  supervision,
} as const

export const languages = {
  'zh-CN': chinese,
  en: {
    access: enAccess,
    cases: enCases,
    closed: enClosed,
    dossier: enDossier,
    failure: enFailure,
    frame: enFrame,
    keeping: enKeeping,
    ledger: enLedger,
    limits: enLimits,
    links: enLinks,
    logging: enLogging,
    monthly: enMonthly,
    print: enPrint,
    reckoning: enReckoning,
    reference: enReference,
    registries: enRegistries,
    search: enSearch,
    summary: enSummary,
    supervision: enSupervision,
  },
} as const satisfies Record<LanguageId, unknown>
