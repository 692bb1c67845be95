import { describe, expect, it } from 'vitest'
import { foldForSearch } from '#shared/cases/search-text.ts'
import { nameMatches } from '#shared/registries/name-search.ts'

const finds = (name: string, typed: string, code: string | null = null): boolean =>
  nameMatches(name, code, foldForSearch(typed))

describe('what a name is found by', () => {
  const name = '湘潭（韶峰）重工有限公司'

  it.each(['韶峰', '(韶峰)', '〔韶峰〕', '重工', 'xtsf', 'XTSF', 'xiangtan', 'shaofengzhong', 'zgyxgs'])(
    '%s',
    typed => expect(finds(name, typed)).toBe(true),
  )

  it('a character with two readings is read as in its word', () => {
    expect(finds('长沙银行', 'csyh')).toBe(true)
    expect(finds('绿洲环保', 'lvzhou')).toBe(true)
  })

  it('part of the code', () => expect(finds(name, 'ma4l', '91430300MA4L16JQ9B')).toBe(true))

  it.each(['韶山', 'sfx'])('not by %s', typed => expect(finds(name, typed)).toBe(false))
})
