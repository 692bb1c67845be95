// Which notice arranged each year, and where the package's day lists need correcting. From 2009 on the day is that of
// publication on the government's site; before, the day the notice was signed.

import type { DaysOff, MakeUpDay } from '#shared/calendar/calendar-source.ts'
import { plainDate } from '#shared/dates/plain-date.ts'

export interface Arrangement {
  readonly daysOff: readonly DaysOff[]
  readonly makeUpDays: readonly MakeUpDay[]
}

export interface IssuedNotice {
  readonly notice: string
  readonly publishedOn: string
}

export interface NoticeFacts {
  readonly issued: IssuedNotice
  /** A later notice that replaced part of the year's arrangement. */
  readonly amendment?: IssuedNotice
  /** The arrangement as it stood before the amendment, worked back from the present one. */
  readonly beforeAmendment?: (now: Arrangement) => Arrangement
  /** The package's lists, corrected. */
  readonly correct?: (listed: Arrangement) => Arrangement
  readonly corrections?: readonly string[]
}

const facts: Readonly<Record<number, NoticeFacts>> = {
  2004: { issued: issued('国办发明电〔2003〕53号', '2003-12-18') },
  2005: { issued: issued('国办发明电〔2004〕52号', '2004-12-17') },
  2006: {
    issued: issued('国办发明电〔2005〕35号', '2005-12-16'),
    correct: listed => ({
      ...listed,
      makeUpDays: [{ name: '元旦', date: plainDate('2005-12-31') }, ...listed.makeUpDays],
    }),
    corrections: ['2005-12-31（星期六）上班：通知第一条明列，数据来源缺漏'],
  },
  2007: { issued: issued('国办发明电〔2006〕49号', '2006-12-14') },
  2008: { issued: issued('国办发明电〔2007〕52号', '2007-12-15') },
  2009: { issued: issued('国办发明电〔2008〕42号', '2008-12-10') },
  2010: { issued: issued('国办发明电〔2009〕27号', '2009-12-08') },
  2011: { issued: issued('国办发明电〔2010〕40号', '2010-12-10') },
  2012: { issued: issued('国办发明电〔2011〕45号', '2011-12-06') },
  2013: { issued: issued('国办发明电〔2012〕33号', '2012-12-10') },
  2014: { issued: issued('国办发明电〔2013〕28号', '2013-12-11') },
  2015: {
    issued: issued('国办发明电〔2014〕28号', '2014-12-16'),
    amendment: issued('国发明电〔2015〕1号', '2015-05-13'),
    correct: listed => ({
      ...listed,
      daysOff: listed.daysOff.map(off => (isVictoryDay(off) ? { ...off, to: plainDate('2015-09-05') } : off)),
    }),
    corrections: ['2015-09-05（星期六）列入放假：通知为9月3日至5日，数据来源只列至4日'],
    beforeAmendment: now => ({
      daysOff: now.daysOff.filter(off => !isVictoryDay(off)),
      makeUpDays: now.makeUpDays.filter(day => !isVictoryDay(day)),
    }),
  },
  2016: { issued: issued('国办发明电〔2015〕18号', '2015-12-10') },
  2017: { issued: issued('国办发明电〔2016〕17号', '2016-12-01') },
  2018: { issued: issued('国办发明电〔2017〕12号', '2017-11-30') },
  2019: {
    issued: issued('国办发明电〔2018〕15号', '2018-12-06'),
    amendment: issued('国办发明电〔2019〕3号', '2019-03-22'),
    beforeAmendment: now => ({
      daysOff: now.daysOff.map(off =>
        off.name === '劳动节' ? { ...off, from: plainDate('2019-05-01'), to: plainDate('2019-05-01') } : off,
      ),
      makeUpDays: now.makeUpDays.filter(day => day.name !== '劳动节'),
    }),
  },
  2020: {
    issued: issued('国办发明电〔2019〕16号', '2019-11-21'),
    amendment: issued('国办发明电〔2020〕1号', '2020-01-27'),
    beforeAmendment: now => ({
      daysOff: now.daysOff.map(off => (off.name === '春节' ? { ...off, to: plainDate('2020-01-30') } : off)),
      makeUpDays: inOrder([...now.makeUpDays, { name: '春节', date: plainDate('2020-02-01') }]),
    }),
  },
  2021: { issued: issued('国办发明电〔2020〕27号', '2020-11-25') },
  2022: { issued: issued('国办发明电〔2021〕11号', '2021-10-25') },
  2023: { issued: issued('国办发明电〔2022〕16号', '2022-12-08') },
  2024: { issued: issued('国办发明电〔2023〕7号', '2023-10-25') },
  2025: { issued: issued('国办发明电〔2024〕12号', '2024-11-12') },
  2026: { issued: issued('国办发明电〔2025〕7号', '2025-11-04') },
}

/** Throws for a year whose notice nobody has looked up: the generator must not invent one. */
export function noticeOf(year: number): NoticeFacts {
  const known = facts[year]
  if (!known) throw new Error(`look up the notice of ${year} first`)
  return known
}

function issued(notice: string, publishedOn: string): IssuedNotice {
  return { notice, publishedOn }
}

function isVictoryDay({ name }: { readonly name: string }): boolean {
  return name.startsWith('中国人民抗日战争')
}

function inOrder(days: readonly MakeUpDay[]): readonly MakeUpDay[] {
  return [...days].sort((a, b) => (a.date < b.date ? -1 : 1))
}
