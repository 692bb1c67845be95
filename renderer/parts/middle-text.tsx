// A name cut in the middle where it does not fit: its beginning and its end tell companies apart. Full text on hover.

const tailLength = 4

export function MiddleText({ text }: { text: string }) {
  if (text.length <= tailLength * 2) return <span title={text}>{text}</span>
  return (
    <span className="middle-text" title={text}>
      <span className="middle-text-head">{text.slice(0, -tailLength)}</span>
      <span>{text.slice(-tailLength)}</span>
    </span>
  )
}
