// The search field of a registry: what is typed goes into the address a moment after the last key.

import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../../state/use-shortcut.ts'

const waitMs = 200

export function RegistrySearch({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation()
  const input = useRef<InputRef>(null)
  const latest = useRef(onSearch)
  const [typed, setTyped] = useState(text)
  useShortcut('/', () => input.current?.focus())
  useEffect(() => {
    latest.current = onSearch
  })
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(() => latest.current(typed.trim()), waitMs)
    return () => clearTimeout(timer)
  }, [typed, text])
  return (
    <Input
      ref={input}
      className="registry-search"
      aria-label={t('registries.search')}
      placeholder={t('registries.search')}
      allowClear
      maxLength={100}
      value={typed}
      onChange={event => setTyped(event.target.value)}
    />
  )
}
