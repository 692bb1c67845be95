// What the Electron preload leaves on the window. Absent under the loopback host.

export interface HostBridge {
  readonly host: 'electron'
  /** Asks the main process for a port; it arrives as a window message `{ type: 'anshi-port' }` with the port attached. */
  requestPort(): void
}

declare global {
  interface Window {
    readonly anshi?: HostBridge
  }
}

export function readHostBridge(): HostBridge | null {
  return window.anshi ?? null
}
