// Which columns the list of cases shows. Kept as a preference.

import { Button, Checkbox, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { hiddenAtFirst, type OptionalCaseColumn, optionalCaseColumns } from '../../parts/case-columns.tsx'
import { prefer, usePreferences } from '../../state/preferences.ts'

export function ColumnChoice() {
  const { t } = useTranslation()
  const hiddenColumns = usePreferences(preferences => preferences.hiddenColumns)
  const hidden = hiddenColumns.cases ?? hiddenAtFirst

  function show(column: OptionalCaseColumn, shown: boolean): void {
    const others = hidden.filter(id => id !== column)
    prefer({ hiddenColumns: { ...hiddenColumns, cases: shown ? others : [...others, column] } })
  }

  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="form-stack">
          {optionalCaseColumns.map(column => (
            <Checkbox
              key={column}
              checked={!hidden.includes(column)}
              onChange={event => show(column, event.target.checked)}
            >
              {t(`cases.column.${column}`)}
            </Checkbox>
          ))}
        </div>
      }
    >
      <Button>{t('cases.list.columns')} ▾</Button>
    </Popover>
  )
}
