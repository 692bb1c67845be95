// Filters as chips that read as a sentence: 类别 专利预审 · 经办人 李知行 · 至少超 5 个工作日. Each chip is a choice of its own.

import { Button, Input, Select } from 'antd'
import { type ReactNode, type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import './filter-sentence.css'

interface FilterSentenceProps {
  readonly children: ReactNode
  /** Absent while nothing is filtered. */
  readonly onClear?: (() => void) | undefined
}

export function FilterSentence({ children, onClear }: FilterSentenceProps) {
  const { t } = useTranslation()
  return (
    <div className="filter-sentence">
      {children}
      {onClear && (
        <Button type="link" size="small" onClick={onClear}>
          {t('cases.filter.clear')}
        </Button>
      )}
    </div>
  )
}

interface FilterChipProps<T extends string | number> {
  readonly label: string
  readonly value: T | undefined
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T | undefined) => void
}

export function FilterChip<T extends string | number>({
  label,
  value,
  choices,
  onChange,
}: FilterChipProps<T>) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <span className={value === undefined ? 'chip' : 'chip chip-set'}>
      <label htmlFor={id}>{label}</label>
      <Select<T>
        id={id}
        size="small"
        variant="borderless"
        allowClear
        showSearch={choices.length > 8}
        optionFilterProp="label"
        placeholder={t('cases.filter.any')}
        value={value ?? null}
        options={[...choices]}
        onChange={chosen => onChange(chosen ?? undefined)}
      />
    </span>
  )
}

interface TextChipProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref?: Ref<TextChipHandle>
}

/** The part of antd's input that a screen moves the focus with. */
export interface TextChipHandle {
  focus(): void
}

export function TextChip({ label, placeholder, value, onChange, ref }: TextChipProps) {
  const id = useId()
  return (
    <span className={value === '' ? 'chip' : 'chip chip-set'}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        ref={ref as never}
        size="small"
        variant="borderless"
        allowClear
        maxLength={100}
        placeholder={placeholder}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </span>
  )
}
