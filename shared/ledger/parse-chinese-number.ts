// Numbers of a date in Chinese numerals. Not for amounts.

const digits = '〇一二三四五六七八九'

/** 二〇二六 → 2026 (digit by digit), 十二 → 12, 二十一 and 廿一 → 21, 三十 → 30; anything else is null. */
export function parseChineseNumber(text: string): number | null {
  const unified = text.replace(/[○零]/g, '〇').replace(/廿/g, '二十').replace(/卅/g, '三十')
  if (!unified.includes('十')) return digitByDigit(unified)
  const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(unified)
  if (!match) return null
  return (match[1] ? digits.indexOf(match[1]) : 1) * 10 + (match[2] ? digits.indexOf(match[2]) : 0)
}

function digitByDigit(text: string): number | null {
  const values = [...text].map(character => digits.indexOf(character))
  if (values.length === 0 || values.includes(-1)) return null
  return values.reduce((number, value) => number * 10 + value, 0)
}
