// The sheets of a ledger and what each column was understood to mean.

import { useTranslation } from 'react-i18next'
import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import { isEntryKind } from '#shared/registries/entry-kind.ts'
import { useWords } from '../../state/words.ts'

export function LedgerSheets({ plan }: { plan: LedgerPlan }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <section className="paper ledger-part">
      {plan.sheets.map(({ sheet, kind, rows, headers }) => (
        <details key={sheet} open={plan.sheets.length === 1}>
          <summary>
            <strong>{sheet ?? t('ledger.plan.noSheet')}</strong>{' '}
            <span className="second">
              {isEntryKind(kind) ? t(`registries.kind.${kind}`) : words.kind(kind)} ·{' '}
              {t('ledger.plan.rows', { count: rows })}
            </span>
          </summary>
          <table className="plain-table" aria-label={t('ledger.plan.columns')}>
            <tbody>
              {headers.map(({ header, meaning }) => (
                <tr key={header}>
                  <td>{header}</td>
                  <td className={meaning === null ? 'second' : undefined}>
                    {meaning === null ? t('ledger.plan.ignored') : words.meaning(meaning)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
      {plan.unknownSheets.length > 0 && (
        <p className="field-warning">
          {words.named(
            t('ledger.plan.unknownSheets'),
            words.list(plan.unknownSheets.map(({ sheet }) => sheet ?? t('ledger.plan.noSheet'))),
          )}
        </p>
      )}
    </section>
  )
}
