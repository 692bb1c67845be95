// English words of the page shown when the data folder cannot be opened.

import type { Words } from '../words.ts'
import type { closed as zhClosed } from '../zh-CN/closed.ts'

export const closed = {
  holder: {
    title: 'In use by',
    machine: 'Computer',
    program: 'Program',
    process: 'Process',
    since: 'Since',
    unknown: 'Which program is not known. The folder is free as soon as it ends.',
    host: {
      electron: 'an Anshi window',
      loopback: 'Anshi on this computer (a browser window)',
      inProcess: 'an Anshi command',
      mending: 'Anshi, restoring or salvaging data',
    },
  },
  openOther: 'Go to the window in use',
  shown: 'Opened in the browser.',
  chooseFolder: 'Choose another folder',
  ways: {
    title: 'What can be done',
    dataFolderInUse: {
      first: 'Go on in the window in use; or finish there, close it, and try again.',
      second: 'To look only, open for reading: what is recorded is shown, and nothing can be recorded.',
      third:
        'Where the window is gone but the program is not, end the process above in the task manager and try again. The operating system keeps the lock; it goes with the process, and no file has to be deleted. Everything recorded is still there.',
    },
    dataFolderOnNetwork: {
      first:
        'A network drive cannot keep two computers from writing at once, and a lost connection damages the data; so it is not opened there.',
      second:
        'Copy the whole folder to a disk of this computer and open the copy; leave the one on the network as it is.',
      third:
        'To keep a copy on the network, make it the second backup folder in Settings, Backups, once the desk is open.',
    },
    dataFolderMissing: {
      first: 'If the folder is on a USB or encrypted disk, connect or unlock it and try again.',
      second: 'If it was renamed or moved, put it back, or open it where it is now.',
      third:
        'If it was never used, check the path above: some part of it is not a folder, or nothing may be made there.',
    },
    dataFolderReadOnly: {
      first: 'Give the current user permission to write to the folder and the files in it, then try again.',
      second: 'If the disk is write-protected or mounted for reading, change that and try again.',
      third: 'To look only, open for reading.',
    },
    dataFolderFull: {
      first: 'Free at least 50 MB and try again.',
      second: 'Or copy the whole folder to a disk with enough room and open the copy.',
      third: 'To look only, open for reading.',
    },
  },
  elsewhere:
    'To open another folder, start with --data and its path, or put the path into the environment variable ANSHI_DATA.',
} as const satisfies Words<typeof zhClosed>
