// Prints a digest over many due dates: run under several time zones, it must always print the same.

import { createHash } from 'node:crypto'
import { addWorkingDays } from '#shared/calendar/add-working-days.ts'
import { shippedCalendar } from '#shared/calendar/shipped-calendar.ts'
import { addDays, addMonths, dayOfWeek, plainDate } from '#shared/dates/plain-date.ts'
import { computeClock } from '#shared/limits/compute-clock.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'

const calendar = shippedCalendar()
const hash = createHash('sha256')
for (let day = plainDate('2015-08-25'), round = 0; round < 4_200; day = addDays(day, 1), round++) {
  hash.update(
    `${day} ${dayOfWeek(day)} ${addMonths(day, 1)} ${JSON.stringify(addWorkingDays(calendar, day, 40))}`,
  )
  const rule = shippedRuleBook[round % shippedRuleBook.length]
  if (!rule) continue
  const pauses = rule.pauses.map((ground, index) => ({
    ground,
    from: addDays(day, index * 5),
    to: addDays(day, index * 7),
  }))
  hash.update(
    JSON.stringify(computeClock({ rule, start: day, stop: null, pauses, extensions: [] }, calendar)),
  )
}
process.stdout.write(hash.digest('hex'))
