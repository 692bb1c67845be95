// The foot of a list that comes page by page: the way to the next page, or the word that there is none.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface ListEndProps {
  /** Undefined: there is no next page. */
  readonly onMore: (() => void) | undefined
}

export function ListEnd({ onMore }: ListEndProps) {
  const { t } = useTranslation()
  return (
    <p className="row-table-foot">
      {onMore ? (
        <Button size="small" onClick={onMore}>
          {t('cases.list.more')}
        </Button>
      ) : (
        t('cases.list.all')
      )}
    </p>
  )
}
