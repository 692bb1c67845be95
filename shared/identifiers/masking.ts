// Hides personal information on lists, prints and exports. Owns how it is hidden, not who may see it.

import { compactText } from './normalise-text.ts'

const naturalPerson = /^\p{Script=Han}{2,4}$/u
const minorityName = /^\p{Script=Han}+[·•・]\p{Script=Han}+$/u

// A name of four characters or fewer that ends like this is a business. 行 alone is no sign of one (李知行 is a
// person), so it counts only in the compounds that name a business.
const organisation =
  /(?:公司|集团|厂|店|铺|[商银车洋药米茶花琴分支总]行|部|所|院|局|站|馆|坊|社|中心|大学|学校|小学|中学|超市|商场|市场|工作室|协会|商会|学会|委员会|基金会|合作社)$/u

// The desk joins parties by ；, people by what is at hand.
const eachParty = /[^；;、，,\n]+/g
const andOthers = /等(?:[\d一二三四五六七八九十]+[人名位])?$/

/** 张三 → 张**: the first character stays, and the length of the name is hidden too. */
export function maskName(name: string): string {
  const [first] = name.trim()
  return first === undefined ? '' : `${first}**`
}

/** 13812341234 → 138****1234; a number too short for that is hidden whole. */
export function maskPhone(phone: string): string {
  const compact = compactText(phone)
  if (compact === '') return ''
  return compact.length < 8 ? '****' : `${compact.slice(0, 3)}****${compact.slice(-4)}`
}

/** First six and last four characters stay; a number too short for that is hidden whole. */
export function maskId(id: string): string {
  const compact = compactText(id)
  if (compact.length < 12) return '*'.repeat(compact.length)
  return `${compact.slice(0, 6)}${'*'.repeat(compact.length - 10)}${compact.slice(-4)}`
}

/** Masks the natural persons among parties, whatever stands between them; organisations keep their names. */
export function maskPartyName(name: string): string {
  return name.replace(eachParty, party => (isPersonsName(party) ? maskName(party) : party))
}

/** Whether what stands for a party names people and nobody else, as far as names can tell. */
export function isNaturalPerson(party: string): boolean {
  const names = party.match(eachParty) ?? []
  return names.length > 0 && names.every(isPersonsName)
}

function isPersonsName(name: string): boolean {
  const whole = compactText(name)
  const first = whole.replace(andOthers, '')
  // 王等 may be a name.
  const compact = first.length < 2 ? whole : first
  if (minorityName.test(compact)) return true
  return naturalPerson.test(compact) && !organisation.test(compact)
}
