// How large a file is, in words: 812 字节, 34 KB, 3.4 MB.

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

export function useFileSize(): (bytes: number) => string {
  const { t } = useTranslation()
  return useCallback(
    bytes => {
      if (bytes < 1024) return t('dossier.attachments.bytes', { count: bytes })
      if (bytes < 1024 * 1024) return t('dossier.attachments.kilobytes', { count: Math.round(bytes / 1024) })
      return t('dossier.attachments.megabytes', { count: Number((bytes / 1024 / 1024).toFixed(1)) })
    },
    [t],
  )
}
