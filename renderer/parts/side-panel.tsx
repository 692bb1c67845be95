// A panel that slides over the right of the window for one matter: a form, an explanation, the cases behind a figure.
// A native modal dialog, because it keeps focus inside and needs no inline styles, which the page's policy forbids.

import { Button, ConfigProvider } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusFirstField } from './use-first-focus.ts'
import './side-panel.css'

interface SidePanelProps {
  readonly title: string
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Open while it is mounted. */
export function SidePanel({ title, wide = false, onClose, children }: SidePanelProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [opener] = useState(findOpener)

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    element.showModal()
    focusFirstField(element.querySelector<HTMLElement>('.side-panel-body'))
    return () => {
      element.close()
      // The browser gives the focus back only for a dialog that is still on the page when it closes.
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [opener])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog; the click is on what lies outside it
    <dialog
      ref={dialog}
      className={wide ? 'side-panel side-panel-wide' : 'side-panel'}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onClick={event => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <ConfigProvider getPopupContainer={() => dialog.current ?? document.body}>
        <div className="side-panel-paper">
          <header className="side-panel-head">
            <h2 id={titleId}>{title}</h2>
            <Button type="text" aria-label={t('frame.action.close')} onClick={onClose}>
              ×
            </Button>
          </header>
          <div className="side-panel-body">{children}</div>
        </div>
      </ConfigProvider>
    </dialog>
  )
}

// Chosen from a menu: its button, for the entry is gone when the panel closes.
function findOpener(): Element | null {
  return document.querySelector('.ant-dropdown-open') ?? document.activeElement
}
