// Whether the month balances, in one line; if not, the cases that break it.

import { useTranslation } from 'react-i18next'
import type { Summary } from '#shared/contract/summary-contract.ts'
import { languages } from '#shared/locales/languages.ts'
import { writeBalance } from '#shared/print/summary-notes.ts'
import { formatRoute } from '../../state/route.ts'
import { useWords } from '../../state/words.ts'

export function SummaryBalance({ summary: { balance, undated } }: { summary: Summary }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <div className="summary-balance">
      <p className={balance.holds ? 'second small' : 'field-problem'}>
        {writeBalance(balance, languages[words.language].print)}
      </p>
      {balance.breaking.length > 0 && (
        <p className="small">
          {words.named(t('monthly.breaking'), '')}
          <CaseLinks cases={balance.breaking} />
        </p>
      )}
      {undated.length > 0 && (
        <details className="small">
          <summary className="field-warning">{t('monthly.undated', { count: undated.length })}</summary>
          <ul className="summary-undated">
            {undated.map(({ id, caseNumber, dating }) => (
              <li key={id}>
                <a href={formatRoute({ screen: 'case', id })}>{caseNumber}</a>{' '}
                <span className="second">{t(`monthly.undatedKind.${dating}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function CaseLinks({ cases }: { cases: Summary['balance']['breaking'] }) {
  return cases.map(({ id, caseNumber }) => (
    <a key={id} className="case-link" href={formatRoute({ screen: 'case', id })}>
      {caseNumber}
    </a>
  ))
}
