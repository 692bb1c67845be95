// Whether the host answers. Set by whoever last asked it something; shown as a bar over every screen.

import { create } from 'zustand'

export const useConnection = create<{ readonly lost: boolean }>()(() => ({ lost: false }))

export function noteConnected(): void {
  if (useConnection.getState().lost) useConnection.setState({ lost: false })
}

export function noteConnectionLost(): void {
  if (!useConnection.getState().lost) useConnection.setState({ lost: true })
}
