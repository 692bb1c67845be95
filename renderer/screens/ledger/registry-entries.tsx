// What a list of a registry would add and change, and whether entries that are there already are touched.

import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LedgerPlan } from '#shared/contract/ledger-contract.ts'
import { useWords } from '../../state/words.ts'
import type { KnownEntries } from './use-ledger.ts'

interface KnownChoiceProps {
  readonly known: KnownEntries
  readonly onChange: (known: KnownEntries) => void
}

export function KnownChoice({ known, onChange }: KnownChoiceProps) {
  const { t } = useTranslation()
  return (
    <div className="form-foot">
      <span className="second">{t('ledger.known.label')}</span>
      <Radio.Group
        aria-label={t('ledger.known.label')}
        value={known}
        options={(['update', 'leave'] as const).map(value => ({ value, label: t(`ledger.known.${value}`) }))}
        onChange={event => onChange(event.target.value)}
      />
      <span className="second small">{t('ledger.registry.lead')}</span>
    </div>
  )
}

type Entries = NonNullable<LedgerPlan['registry']>['entries']

export function RegistryEntries({ entries }: { entries: Entries }) {
  const { t } = useTranslation()
  const words = useWords()
  if (entries.length === 0) return null
  return (
    <section className="paper ledger-part">
      <h3>{t('ledger.registry.entries')}</h3>
      <table className="plain-table" aria-label={t('ledger.registry.entries')}>
        <tbody>
          {entries.map(({ row, name, code, does, knownAs, changed }) => (
            <tr key={`${row} ${name}`}>
              <td className="nowrap">{t(`ledger.registry.${does}`)}</td>
              <td>
                {name} <span className="second">{code}</span>
                {does === 'change' && (
                  <>
                    <br />
                    <span className="second">
                      {words.clauses([
                        ...(knownAs === name ? [] : [t('ledger.registry.knownAs', { name: knownAs })]),
                        words.list(changed.map(words.meaning)),
                      ])}
                    </span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
