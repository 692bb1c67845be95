// Reserved case numbers: which there are and what became of them; reserving a block, voiding one.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract, type DeskClient } from '#shared/contract/contract.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { formatMoment } from '../../parts/moment.ts'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { formatRoute } from '../../state/route.ts'
import { useWords } from '../../state/words.ts'
import { ReserveForm, VoidForm } from './number-forms.tsx'

export function NumberSettings() {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const mayReserve = useMayCall(contract.numbers.reserve)
  const { data: numbers, error, refetch } = useQuery(queries.numbers.list.queryOptions())
  /** '': reserve a block; otherwise the number to void; null: no panel. */
  const [panel, setPanel] = useState<string | null>(null)
  const close = (): void => setPanel(null)
  return (
    <section className="form-stack">
      <div className="settings-head">
        <p className="second">{t('links.numbers.lead')}</p>
        {mayReserve && (
          <Button type="primary" onClick={() => setPanel('')}>
            {t('links.numbers.reserve')}
          </Button>
        )}
      </div>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!numbers && !error && <Loading lines={4} />}
      {numbers?.length === 0 && <p className="second">{t('links.numbers.none')}</p>}
      {numbers && numbers.length > 0 && (
        <NumberTable numbers={numbers} onVoid={mayReserve ? setPanel : null} />
      )}
      {panel !== null && (
        <SidePanel
          title={panel === '' ? t('links.numbers.reserve') : t('links.numbers.voidOf', { number: panel })}
          onClose={close}
        >
          {panel === '' ? <ReserveForm onDone={close} /> : <VoidForm number={panel} onDone={close} />}
        </SidePanel>
      )}
    </section>
  )
}

interface NumberTableProps {
  readonly numbers: Awaited<ReturnType<DeskClient['numbers']['list']>>
  /** Null: whoever looks may not. */
  readonly onVoid: ((number: string) => void) | null
}

function NumberTable({ numbers, onVoid }: NumberTableProps) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <div className="row-table">
      <table aria-label={t('reference.settings.numbers')}>
        <thead>
          <tr>
            <th scope="col" className="number-of">
              {t('links.numbers.number')}
            </th>
            <th scope="col" className="number-kind">
              {t('links.numbers.kind')}
            </th>
            <th scope="col" className="number-state">
              {t('links.numbers.state')}
            </th>
            <th scope="col">{t('links.numbers.reason')}</th>
            <th scope="col" className="number-by">
              {t('links.numbers.by')}
            </th>
            <th scope="col" className="number-void">
              <span className="visually-hidden">{t('links.numbers.void')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {numbers.map(one => (
            <tr key={one.number}>
              <td>
                {one.caseId === null ? (
                  one.number
                ) : (
                  <a href={formatRoute({ screen: 'case', id: one.caseId })}>{one.number}</a>
                )}
              </td>
              <td>{words.kindShort(one.kind)}</td>
              <td>
                {t(`links.numbers.states.${one.state}`)}
                {one.voidReason && <span className="second small"> {one.voidReason}</span>}
              </td>
              <td>{one.reason}</td>
              <td className="second small">
                {formatMoment(one.reservedAtMs)} {words.actor(one.reservedBy)}
              </td>
              <td>
                {onVoid && one.state === 'free' && (
                  <Button
                    type="text"
                    size="small"
                    aria-label={t('links.numbers.voidOf', { number: one.number })}
                    onClick={() => onVoid(one.number)}
                  >
                    {t('links.numbers.void')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
