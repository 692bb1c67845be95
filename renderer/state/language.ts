// Starts i18next with the words of shared/locales, typed by the Chinese ones.

import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type chinese, type LanguageId, languages } from '#shared/locales/languages.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof chinese }
  }
}

const resources = {
  'zh-CN': { translation: languages['zh-CN'] },
  en: { translation: languages.en },
}

/** React escapes what it shows, so i18next must not. */
export function startLanguage(language: LanguageId): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}

export function changeLanguage(language: LanguageId): void {
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}
