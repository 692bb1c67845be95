// What a word of characters with pinyin among them finds, and where it is marked.

import { expect, it } from 'vitest'
import { foldForSearch, namesMark } from '#shared/cases/search-text.ts'
import { markValue } from '#shared/search/mark-value.ts'
import { matchesWord } from '#shared/search/matches-word.ts'

const finds = (name: string, word: string) =>
  matchesWord(`湘知调(2026)00001号${namesMark}${foldForSearch(name)}`, foldForSearch(word))

it.each([
  ['湘潭华为机电', '华wei'],
  ['湘潭华为机电', '华w'],
  ['湘潭华为机电', 'hua为'],
  ['湘潭华为机电', '湘tan华wei机'],
  ['湘潭华为机电', 'x潭hw机d'],
  ['湖南中顺科技有限公司', 'zs科技'],
  ['湖南中顺科技有限公司', 'zhongshun科技yx'],
  ['湖南中顺科技有限公司', 'zhongsh科技'],
  ['湖南西安市电机', 'xian市'],
  ['解氏LED灯具厂', '氏led灯j'],
  ['重庆银行', 'cq银h'],
])('%s is found by %s', (name, word) => expect(finds(name, word)).toBe(true))

it.each([
  ['湘潭华大为机电', '华wei'],
  ['湘潭华为机电', '华weid'],
  ['湘潭华为机电', '华dian'],
  ['湖南中顺科技有限公司', 'zsk技公'],
  ['解氏LED灯具厂', 'le灯'],
])('%s is not found by %s', (name, word) => expect(finds(name, word)).toBe(false))

it('finds names only: a number stands as it is written', () => {
  expect(finds('湘潭华为机电', '知d')).toBe(false)
})

it('marks what it found, and a masked name as a whole', () => {
  const mark = (field: 'title' | 'party', text: string, word: string) => markValue({ field, text }, word)
  expect(mark('title', '一种华为（手机）壳', '华wei')?.ranges).toEqual([[2, 4]])
  expect(mark('party', '刘某辰', '刘mou')).toMatchObject({ text: '刘**', ranges: [[0, 3]] })
})
