// Opens the page in a browser's app mode: a window of its own, with a profile of its own, that talks to nobody else.

import { type ChildProcess, spawn } from 'node:child_process'

export interface AppWindowOptions {
  /** The browser's program. */
  readonly browser: string
  readonly url: string
  /** Folder of the browser's own files, ours alone. */
  readonly profile: string
  /** The browser refuses to be sandboxed for root; true only there. */
  readonly asRoot: boolean
}

const quiet = Object.freeze([
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-background-mode',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,msEdgeStartupBoost',
  '--metrics-recording-only',
  '--no-pings',
  '--password-store=basic',
  // Whatever is not on this machine goes to a port where nobody listens (a host rule would show a warning bar).
  '--proxy-server=127.0.0.1:9',
  '--window-size=1366,820',
])

/** Arguments of the browser. The profile is ours alone, so that the process ends with the window. */
export function appWindowArguments({ url, profile, asRoot }: Omit<AppWindowOptions, 'browser'>): string[] {
  const sandbox = asRoot ? ['--no-sandbox'] : []
  return [`--app=${url}`, `--user-data-dir=${profile}`, ...quiet, ...sandbox]
}

/** Starts the browser; 'error' on the process means that it could not be started. */
export function openAppWindow(options: AppWindowOptions): ChildProcess {
  return spawn(options.browser, appWindowArguments(options), { stdio: 'ignore' })
}
