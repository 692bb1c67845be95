// The renderer over the stand-in desk, to be looked at in a browser. The address says who looks:
// ?role=clerk&cases=60&setUp&demonstration&signedOut

import '#renderer/state/zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import { App } from '#renderer/app.tsx'
import { startLanguage } from '#renderer/state/language.ts'
import { usePreferences } from '#renderer/state/preferences.ts'
import { beginSession } from '#renderer/state/session.ts'
import '#renderer/theme/base.css'
import { type Role, roles } from '#shared/access/role.ts'
import { createStandInDesk } from '#test/renderer/stand-in-desk.ts'

const asked = new URLSearchParams(location.search)
const role: Role = roles.find(one => one === asked.get('role')) ?? 'clerk'
const desk = createStandInDesk({
  role,
  cases: Number(asked.get('cases') ?? 60),
  needsSetUp: asked.has('setUp'),
  demonstration: asked.has('demonstration'),
})
if (!asked.has('signedOut')) beginSession('stand-in', desk.user)

startLanguage(usePreferences.getState().language)
const root = document.getElementById('root')
if (root) createRoot(root).render(<App client={desk.client} />)
