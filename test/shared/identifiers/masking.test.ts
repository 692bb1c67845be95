import { describe, expect, it } from 'vitest'
import { isNaturalPerson, maskId, maskName, maskPartyName, maskPhone } from '#shared/identifiers/masking.ts'

describe('masking', () => {
  it.each([
    ['张三', '张**'],
    ['欧阳某丙', '欧**'],
    ['𠮷田', '𠮷**'],
    ['', ''],
  ])('hides the name %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it.each([
    ['13812341234', '138****1234'],
    ['138 1234 1234', '138****1234'],
    ['0731-88881234', '073****1234'],
    ['12345', '****'],
    ['', ''],
  ])('hides the phone number %s as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  it('keeps six characters in front and four behind of an identity number', () => {
    expect(maskId('11010519491231002X')).toBe('110105********002X')
  })

  it('hides a short identity number whole', () => {
    expect(maskId('12345678')).toBe('********')
  })

  it.each(['罗某酉', '张三', '欧阳某丙', '李知行', '阿卜杜拉·买买提'])('masks %s, a person', name => {
    expect(maskPartyName(name)).toBe(`${name[0]}**`)
  })

  it.each([
    '湖南棠翊恒机电科技有限公司',
    '岚珩商行',
    '沅泓商贸部',
    '张记茶厂',
    '湘潭大学',
    '李家小店',
    '市保护中心',
    '中科院',
  ])('leaves %s, an organisation', name => {
    expect(maskPartyName(name)).toBe(name)
  })

  it('masks only the persons among several parties', () => {
    expect(maskPartyName('甲乙丙有限公司；罗某酉')).toBe('甲乙丙有限公司；罗**')
  })

  it.each(['；', ';', '、', '，', ',', '\n'])('masks every person where %j stands between them', mark => {
    const names = `罗某酉${mark}甲乙丙有限公司${mark}张三`
    expect(maskPartyName(names)).toBe(`罗**${mark}甲乙丙有限公司${mark}张**`)
    expect(isNaturalPerson(`罗某酉${mark}张三`)).toBe(true)
    expect(isNaturalPerson(names)).toBe(false)
  })

  it.each(['王等', '张三等', '张三等3人', '张三等三人', '欧阳某丙等12名'])(
    'masks %s, persons who are not all named',
    name => {
      expect(maskPartyName(name)).toBe(`${name[0]}**`)
    },
  )

  it('leaves organisations that are not all named', () => {
    expect(maskPartyName('甲乙丙有限公司等3家')).toBe('甲乙丙有限公司等3家')
    expect(maskPartyName('甲乙丙有限公司等3人')).toBe('甲乙丙有限公司等3人')
  })
})
