// A form worked without the mouse: Enter goes on, Ctrl+Enter saves, Ctrl+Shift+Enter saves and starts the next.

import type { FormEvent, KeyboardEvent, ReactNode } from 'react'

interface KeyFormProps {
  readonly label: string
  readonly onSave: () => void
  readonly onSaveNext?: () => void
  readonly className?: string
  readonly children: ReactNode
}

export function KeyForm({ label, onSave, onSaveNext, className, children }: KeyFormProps) {
  function handleKey(event: KeyboardEvent<HTMLFormElement>): void {
    // An Enter that ends the writing of a Chinese word belongs to the input method.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return
    const save = event.ctrlKey || event.metaKey
    if (save && event.shiftKey && onSaveNext) onSaveNext()
    else if (save) onSave()
    else if (!goOn(event.currentTarget, event.target as HTMLElement)) return
    event.preventDefault()
  }

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    onSave()
  }

  return (
    <form
      aria-label={label}
      className={className}
      noValidate
      autoComplete="off"
      onKeyDown={handleKey}
      onSubmit={handleSubmit}
    >
      {children}
    </form>
  )
}

/** Moves to the next control. False where Enter has a meaning of its own: new line, press, open. */
function goOn(form: HTMLFormElement, from: HTMLElement): boolean {
  if (from.matches('textarea, button, a, [role="combobox"]')) return false
  const stops = [
    ...form.querySelectorAll<HTMLElement>('input, textarea, select, button[type="submit"]'),
  ].filter(isStop)
  const here = stops.findIndex(stop => stop === from || sameGroup(stop, from))
  stops[here + 1]?.focus()
  return true
}

// Of a group of radios only the chosen one (else the first) is a stop.
function isStop(element: HTMLElement): boolean {
  if (element.matches(':disabled, [type="hidden"], [tabindex="-1"]')) return false
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
  const group = [...(element.form?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])].filter(
    radio => radio.name === element.name,
  )
  return (group.find(radio => radio.checked) ?? group[0]) === element
}

function sameGroup(stop: HTMLElement, from: HTMLElement): boolean {
  return (
    stop instanceof HTMLInputElement &&
    from instanceof HTMLInputElement &&
    stop.type === 'radio' &&
    stop.name === from.name
  )
}
