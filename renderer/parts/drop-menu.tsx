// A menu that drops from a button. The keyboard goes to its first entry when it opens and back to the button when it
// closes: with the library alone Escape leaves it nowhere.

import { Button, type ButtonProps, Dropdown, type MenuProps } from 'antd'
import { type FocusEvent, useRef } from 'react'

interface DropMenuProps extends Omit<ButtonProps, 'onClick'> {
  readonly items: NonNullable<MenuProps['items']>
  /** Opened by something else too, such as a key. */
  readonly opened?: { readonly open: boolean; readonly setOpen: (open: boolean) => void }
}

/** The other properties are the button's. */
export function DropMenu({ items, opened, ...button }: DropMenuProps) {
  const opener = useRef<HTMLButtonElement>(null)
  const isOpen = useRef(false)
  function follow(open: boolean): void {
    isOpen.current = open
    opened?.setOpen(open)
    // Whoever closed it by a click elsewhere is there already.
    if (!open && document.activeElement?.closest('[role="menu"]')) opener.current?.focus()
  }
  // The library gives its menu the focus some frames after it was opened, even where it has been closed since and the
  // focus is in a form by now.
  function giveBack({ relatedTarget }: FocusEvent): void {
    if (!(opened?.open ?? isOpen.current) && relatedTarget instanceof HTMLElement) relatedTarget.focus()
  }
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      {...(opened && { open: opened.open })}
      onOpenChange={follow}
      menu={{ items, onFocus: giveBack }}
    >
      <Button {...button} ref={opener} />
    </Dropdown>
  )
}
