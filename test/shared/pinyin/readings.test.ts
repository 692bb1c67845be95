// The table of readings is what the dictionary says, and what pinyin finds is what its definition says.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import table from '#shared/pinyin/readings.generated.json' with { type: 'json' }
import { readingsOf } from '#shared/pinyin/readings-of.ts'
import { findPinyinRun } from '#shared/search/pinyin-run.ts'
import { listReadings } from '#test/pinyin-data/list-readings.ts'

describe('the readings of characters', () => {
  it('are those of the dictionary', () => {
    expect(table).toEqual(listReadings())
  })

  it('know surnames and the common second reading', () => {
    const read = (character: string) => readingsOf(character.codePointAt(0) as number)
    expect(read('湘')).toEqual(['xiang'])
    for (const [character, reading] of [...'单解曾仇重长绿'].map((one, at) => [one, surnames[at]] as const)) {
      expect(read(character), character).toContain(reading)
    }
    expect(read('A')).toBeUndefined()
  })
})

const surnames = ['shan', 'xie', 'zeng', 'qiu', 'chong', 'zhang', 'lv']

// Every way to read every run of characters, written out.
function foundByWritingOut(text: string, letters: string): boolean {
  const runs = text.split(/[^\p{Script=Han}]+/u).filter(Boolean)
  return runs.some(run => {
    const characters = [...run]
    return characters.some((_, from) => {
      let readings = ['']
      let initials = ['']
      for (const character of characters.slice(from, from + letters.length)) {
        const own = readingsOf(character.codePointAt(0) as number) ?? []
        readings = readings.flatMap(before => own.map(one => before + one))
        initials = initials.flatMap(before => own.map(one => before + one.charAt(0)))
      }
      return [...readings, ...initials].some(written => written.startsWith(letters))
    })
  })
}

describe('pinyin', () => {
  it('finds what writing out every reading finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'单县长重庆安西先乐A1·'), maxLength: 6 })
    const letters = fc.string({ unit: fc.constantFrom(...'anshdxizcgqleyu'), minLength: 2, maxLength: 7 })
    const likely = fc.constantFrom(
      'xian',
      'shanxian',
      'danx',
      'xa',
      'cq',
      'zhongq',
      'changan',
      'anxi',
      'leyue',
      'sx',
    )
    fc.assert(
      fc.property(text, fc.oneof(letters, likely), (text, letters) => {
        expect(findPinyinRun(text, letters) !== null).toBe(foundByWritingOut(text, letters))
      }),
      { numRuns: 3_000, seed: 20_261_121 },
    )
  })
})
