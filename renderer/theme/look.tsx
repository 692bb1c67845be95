// Dresses everything below it: antd's theme, language and nonce, and the page's own tokens.

import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { type ReactNode, useEffect, useState } from 'react'
import { changeLanguage } from '../state/language.ts'
import { readPageNonce } from '../state/page-values.ts'
import { usePreferences } from '../state/preferences.ts'
import { antdTheme } from './antd-theme.ts'
import { useTheme } from './use-theme.ts'

export function Look({ children }: { children: ReactNode }) {
  const theme = useTheme()
  const language = usePreferences(preferences => preferences.language)
  const density = usePreferences(preferences => preferences.density)
  const [nonce] = useState(readPageNonce)
  useEffect(() => changeLanguage(language), [language])
  useEffect(() => {
    document.documentElement.dataset.density = density
  }, [density])
  return (
    <ConfigProvider
      theme={antdTheme(theme)}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      popupMatchSelectWidth={false}
      {...(nonce !== null && { csp: { nonce } })}
    >
      {children}
    </ConfigProvider>
  )
}
