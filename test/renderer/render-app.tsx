// Mounts the renderer over a stand-in desk in jsdom, signed in, at an address.

import { cleanup, configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach } from 'vitest'
import { App } from '#renderer/app.tsx'
import { useConnection } from '#renderer/state/connection.ts'
import { useDrafts } from '#renderer/state/drafts.ts'
import { startLanguage } from '#renderer/state/language.ts'
import { useNotices } from '#renderer/state/notices.ts'
import { prefer } from '#renderer/state/preferences.ts'
import { beginSession, endSession } from '#renderer/state/session.ts'
import type { LanguageId } from '#shared/locales/languages.ts'
import { createStandInDesk, type StandInOptions } from './stand-in-desk.ts'

export interface RenderOptions extends StandInOptions {
  readonly hash?: string
  readonly language?: LanguageId
  readonly signedOut?: boolean
}

// What jsdom lacks: sizes are none anyway, so nothing is out of sight, and a modal dialog is one that is open.
Object.assign(globalThis, {
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
})
Element.prototype.scrollIntoView ??= () => undefined
HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close() {
  this.open = false
}

startLanguage('zh-CN')
// The first screen of a file loads its code; on a busy machine that takes more than the usual second.
configure({ asyncUtilTimeout: 15_000 })

/** Nothing of one test is seen by the next: registered by every file that renders. */
export function cleanBetweenTests(): void {
  beforeEach(() => {
    localStorage.clear()
    sessionStorage.clear()
    useDrafts.setState({ byForm: {}, unsent: {} })
    useNotices.setState({ notices: [] })
    useConnection.setState({ lost: false })
    prefer({
      language: 'zh-CN',
      theme: 'light',
      lastRegistered: null,
      mineOnly: false,
      hiddenColumns: {},
    })
    endSession()
  })
  afterEach(cleanup)
}

export function renderApp({
  hash = '#/',
  language = 'zh-CN',
  signedOut = false,
  ...desk
}: RenderOptions = {}) {
  const standIn = createStandInDesk(desk)
  prefer({ language })
  location.hash = hash
  if (!signedOut) beginSession('stand-in', standIn.user)
  const { unmount } = render(<App client={standIn.client} />)
  return { desk: standIn, user: userEvent.setup(), unmount, screen }
}
