// Asks for another data folder and starts the desk over there. Electron's own files belong to the folder of the data,
// and its one instance with them, so another folder is another start.

import { app, type BrowserWindow, dialog } from 'electron'

/** Shows the system's choice of folders over the window; nothing happens where none is chosen. */
export async function moveToFolder(window: BrowserWindow, args: readonly string[]): Promise<void> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = filePaths
  if (canceled || folder === undefined) return
  app.relaunch({ args: [...withoutFolder(args), '--data', folder] })
  app.quit()
}

// `--data DIR` and `--data=DIR`, as they were given.
function withoutFolder(args: readonly string[]): readonly string[] {
  return args.filter((word, at) => !/^--data(=|$)/.test(word) && args[at - 1] !== '--data')
}
