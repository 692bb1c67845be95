// What is found by the index is what reading every text finds, in the same order, page after page.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCases } from '#db/search/find-cases.ts'
import { indexCase, type SearchedCase, unindexCase } from '#db/search/index-case.ts'
import { packTokens, pileUpTokens } from '#db/search/token-index.ts'
import { inTransaction, type WriteStore } from '#db/store-handle.ts'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { readingsOf } from '#shared/pinyin/readings-of.ts'
import { matchesWord } from '#shared/search/matches-word.ts'
import { inventSearchedCases, openSearchedStore } from '#test/builders/searched-store.ts'

const cases = inventSearchedCases(1_500, 7)
const store = openSearchedStore(cases)

/** Open first, of each the last first: the order of hits, by reading everything. */
function scan(among: readonly SearchedCase[], text: string): number[] {
  const word = foldForSearch(text)
  if (word === '') return []
  return among
    .filter(({ text: searched }) => matchesWord(searched, word))
    .sort((a, b) => Number(b.open) - Number(a.open) || b.caseId - a.caseId)
    .map(({ caseId }) => caseId)
}

function findAll(among: WriteStore, text: string, limit: number): number[] {
  const ids: number[] = []
  let after: number | null = null
  do {
    const page = findCases(among, text, limit, after)
    ids.push(...page.caseIds)
    after = page.next
  } while (after !== null)
  return ids
}

const lines = fc
  .constantFrom(...cases)
  .chain(({ text }) => fc.constantFrom(...text.split('\n').filter(Boolean)))
const spans = (shortest: number, longest: number) =>
  lines.chain(line =>
    fc
      .tuple(fc.nat(Math.max(0, line.length - 1)), fc.integer({ min: shortest, max: longest }))
      .map(([from, length]) => line.slice(from, from + length)),
  )
const initials = spans(2, 6).map(span => readAs(span, reading => reading.charAt(0)))
const spelled = fc
  .tuple(spans(1, 5), fc.integer({ min: 2, max: 20 }))
  .map(([span, length]) => readAs(span, reading => reading).slice(0, length))
// Stretches of one to three characters, each written as it is, by its first letters or spelled.
const mixed = fc
  .tuple(
    spans(2, 9),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(2)), { minLength: 9, maxLength: 9 }),
    fc.boolean(),
  )
  .map(([span, writings, cut]) => {
    const left = [...span]
    const written = writings.map(([length, how]) => {
      const stretch = left.splice(0, length).join('')
      return how === 0 ? stretch : readAs(stretch, reading => (how === 1 ? reading.charAt(0) : reading))
    })
    return written.join('').slice(0, cut ? -1 : undefined)
  })
const otherWidth = spans(2, 12).map(span =>
  span
    .replace(/[(]/g, '〔')
    .replace(/[)]/g, '】')
    .replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
)
const noise = fc.string({
  unit: fc.constantFrom(...'湘潭公司有限单长重0123456789()xtclangi.*"\'^- '),
  maxLength: 6,
})

function readAs(span: string, part: (reading: string) => string): string {
  return [...span].map(one => part(readingsOf(one.codePointAt(0) as number)?.at(-1) ?? one)).join('')
}

describe('finding cases', () => {
  for (const [what, words] of Object.entries({
    'one to six characters of a case': spans(1, 6),
    'longer stretches of a case': spans(7, 30),
    'characters with pinyin among them': mixed,
    'brackets and digits of another width': otherWidth,
    'first letters': initials,
    'spelling, the last syllable perhaps cut': spelled,
    'anything at all': noise,
    'any string': fc.string({ unit: 'binary', maxLength: 5 }),
  })) {
    it(`finds what a scan finds: ${what}`, () => {
      fc.assert(
        fc.property(words, word => {
          expect(findAll(store, word, 1_000)).toEqual(scan(cases, word))
        }),
        { numRuns: 100, seed: 20_261_121 },
      )
    })
  }

  it('hands out pages that follow one another, whatever their size', () => {
    for (const word of ['公司', '陶瓷', '湘', 'yxgs', 'xiangtan', '2026', '〔2024〕000']) {
      for (const limit of [7, 50]) expect(findAll(store, word, limit), word).toEqual(scan(cases, word))
    }
  })

  it('finds nothing by a word of spaces', () => {
    expect(findCases(store, ' \t　', 50, null)).toEqual({ caseIds: [], next: null })
  })

  it('finds by either reading of a character that has two', () => {
    for (const word of [
      'cqyh',
      'zhongqing',
      'chongqing',
      'shanyu',
      'danyu',
      'qiumoujia',
      'choumou',
      'xieshi',
      'zengcuo',
    ]) {
      expect(findAll(store, word, 50).length, word).toBeGreaterThan(0)
    }
  })

  it('follows cases that change, close, come and go', () => {
    const kept = new Map(inventSearchedCases(300, 3).map(one => [one.caseId, one]))
    const changing = openSearchedStore([...kept.values()])
    pileUpTokens(changing)
    const fresh = inventSearchedCases(300, 4)
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom('text', 'close', 'leave'), fc.boolean()),
          { minLength: 1, maxLength: 8 },
        ),
        spans(1, 3),
        (changes, word) => {
          inTransaction(changing, () => {
            for (const [caseId, what, open] of changes) {
              if (what === 'leave') {
                unindexCase(changing, caseId)
                kept.delete(caseId)
                continue
              }
              const before = kept.get(caseId) ?? (fresh[caseId - 1] as SearchedCase)
              const now =
                what === 'close' ? { ...before, open } : { ...(fresh[caseId - 1] as SearchedCase), open }
              indexCase(changing, now)
              kept.set(caseId, now)
            }
          })
          expect(findAll(changing, word, 40)).toEqual(scan([...kept.values()], word))
        },
      ),
      { numRuns: 100, seed: 20_261_121 },
    )
    packTokens(changing)
    for (const word of ['公司', '陶瓷', 'yxgs', '2026']) {
      expect(findAll(changing, word, 40), word).toEqual(scan([...kept.values()], word))
    }
  })
})
