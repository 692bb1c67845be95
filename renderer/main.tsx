// Entry of the window: settles what must be settled before the first schema and the first paint, then mounts the desk.

import './state/zod-without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connectDesk } from './state/desk-connection.ts'
import { startLanguage } from './state/language.ts'
import { usePreferences } from './state/preferences.ts'
import './theme/base.css'

startLanguage(usePreferences.getState().language)

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <App client={connectDesk()} />
  </StrictMode>,
)
