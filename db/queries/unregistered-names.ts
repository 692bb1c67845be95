// Names that cases have and a registry has not, the busiest first. Of a name with two codes there is one line.

import { type EntryKind, rolesOfKind } from '#shared/registries/entry-kind.ts'
import { nameMatches } from '#shared/registries/name-search.ts'
import { branchesOf, expressionOf } from '../search/word-terms.ts'
import { type ReadStore, statement } from '../store-handle.ts'

export interface UnregisteredName {
  readonly name: string
  /** '' where no case has one for it. */
  readonly code: string
  readonly cases: number
  readonly open: number
  /** Of the name's rows in met_name. */
  readonly metIds: readonly number[]
}

interface Page {
  readonly offset: number
  readonly limit: number
}

/**
 * Only what the first role of the kind names: a respondent is a stranger to the centre, and nobody registers it.
 *
 * @param text folded; '' for all
 */
export function listUnregisteredNames(
  store: ReadStore,
  kind: EntryKind,
  text: string,
  { offset, limit }: Page,
): { readonly total: number; readonly names: readonly UnregisteredName[] } {
  const [role] = rolesOfKind[kind]
  if (text !== '') {
    const found = findWithText(store, kind, text)
    return { total: found.length, names: found.slice(offset, offset + limit) }
  }
  const total = statement(store, countNames).pluck().get({ kind, role }) as number
  const names = statement(store, walkNames).pluck().all({ kind, role, offset, limit }) as string[]
  return {
    total,
    names: names.flatMap(name => toNames(statement(store, readName).all({ kind, role, name }))),
  }
}

function findWithText(store: ReadStore, kind: EntryKind, text: string): readonly UnregisteredName[] {
  const [role] = rolesOfKind[kind]
  const expression = branchesOf(text).map(expressionOf).join(' OR ')
  const rows = statement(store, findNames).all({ kind, role, expression, code: text.toUpperCase() })
  return toNames(rows).filter(({ name, code }) => nameMatches(name, code, text))
}

function toNames(rows: unknown[]): readonly UnregisteredName[] {
  return (rows as (Omit<UnregisteredName, 'metIds'> & { ids: string })[]).map(({ ids, ...name }) => ({
    ...name,
    metIds: ids.split(',').map(Number),
  }))
}

/** SQL: the row of met_name that goes by `m` stands for no entry of the registry (as entry-cases.ts has it). */
const unregistered = (m: string) => `
  NOT EXISTS (SELECT 1 FROM registry_name n WHERE n.kind = :kind AND n.name_key = ${m}.name_key
    AND (${m}.code = '' OR n.code = '' OR n.code = ${m}.code))
  AND NOT EXISTS (SELECT 1 FROM registry_name n WHERE n.kind = :kind AND n.code = ${m}.code AND n.code <> '')`

const together = `
  SELECT m.name, max(m.code) AS code, sum(m.cases) AS cases, sum(m.open) AS open, group_concat(m.id) AS ids
  FROM met_name m WHERE m.role = :role AND ${unregistered('m')}`

const readName = `${together} AND m.name = :name GROUP BY m.name`

const findNames = `${together}
  AND (m.id IN (SELECT rowid FROM name_token WHERE name_token MATCH :expression)
    OR m.id IN (SELECT id FROM met_name WHERE code >= :code AND code < :code || char(0xffff) AND code <> ''))
  GROUP BY m.name ORDER BY sum(m.cases) DESC, min(m.id)`

// A name stands where its busiest row stands, so that a page is a walk along the index.
const walkNames = `
  SELECT m.name FROM met_name m
  WHERE m.role = :role AND ${unregistered('m')}
    AND NOT EXISTS (SELECT 1 FROM met_name s WHERE s.role = m.role AND s.name = m.name
      AND (s.cases > m.cases OR (s.cases = m.cases AND s.id < m.id)) AND ${unregistered('s')})
  ORDER BY m.cases DESC, m.id LIMIT :limit OFFSET :offset`

// All names, without those of which every row stands for an entry: there are few entries, and names by the hundred
// thousand.
const countNames = `
  WITH registered AS (
    SELECT m.id, m.name FROM registry_name n CROSS JOIN met_name m ON m.name_key = n.name_key
    WHERE n.kind = :kind AND m.role = :role AND (m.code = '' OR n.code = '' OR n.code = m.code)
    UNION
    SELECT m.id, m.name FROM registry_name n CROSS JOIN met_name m ON m.code = n.code AND m.code <> ''
    WHERE n.kind = :kind AND m.role = :role)
  SELECT (SELECT count(*) FROM (SELECT 1 FROM met_name WHERE role = :role GROUP BY name))
    - (SELECT count(*) FROM (SELECT 1 FROM registered r GROUP BY r.name
        HAVING count(*) = (SELECT count(*) FROM met_name s WHERE s.role = :role AND s.name = r.name)))`
