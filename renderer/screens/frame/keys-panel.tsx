// Every key of the desk in one place, opened by ? from anywhere.

import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../parts/side-panel.tsx'
import './keys-panel.css'

/** Keys by the place where they work; each key's words are under the same place in the locales. */
const keysOf = {
  anywhere: { search: ['Ctrl+K'], newCase: ['Ctrl+N'], keys: ['?'], close: ['Esc'] },
  forms: { next: ['Enter'], save: ['Ctrl+Enter'], saveNext: ['Ctrl+Shift+Enter'] },
  lists: {
    move: ['↑', '↓', 'PageUp', 'PageDown', 'Home', 'End'],
    open: ['Enter'],
    choose: ['Space'],
    chooseMore: ['Shift+↑', 'Shift+↓'],
    chooseAll: ['Ctrl+A'],
    filter: ['/'],
    newCase: ['n'],
    print: ['p'],
    export: ['e'],
  },
  casePage: { step: ['s'], others: ['o'], more: ['m'], attach: ['a'], print: ['p'], export: ['e'] },
} as const

export function KeysPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  // It belongs to no screen: going back or forward leaves it behind.
  useEffect(() => {
    window.addEventListener('hashchange', onClose)
    return () => window.removeEventListener('hashchange', onClose)
  }, [onClose])
  return (
    <SidePanel title={t('frame.keys.title')} wide onClose={onClose}>
      <div className="keys-panel">
        <Place id="anywhere" keys={keysOf.anywhere} wordsOf={id => t(`frame.keys.anywhere.${id}`)} />
        <Place id="forms" keys={keysOf.forms} wordsOf={id => t(`frame.keys.forms.${id}`)} />
        <Place id="lists" keys={keysOf.lists} wordsOf={id => t(`frame.keys.lists.${id}`)} />
        <Place id="casePage" keys={keysOf.casePage} wordsOf={id => t(`frame.keys.casePage.${id}`)} />
      </div>
    </SidePanel>
  )
}

interface PlaceProps<Id extends string> {
  readonly id: keyof typeof keysOf
  readonly keys: Readonly<Record<Id, readonly string[]>>
  readonly wordsOf: (id: Id) => string
}

function Place<Id extends string>({ id, keys, wordsOf }: PlaceProps<Id>) {
  const { t } = useTranslation()
  return (
    <section>
      <h3>{t(`frame.keys.places.${id}`)}</h3>
      <dl>
        {(Object.entries(keys) as [Id, readonly string[]][]).map(([what, pressed]) => (
          <div key={what} className="keys-line">
            <dt>{wordsOf(what)}</dt>
            <dd>
              {pressed.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
