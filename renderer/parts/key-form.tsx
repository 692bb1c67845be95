// A form worked without the mouse: Enter goes on, Ctrl+Enter saves, Ctrl+Shift+Enter saves and starts the next.

import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { isFocusIdle } from './use-landing-focus.ts'

interface KeyFormProps {
  readonly label: string
  readonly onSave: () => void
  readonly onSaveNext?: () => void
  /** Enter in the last field saves, as people expect of a form of one or two. */
  readonly enterSaves?: boolean
  readonly className?: string
  readonly children: ReactNode
}

export function KeyForm(props: KeyFormProps) {
  const { label, onSave, onSaveNext, enterSaves = false, className, children } = props
  const latest = useRef(props)
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    latest.current = props
  })

  // A form that takes the place of something in an open panel; one that opens with its panel is led to by that.
  useEffect(() => {
    if (form.current?.closest('dialog[open]') && isFocusIdle()) firstStop(form.current)?.focus()
  }, [])

  // A field may settle on the same key what was typed into it (a day in a hurry): saved is what it holds then.
  function saveSettled(next: boolean): void {
    flushSync(() => undefined)
    const { onSave, onSaveNext = onSave } = latest.current
    saveOrStop(next ? onSaveNext : onSave)
  }

  // What the form itself objects to is shown at once: the keyboard goes where there is something to put right.
  function saveOrStop(save: () => void): void {
    flushSync(save)
    firstWrong(form.current)?.focus()
  }

  function handleKey(event: KeyboardEvent<HTMLFormElement>): void {
    // An Enter that ends the writing of a Chinese word belongs to the input method.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return
    const save = event.ctrlKey || event.metaKey
    if (save) {
      // A key held down must not go on to the next thing: a preview would be recorded unread.
      if (!event.repeat) saveSettled(event.shiftKey && onSaveNext !== undefined)
    } else {
      const next = nextStop(event.currentTarget, event.target as HTMLElement)
      if (next === undefined) return
      if (enterSaves && next?.matches('[type="submit"]')) saveSettled(false)
      else next?.focus()
    }
    event.preventDefault()
  }

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    saveOrStop(onSave)
  }

  return (
    <form
      ref={form}
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

/** The control of the first field with a problem; of radios the chosen one, else the first. */
function firstWrong(form: HTMLFormElement | null): HTMLElement | null | undefined {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (!wrong || wrong.matches('input, textarea')) return wrong
  return wrong.querySelector<HTMLElement>(':checked') ?? wrong.querySelector<HTMLElement>('input, textarea')
}

function firstStop(form: HTMLFormElement): HTMLElement | undefined {
  return [...form.querySelectorAll<HTMLElement>('input, textarea, select')].find(isStop)
}

/** The next control; null after the last, undefined where Enter has a meaning of its own: new line, press, open. */
function nextStop(form: HTMLFormElement, from: HTMLElement): HTMLElement | null | undefined {
  if (from.matches('textarea, button, a, [role="combobox"]:not([data-goes-on])')) return undefined
  const stops = [
    ...form.querySelectorAll<HTMLElement>('input, textarea, select, button[type="submit"]'),
  ].filter(isStop)
  const here = stops.findIndex(stop => stop === from || sameGroup(stop, from))
  return stops[here + 1] ?? null
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
