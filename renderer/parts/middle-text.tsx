// A name cut in the middle where it does not fit: its beginning and its end tell companies apart. Full text on hover.

const tailLength = 4
// That it is a company is enough to see of how most names end; the room goes to their beginning.
const company = '公司'

export function MiddleText({ text }: { text: string }) {
  if (text.length <= tailLength * 2) return <span title={text}>{text}</span>
  const tail = text.endsWith(company) ? company.length : tailLength
  return (
    <span className="middle-text" title={text}>
      <span className="middle-text-head">{text.slice(0, -tail)}</span>
      <span>{text.slice(-tail)}</span>
    </span>
  )
}
