// Hands a file that the desk made to the user: a PDF opens to be printed where the host can show one, anything else
// (and a PDF that cannot be shown) is saved.

import { useTranslation } from 'react-i18next'
import type { FileView } from '#shared/contract/views.ts'
import { notify } from './notices.ts'

/** Long enough for a save dialog or a viewer to have read the bytes. */
const keptForMs = 60_000

function saveFile(file: FileView): void {
  const link = document.createElement('a')
  link.href = addressOf(file)
  link.download = file.name
  link.click()
}

function openToPrint(file: FileView): void {
  if (window.open(addressOf(file), '_blank') === null) saveFile(file)
}

function addressOf({ content, mediaType }: FileView): string {
  // Both hosts deliver the platform's own File; its type is set here because a transport may drop it.
  const address = URL.createObjectURL(new Blob([content as Blob], { type: mediaType }))
  setTimeout(() => URL.revokeObjectURL(address), keptForMs)
  return address
}

/** Takes a file and says so. */
export function useTakeFile() {
  const { t } = useTranslation()
  const andSay =
    (take: (file: FileView) => void) =>
    (file: FileView): void => {
      take(file)
      notify(t('frame.file.saved', { name: file.name }))
    }
  return { save: andSay(saveFile), print: andSay(openToPrint) }
}
