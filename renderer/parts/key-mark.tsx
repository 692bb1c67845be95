// The key that does the same as a button. Seen only: the button says it to others by aria-keyshortcuts.

export function KeyMark({ letter }: { letter: string }) {
  return (
    <span className="key-mark" aria-hidden="true">
      {letter}
    </span>
  )
}
