// A choice of a few words in a row. Native radios: arrow keys choose, Tab leaves, Enter goes on.

import type { ControlProps } from './labeled-field.tsx'

export interface Choice<T extends string> {
  readonly value: T
  readonly words: string
  readonly why?: string
}

interface ChoiceRowProps<T extends string> {
  readonly control: ControlProps
  readonly choices: readonly Choice<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly autoFocus?: boolean
}

export function ChoiceRow<T extends string>({
  control,
  choices,
  value,
  onChange,
  autoFocus,
}: ChoiceRowProps<T>) {
  const focused = value ?? choices[0]?.value
  return (
    <div
      className="choice-row"
      role="radiogroup"
      aria-labelledby={`${control.id}-label`}
      aria-describedby={control['aria-describedby']}
      aria-required={control['aria-required']}
      aria-invalid={control['aria-invalid']}
    >
      {choices.map(choice => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={control.id}
            value={choice.value}
            checked={choice.value === value}
            // biome-ignore lint/a11y/noAutofocus: the first field of a form that was just opened
            autoFocus={autoFocus === true && choice.value === focused}
            onChange={() => onChange(choice.value)}
          />
          <span className="choice-words">
            {choice.words}
            {choice.why && <span className="choice-why">{choice.why}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
