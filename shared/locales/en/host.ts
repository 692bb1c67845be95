// English words of the hosts.

import type { Words } from '../words.ts'
import type { host as zhHost } from '../zh-CN/host.ts'

export const host = {
  start: {
    building: 'The sources have changed; building …',
    built: 'Built in {{seconds}} s.',
    buildFailed: 'The build failed:',
    fetchingElectron: 'Electron is not installed here; trying to fetch it once (at most {{seconds}} s) …',
    electronUnavailable:
      'Electron could not be had and is not tried again for a day (npx install-electron tries by hand). Opening in the system browser.',
    electronSilent: 'The Electron window did not get ready. Opening in the system browser.',
  },
  loopback: {
    browserMissing: 'Install Microsoft Edge, Chrome or Chromium and start again. On Debian: {{command}}',
    noDisplay: 'No graphical display found; no window is opened.',
    address: 'Anshi is waiting at {{url}}',
    stop: 'Press Ctrl+C to stop.',
    notUnderElectron: 'The loopback host does not run under Electron.',
  },
  menu: {
    desk: 'Anshi',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    reload: 'Reload',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
  },
  cannotOpen: 'Anshi did not open',
} as const satisfies Words<typeof zhHost>
