// The menu: what a text field and a window need, in the user's language. Pure; the shell installs it.

import type { MenuItemConstructorOptions } from 'electron'
import type { HostWords } from '#electron/host/host-words.ts'

export function buildMenu(words: HostWords['menu']): MenuItemConstructorOptions[] {
  return [
    { label: words.desk, submenu: [{ role: 'quit', label: words.quit }] },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'reload', label: words.reload },
        { type: 'separator' },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.zoomReset },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
  ]
}
