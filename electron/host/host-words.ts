// The words a host says by itself, before or beside the page, in the language of the system.

import type { Failure } from '#shared/contract/failure.ts'
import { failure as enFailure } from '#shared/locales/en/failure.ts'
import { host as enHost } from '#shared/locales/en/host.ts'
import type { Words } from '#shared/locales/words.ts'
import { failure as zhFailure } from '#shared/locales/zh-CN/failure.ts'
import { host as zhHost } from '#shared/locales/zh-CN/host.ts'

export type HostWords = Words<typeof zhHost>

const systemLocale = new Intl.DateTimeFormat().resolvedOptions().locale

/** @param locale BCP 47; anything that is not Chinese gets English */
export function hostWords(locale: string = systemLocale): HostWords {
  return isChinese(locale) ? zhHost : enHost
}

/** What is the matter and what to do next, in one line. */
export function failureText({ code, details }: Failure, locale: string = systemLocale): string {
  const { words, next } = (isChinese(locale) ? zhFailure : enFailure)[code]
  return fillWords(isChinese(locale) ? `${words}${next}` : `${words} ${next}`, details)
}

/** Puts values where the words say `{{name}}`; a value that is not given leaves nothing behind. */
export function fillWords(words: string, values: Readonly<Record<string, string | number | null>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

function isChinese(locale: string): boolean {
  return locale.toLowerCase().startsWith('zh')
}
