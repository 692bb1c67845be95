import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openScratchStore } from '#db/open-store.ts'
import { insertMetName } from '#db/projections/met-names.ts'
import { findNames } from '#db/search/find-names.ts'
import { inTransaction, type WriteStore } from '#db/store-handle.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { nameMatches } from '#shared/registries/name-search.ts'

let store: WriteStore

beforeEach(() => {
  store = openScratchStore()
})
afterEach(() => store.database.close())

interface Known {
  readonly name: string
  readonly code: string
  readonly cases: number
}

function keep(role: string, names: readonly Known[]): void {
  inTransaction(store, () => {
    for (const { name, code, cases } of names)
      insertMetName(store, null, { role, name, code }, { cases, open: 0 })
  })
}

const find = (role: string, typed: string, limit = 8) =>
  findNames(store, { role, word: foldForSearch(typed), limit }).map(({ name }) => name)

const syllables = ['湘', '潭', '长', '沙', '重', '工', '（韶峰）', '齿轮', 'ABB', '有限公司']
const aName = fc
  .array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 5 })
  .map(parts => parts.join(''))
const aWord = fc.constantFrom(
  '湘',
  '湘潭',
  '(韶峰)',
  'abb',
  'xt',
  'xiangt',
  'chil',
  '湘t',
  'abb湘',
  'cs有x',
  '工(shao',
  'yxgs',
  '9143',
  '无',
)

describe('names of few cases', () => {
  it('are found exactly where the definition of search finds them, whatever the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aName, { maxLength: 30 }), aWord, (names, typed) => {
        store.database.exec(`DELETE FROM met_name; INSERT INTO name_token (name_token) VALUES ('delete-all')`)
        keep(
          'applicant',
          names.map((name, at) => ({ name, code: at % 3 === 0 ? '91430300MA4L16JQ9B' : '', cases: at })),
        )
        const expected = names.filter((name, at) =>
          nameMatches(name, at % 3 === 0 ? '91430300MA4L16JQ9B' : '', foldForSearch(typed)),
        )
        expect(find('applicant', typed, 100).sort()).toEqual(expected.sort())
      }),
      { numRuns: 60 },
    )
  })
})

describe('among more names than are read', () => {
  const rare = { name: '湘潭市韶峰齿轮厂', code: '91430300MA4L16JQ9B', cases: 1 }

  beforeEach(() =>
    keep('applicant', [
      rare,
      ...Array.from({ length: 1_500 }, (_, at) => ({
        name: `株洲第${at}机械厂`,
        code: '',
        cases: 2 + (at % 7),
      })),
    ]),
  )

  it.each(['韶峰', '齿轮', 'sfcl', 'shaofeng', '9143', '91430300ma4l16jq9b'])(
    'a rare one is found by %s',
    typed => expect(find('applicant', typed)).toEqual([rare.name]),
  )

  it('a name of another role is not', () => expect(find('respondent', '韶峰')).toEqual([]))

  it('those that begin with the word come first, then the busiest', () => {
    keep('applicant', [{ name: '机械厂甲', code: '', cases: 1 }])
    keep('applicant', [{ name: '机械厂乙', code: '', cases: 90 }])
    keep('applicant', [{ name: '老机械厂', code: '', cases: 900 }])
    expect(find('applicant', '机械厂', 2)).toEqual(['机械厂乙', '老机械厂'])
  })
})
