import { describe, expect, it } from 'vitest'
import { normaliseEntityName } from '#shared/registries/normalise-entity-name.ts'

const alike = (a: string, b: string): boolean => normaliseEntityName(a) === normaliseEntityName(b)

describe('two spellings of one organisation', () => {
  it.each([
    ['湘潭韶峰科技有限公司', '湘潭韶峰科技有限责任公司'],
    ['湘潭韶峰科技有限公司', '湘潭韶峰科技股份有限公司'],
    ['湘潭（韶峰）科技有限公司', '湘潭(韶峰)科技有限公司'],
    ['湘潭〔韶峰〕科技有限公司', '湘潭韶峰科技有限公司'],
    ['ＡＢＣ科技 有限公司', 'abc科技有限公司'],
    ['湘潭 韶峰　科技有限公司', '湘潭韶峰科技公司'],
    ['Smith & Co., Ltd', 'SMITH CO LTD'],
  ])('%s is %s', (a, b) => expect(alike(a, b)).toBe(true))

  it.each([
    ['湘潭韶峰科技有限公司', '湘潭韶山科技有限公司'],
    ['湘潭韶峰集团有限公司', '湘潭韶峰有限公司'],
    ['湘潭大学', '湘潭大学医院'],
  ])('%s is not %s', (a, b) => expect(alike(a, b)).toBe(false))

  it('a name that is only a legal form stays', () => expect(normaliseEntityName('有限公司')).toBe('有限公司'))
})
