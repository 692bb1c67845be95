// Closes a session to the world: its own addresses only, no permission, no download that the page did not make itself.

import type { Session } from 'electron'

/**
 * @param ownAddresses beginnings of the addresses the session may load
 */
export function closeSession(session: Session, ownAddresses: readonly string[]): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !ownAddresses.some(start => url.startsWith(start)) })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!ownAddresses.some(start => item.getURL().startsWith(`blob:${start}`))) event.preventDefault()
  })
}
