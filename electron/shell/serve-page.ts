// Serves the built page under app://desk/. Same files, same policy as the loopback host.

import { protocol, type Session } from 'electron'
import { answerPage } from '#electron/host/answer-page.ts'
import { pageOrigin, pageScheme } from './shell-channels.ts'

/** Must run before the app is ready. */
export function declarePageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }])
}

/** @param folder the built page, absolute */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(pageScheme, async request => {
    const inside = request.method === 'GET' && request.url.startsWith(`${pageOrigin}/`)
    if (!inside) return new Response(null, { status: 404 })
    const { status, headers, body } = await answerPage(folder, pathOf(request.url), {
      token: '',
      script: null,
    })
    return new Response(Buffer.from(body), { status, headers })
  })
}

function pathOf(url: string): string {
  return url.slice(pageOrigin.length).replace(/[?#].*$/s, '')
}
