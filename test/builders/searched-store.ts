// A store in memory that holds nothing but what cases are found by: invented, the same for the same seed.

import { openScratchStore } from '#db/open-store.ts'
import { indexNewCases, newlySearched, type SearchedCase } from '#db/search/index-case.ts'
import { inTransaction, type WriteStore } from '#db/store-handle.ts'
import {
  inventAgency,
  inventCompany,
  inventPerson,
  inventShop,
  inventTitle,
} from '#electron/demonstration/invented-names.ts'
import { type SeededRandom, seededRandom } from '#electron/demonstration/seeded-random.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'

// Names with several readings, letters among characters, signs that mean something to SQL or to the index.
const oddNames = [
  '单于重庆银行',
  '长沙市乐行调解中心',
  '仇某甲',
  '解氏LED灯具厂',
  '曾厝垵（厦门）贸易有限公司',
  '绿源女装',
  'A"B’C*D-E^F商行',
  '百分之50%_折扣店',
  '𬭎泰（集团）公司',
  '株式会社ミナミ',
  'NEAR AND OR NOT',
]

export function inventSearchedCases(count: number, seed: number): readonly SearchedCase[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, index) => ({
    caseId: index + 1,
    text: inventText(random, index + 1),
    open: random.chance(0.1),
  }))
}

function inventText(random: SeededRandom, serial: number): string {
  const year = random.between(2019, 2026)
  const numbers = [`湘知调〔${year}〕${String(serial).padStart(5, '0')}号`]
  if (random.chance(0.4))
    numbers.push(`${year}1${random.between(1_000_000, 9_999_999)}.${random.pick(['X', '7'])}`)
  if (random.chance(0.3)) numbers.push(`（${year}）湘0104诉前调${random.between(1, 9_999)}号`)
  const names = [inventTitle(random), inventCompany(random)]
  if (random.chance(0.5)) names.push(inventShop(random))
  if (random.chance(0.3)) names.push(inventPerson(random))
  if (random.chance(0.3)) names.push(inventAgency(random))
  if (random.chance(0.1)) names.push(random.pick(oddNames))
  return [numbers, names].map(values => values.map(foldForSearch).join('\n')).join('\n\n')
}

export function openSearchedStore(cases: readonly SearchedCase[]): WriteStore {
  const store = openScratchStore()
  inTransaction(store, () => {
    indexNewCases(store, cases.map(newlySearched))
  })
  return store
}
