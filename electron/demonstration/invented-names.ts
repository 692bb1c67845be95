// Invented people and companies for demonstrations. Nobody here exists: people are surname + 某 + a cyclical sign.

import type { SeededRandom } from './seeded-random.ts'

const places = ['湖南', '湘潭', '长沙', '株洲', '岳阳', '常德', '衡阳', '娄底']
const syllables = [
  '棠',
  '翊',
  '恒',
  '芷',
  '沚',
  '洵',
  '蘅',
  '岫',
  '臻',
  '霁',
  '垚',
  '诺',
  '岚',
  '珩',
  '榆',
  '槿',
  '澧',
  '渊',
  '楚',
  '煦',
]
const trades = [
  '机电科技',
  '新材料',
  '工程机械',
  '生物科技',
  '智能装备',
  '汽车零部件',
  '食品',
  '陶瓷',
  '光电科技',
  '医疗器械',
]
const surnames = ['刘', '陈', '彭', '文', '欧', '龙', '罗', '黄', '唐', '谭', '肖', '周']
const signs = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑', '寅', '卯', '辰', '巳']
const things = [
  '轨道检测小车',
  '光纤连接器',
  '锂电池隔板',
  '焊接机器人夹具',
  '污水沉淀池',
  '茶叶揉捻机',
  '混凝土泵送缸',
  '超声探头支架',
  '竹木复合板',
  '缓释肥料',
  '电机端盖',
  '陶瓷餐具',
]
const qualities = [
  '低噪声',
  '抗冲击',
  '便携式',
  '模块化',
  '自清洁',
  '高精度',
  '节能型',
  '可调节',
  '耐高温',
  '双工位',
]

export function inventCompany(random: SeededRandom): string {
  const name = `${random.pick(syllables)}${random.pick(syllables)}${random.pick(syllables)}`
  return `${random.pick(places)}${name}${random.pick(trades)}有限公司`
}

export function inventShop(random: SeededRandom): string {
  return `${random.pick(syllables)}${random.pick(syllables)}${random.pick(['商行', '商贸部', '百货店'])}`
}

export function inventPerson(random: SeededRandom): string {
  return `${random.pick(surnames)}某${random.pick(signs)}`
}

export function inventAgency(random: SeededRandom): string {
  return `${random.pick(syllables)}${random.pick(syllables)}专利代理事务所（普通合伙）`
}

export function inventMediationOrganisation(random: SeededRandom): string {
  return `${random.pick(syllables)}${random.pick(syllables)}知识产权纠纷人民调解委员会`
}

export function inventTitle(random: SeededRandom): string {
  return `一种${random.pick(qualities)}${random.pick(things)}${random.pick(['', '及制备方法', '的加工工艺', '及系统'])}`
}

export function inventProduct(random: SeededRandom): string {
  return random.pick(things)
}
