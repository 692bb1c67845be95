// Says at once that a text is longer than the desk takes. An input that cut it off would lose what was pasted.

import { useTranslation } from 'react-i18next'

/** @param most UTF-16 units @returns words for the field; undefined where the text is short enough */
export function useTooLong(most: number): (text: string) => string | undefined {
  const { t } = useTranslation()
  return text => (text.length > most ? t('logging.problem.tooLong', { count: most }) : undefined)
}
