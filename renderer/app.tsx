// The whole window: the desk client, the look, and which of set-up, sign-in and work is due.

import type { DeskClient } from '#shared/contract/contract.ts'
import { ConnectionBar } from './parts/connection-bar.tsx'
import { Notices } from './parts/notices.tsx'
import { Gate } from './screens/frame/gate.tsx'
import { DeskProvider } from './state/desk.tsx'
import { Look } from './theme/look.tsx'

export function App({ client }: { client: DeskClient }) {
  return (
    <DeskProvider client={client}>
      <Look>
        <ConnectionBar />
        <Gate />
        <Notices />
      </Look>
    </DeskProvider>
  )
}
