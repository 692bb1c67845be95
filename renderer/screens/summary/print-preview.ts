// Prints a document of the desk through the system's print dialog, from a frame nobody sees.

import { previewAddress, previewSandbox } from './preview-address.ts'

/** The dialog may read the frame after it has closed in this window, so the frame stays a while. */
const keptForMs = 60_000

export function printPreview(html: string): void {
  const address = previewAddress(html)
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', previewSandbox)
  frame.className = 'print-frame'
  frame.addEventListener('load', () => frame.contentWindow?.print())
  frame.src = address
  document.body.append(frame)
  setTimeout(() => {
    frame.remove()
    URL.revokeObjectURL(address)
  }, keptForMs)
}
