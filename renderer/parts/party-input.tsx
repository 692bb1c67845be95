// A party's name, with names the centre knows offered by part, pinyin initials or code. ↓ goes into the offers, Enter
// takes one; without ↓ Enter goes on, so that a new name costs no extra key.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../state/desk.tsx'
import type { ControlProps } from './labeled-field.tsx'
import './party-input.css'

/** The field once a name was taken from the offers, in the place of the one being typed. */
export interface TakenName {
  readonly value: string
  readonly code: string | null
}

interface PartyInputProps {
  readonly control: ControlProps
  /** Id of the field: applicant, agency, … */
  readonly role: string
  /** Of the same case, where attorneys are wanted. */
  readonly agency?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  /** Absent: `onChange` takes the value. */
  readonly onTake?: ((taken: TakenName) => void) | undefined
}

const offered = 8
const waitMs = 20

export function PartyInput({ control, role, agency, value, onChange, onTake }: PartyInputProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const typed = lastName(value)
  const entries = useOffers({ role, typed, agency }, open)
  const shown = open && entries.length > 0
  const list = `${control.id}-offers`

  function take(index: number): void {
    const entry = entries[index]
    if (!entry) return
    const before = value.slice(0, value.length - typed.length)
    const taken = { value: `${before}${entry.currentName ?? entry.name}`, code: entry.code }
    if (onTake) onTake(taken)
    else onChange(taken.value)
    close()
  }

  function close(): void {
    setOpen(false)
    setActive(-1)
  }

  function handleKey(event: KeyboardEvent): void {
    if (!shown || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, entries.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, -1))
    else if (event.key === 'Enter' && active >= 0 && !event.ctrlKey && !event.metaKey) take(active)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="party-input">
      <Input
        {...control}
        role="combobox"
        data-goes-on
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
        value={value}
        onChange={event => {
          onChange(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onKeyDown={handleKey}
        onBlur={close}
      />
      <div className="offers" id={list} role="listbox" aria-label={t('logging.offers.title')} hidden={!shown}>
        {shown &&
          entries.map(({ name, code, cases, note, currentName }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys of its list
            <div
              key={`${name} ${code ?? ''}`}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // Before the input loses the focus, which closes the list.
              onMouseDown={event => event.preventDefault()}
              onClick={() => take(index)}
            >
              <span>{name}</span>
              <span className="second small">
                {[
                  code,
                  cases > 0 && t('logging.offers.cases', { count: cases }),
                  note === 'formerName' && t('logging.offers.formerName', { name: currentName ?? '' }),
                  note === 'suspended' && t('logging.offers.suspended'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
          ))}
      </div>
    </div>
  )
}

/** Of several names joined by ；, the one being typed. */
function lastName(value: string): string {
  return value.slice(value.search(/[^；;]*$/))
}

function useOffers(
  { role, typed, agency }: { role: string; typed: string; agency: string | undefined },
  open: boolean,
) {
  const { queries } = useDesk()
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), waitMs)
    return () => clearTimeout(timer)
  }, [typed])
  const { data } = useQuery(
    queries.registries.suggest.queryOptions({
      input: {
        ...{ role, text: asked.slice(0, 100), limit: offered },
        ...(role === 'attorney' && agency && { agency: agency.slice(0, 100) }),
      },
      enabled: open && asked !== '',
      placeholderData: keepPreviousData,
    }),
  )
  if (typed.trim() === '') return []
  // A name that is already written in full needs no offer.
  const entries = data?.entries ?? []
  return entries.length === 1 && entries[0]?.name === typed.trim() ? [] : entries
}
