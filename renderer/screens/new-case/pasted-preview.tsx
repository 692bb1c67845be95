// What goes where of a row pasted from a spreadsheet, before it fills the form.

import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastedCase, PastedRows } from '#shared/ledger/read-pasted-rows.ts'
import { KeyForm } from '../../parts/key-form.tsx'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useWords } from '../../state/words.ts'

interface PastedPreviewProps {
  readonly pasted: PastedRows
  readonly onFill: () => void
  readonly onCancel: () => void
}

export function PastedPreview({ pasted, onFill, onCancel }: PastedPreviewProps) {
  const { t } = useTranslation()
  const words = useWords()
  const [first] = pasted.cases
  const fill = useRef<HTMLButtonElement>(null)
  // After the panel has opened and put the focus on its own first control: Enter fills.
  useEffect(() => fill.current?.focus(), [])
  if (!first) return null
  return (
    <SidePanel title={t('logging.paste.title')} wide onClose={onCancel}>
      <KeyForm label={t('logging.paste.title')} onSave={onFill} className="form-stack">
        <p>
          {words.sentences(
            t(pasted.withHeader ? 'logging.paste.byHeader' : 'logging.paste.byOrder'),
            t('logging.paste.rows', { count: pasted.cases.length }),
          )}
        </p>
        <CellTable one={first} />
        <div className="form-foot">
          <Button ref={fill} type="primary" htmlType="submit">
            {t('logging.paste.fill')}
          </Button>
          <Button onClick={onCancel}>{t('logging.paste.cancel')}</Button>
        </div>
      </KeyForm>
    </SidePanel>
  )
}

function CellTable({ one }: { one: PastedCase }) {
  const { t } = useTranslation()
  const goesTo = useGoesTo(one)
  return (
    <table className="pasted-cells">
      <thead>
        <tr>
          <th scope="col">{t('logging.paste.column')}</th>
          <th scope="col">{t('logging.paste.value')}</th>
          <th scope="col">{t('logging.paste.goesTo')}</th>
        </tr>
      </thead>
      <tbody>
        {one.cells.map((cell, index) => (
          <tr key={index}>
            <th scope="row">{cell.header}</th>
            <td>{cell.text}</td>
            <td className={cell.fills === null ? 'second' : undefined}>{goesTo(cell)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useGoesTo({ kind, problems }: PastedCase) {
  const { t } = useTranslation()
  const words = useWords()
  return ({ fills, header }: PastedCase['cells'][number]): string => {
    if (problems.some(({ column, code }) => column === header && code.endsWith('Unreadable')))
      return t('logging.paste.problem')
    switch (fills) {
      case null:
        return t('logging.paste.nowhere')
      case 'title':
        return t(`cases.register.name.${kind}`)
      case 'subKind':
        return t(`cases.subKindOf.${kind}`)
      case 'receivedOn':
        return t('cases.register.receivedOn')
      case 'clerk':
        return t('cases.register.clerk')
      default:
        return words.field(fills)
    }
  }
}
