// Finds names that cases have while one is being typed. The busiest of the role are read first: whom a centre works
// with often is what a clerk means, and a word that many names have is met among them at once. Where they do not
// suffice the index gives the rest.

import { nameMatches } from '#shared/registries/name-search.ts'
import { type ReadStore, statement } from '../store-handle.ts'
import { branchesOf, expressionOf } from './word-terms.ts'

export interface FoundName {
  readonly name: string
  readonly code: string
  readonly cases: number
}

/** So many of the busiest are read; of rarer names so many that were met last are looked at. */
const mostRead = 1_000

/**
 * Names of the role that the word finds (shared/registries/name-search.ts): those that begin with it first, then the
 * busiest. A store of up to a thousand names a role is searched whole; in a greater one every name that is found is
 * found by enough letters.
 *
 * @param word folded; '' finds the busiest
 */
export function findNames(
  store: ReadStore,
  { role, word, limit }: { readonly role: string; readonly word: string; readonly limit: number },
): readonly FoundName[] {
  const busiest = (statement(store, readBusiest).all({ role, most: mostRead }) as FoundName[]).filter(
    ({ name, code }) => nameMatches(name, code, word),
  )
  if (word === '') return busiest.slice(0, limit)
  const found = busiest.length >= limit ? busiest : [...busiest, ...findRarer(store, role, word)]
  const begins = ({ name, code }: FoundName) => name.startsWith(word) || code.toLowerCase().startsWith(word)
  const ranked = [...new Map(found.map(one => [`${one.code}\n${one.name}`, one])).values()]
  return ranked
    .sort((a, b) => Number(begins(b)) - Number(begins(a)) || b.cases - a.cases || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
}

function findRarer(store: ReadStore, role: string, word: string): readonly FoundName[] {
  const expression = branchesOf(word).map(expressionOf).join(' OR ')
  const byToken = statement(store, findByToken).all({ role, expression, most: mostRead }) as FoundName[]
  const byCode = statement(store, findByCode).all({ role, code: word.toUpperCase(), most: mostRead })
  return [...byToken, ...(byCode as FoundName[])].filter(({ name, code }) => nameMatches(name, code, word))
}

const readBusiest = `
  SELECT name, code, cases FROM met_name WHERE role = :role ORDER BY cases DESC LIMIT :most`

const findByToken = `
  SELECT n.name, n.code, n.cases
  FROM (SELECT rowid AS id FROM name_token WHERE name_token MATCH :expression ORDER BY rowid DESC LIMIT :most) AS hit
  CROSS JOIN met_name n ON n.id = hit.id
  WHERE n.role = :role`

const findByCode = `
  SELECT name, code, cases FROM met_name
  WHERE code >= :code AND code < :code || char(0xffff) AND code <> '' AND role = :role LIMIT :most`
