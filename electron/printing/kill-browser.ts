// Ends a browser together with the processes it started. Never fails: what is gone already is as good as ended.

import { type ChildProcess, spawnSync } from 'node:child_process'

/** On Linux and macOS the browser must lead a process group (`detached`); its helpers die with the group. */
export function killBrowser(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') return killTree(child, child.pid)
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // No process of the group is left.
  }
}

// Once the browser has ended, its number may belong to somebody else: only a running one is named to taskkill.
function killTree(child: ChildProcess, pid: number): void {
  if (child.exitCode !== null || child.signalCode !== null) return
  spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
}
