// The search over all cases in the top bar: hits as one types, chosen with the arrow keys, the last row opens the list
// of everything found. Keyboard focus stays in the box; the chosen hit is told by aria-activedescendant.

import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from '../../state/route.ts'
import { useShortcut } from '../../state/use-shortcut.ts'
import { CaseSearchHits } from './case-search-hits.tsx'
import { useCaseHits } from './use-case-hits.ts'

export function CaseSearch() {
  const { t } = useTranslation()
  const box = useRef<InputRef>(null)
  const listId = useId()
  const [text, setText] = useState('')
  const [shown, setShown] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const { trimmed, answer, settled, failed } = useCaseHits(text, shown)
  useShortcut('ctrl+k', () => box.current?.focus({ cursor: 'all' }))

  const hits = answer?.hits ?? []
  const open = shown && trimmed !== '' && (answer !== undefined || failed)
  const last = hits.length

  const leave = useCallback(() => {
    setShown(false)
    setChosen(null)
  }, [])

  // Back, a bookmark, a link: whatever shows another screen, the hits are not of it.
  useEffect(() => {
    window.addEventListener('hashchange', leave)
    return () => window.removeEventListener('hashchange', leave)
  }, [leave])

  /** @param index of a hit; one past them: the list of everything found */
  function choose(index: number): void {
    const hit = settled ? hits[index] : undefined
    if (trimmed === '') return
    leave()
    if (hit) navigate({ screen: 'case', id: hit.line.id })
    else navigate({ screen: 'cases', filter: { text: trimmed }, sort: 'received', descending: true })
  }

  function handleKey(event: KeyboardEvent): void {
    // Enter that ends the typing of Chinese chooses nothing.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') choose(chosen ?? last)
    else if (event.key === 'Escape' && shown) leave()
    else if (event.key === 'ArrowDown') setChosen(chosen === null || chosen >= last ? 0 : chosen + 1)
    else if (event.key === 'ArrowUp') setChosen(chosen === null || chosen === 0 ? last : chosen - 1)
    else return
    if (event.key.startsWith('Arrow')) setShown(true)
    event.preventDefault()
  }

  return (
    <div className="case-search">
      <Input
        ref={box}
        role="combobox"
        aria-label={t('frame.top.search')}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(open && chosen !== null && { 'aria-activedescendant': `${listId}-${chosen}` })}
        placeholder={t('frame.top.search')}
        autoComplete="off"
        allowClear
        maxLength={100}
        value={text}
        onChange={event => {
          setText(event.target.value)
          setShown(true)
          setChosen(null)
        }}
        onKeyDown={handleKey}
        onBlur={leave}
        suffix={<kbd>{t('frame.top.searchKey')}</kbd>}
      />
      {open && (
        <CaseSearchHits
          listId={listId}
          text={trimmed}
          answer={failed ? null : (answer ?? null)}
          chosen={chosen}
          onPoint={setChosen}
          onChoose={choose}
        />
      )}
    </div>
  )
}
