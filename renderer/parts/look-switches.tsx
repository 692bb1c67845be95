// The two switches of the top bar and the sign-in page: language, and light or dark.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { prefer, usePreferences } from '../state/preferences.ts'
import { useTheme } from '../theme/use-theme.ts'

export function LookSwitches() {
  const { t } = useTranslation()
  const theme = useTheme()
  const language = usePreferences(preferences => preferences.language)
  const chinese = language === 'zh-CN'
  return (
    <>
      <Button type="text" size="small" onClick={() => prefer({ language: chinese ? 'en' : 'zh-CN' })}>
        {chinese ? t('frame.top.toEnglish') : t('frame.top.toChinese')}
      </Button>
      <Button type="text" size="small" onClick={() => prefer({ theme: theme === 'dark' ? 'light' : 'dark' })}>
        {theme === 'dark' ? t('frame.top.toLight') : t('frame.top.toDark')}
      </Button>
    </>
  )
}
