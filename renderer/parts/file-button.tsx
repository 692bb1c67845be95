// A button that has the desk make a file of what is shown, and its key. One file at a time, however often it is pressed.

import { Button } from 'antd'
import { useShortcut } from '../state/use-shortcut.ts'

interface FileButtonProps {
  readonly letter: 'p' | 'e'
  readonly words: string
  readonly title?: string
  readonly disabled?: boolean
  /** The file is being made. */
  readonly pending: boolean
  readonly onMake: () => void
}

export function FileButton({ letter, words, title, disabled = false, pending, onMake }: FileButtonProps) {
  const make = (): void => {
    if (!pending) onMake()
  }
  useShortcut(letter, make, !disabled)
  return (
    <Button disabled={disabled} loading={pending} title={title} onClick={make}>
      {words} <kbd>{letter}</kbd>
    </Button>
  )
}
