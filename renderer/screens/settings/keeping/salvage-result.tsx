// What a salvage brought over, and what is missing.

import { useTranslation } from 'react-i18next'
import type { SalvagedView } from '#shared/contract/keeping-contract.ts'
import { useWords } from '../../../state/words.ts'
import './keeping.css'

export function SalvageResult({ salvaged }: { salvaged: SalvagedView }) {
  const { t } = useTranslation()
  const words = useWords()
  const { cases, events, accounts, missing, doubtful, setAside } = salvaged
  const ranges = missing.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))
  return (
    <div role="status">
      <p>{t('keeping.salvaged', { cases, events, accounts })}</p>
      {ranges.length === 0 ? (
        <p>{t('keeping.salvageWhole')}</p>
      ) : (
        <p className="keeping-warning">{t('keeping.salvageMissing', { ranges: words.list(ranges) })}</p>
      )}
      {doubtful > 0 && <p>{t('keeping.salvageDoubtful', { count: doubtful })}</p>}
      {setAside > 0 && <p>{t('keeping.salvageAside', { count: setAside })}</p>}
    </div>
  )
}
