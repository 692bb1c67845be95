// A day typed or picked. What was typed stays until it is understood; nothing here knows a time zone.

import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOfWeek, type PlainDate, parsePlainDate } from '#shared/dates/plain-date.ts'
import { useDeskDay } from '../state/desk-day.ts'
import { useWords } from '../state/words.ts'
import type { ControlProps } from './labeled-field.tsx'
import { MonthPanel } from './month-panel.tsx'
import { parseTypedDay } from './parse-typed-day.ts'

interface DayInputProps {
  readonly control?: ControlProps
  /** As typed: a PlainDate, or text that is none yet. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly label?: string
}

export function DayInput({ control, value, onChange, label }: DayInputProps) {
  const { t } = useTranslation()
  const words = useWords()
  const today = useDeskDay()
  const [open, setOpen] = useState(false)
  const day = parsePlainDate(value)

  function settle(): void {
    const typed = parseTypedDay(value, today)
    if (typed !== null && typed !== value) onChange(typed)
  }

  function pick(picked: PlainDate): void {
    onChange(picked)
    setOpen(false)
  }

  return (
    <Input
      {...control}
      {...(label !== undefined && { 'aria-label': label })}
      className="day-input"
      value={value}
      placeholder={t('frame.date.placeholder')}
      inputMode="numeric"
      onChange={event => onChange(event.target.value)}
      onBlur={settle}
      onKeyDown={event => {
        if (event.key === 'Enter') settle()
      }}
      suffix={
        <>
          {day !== null && <span className="second">{words.weekday(dayOfWeek(day))}</span>}
          <Popover
            open={open}
            onOpenChange={setOpen}
            trigger="click"
            placement="bottomRight"
            destroyOnHidden
            content={<MonthPanel selected={day} onPick={pick} />}
          >
            <Button
              type="text"
              size="small"
              tabIndex={-1}
              aria-label={t('frame.date.pick')}
              icon={<span aria-hidden="true">▾</span>}
            />
          </Popover>
        </>
      }
    />
  )
}
