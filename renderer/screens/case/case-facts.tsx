// What is known of a case, by group. Masked values can be shown by who may; the desk records that they were.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldValues } from '#shared/cases/case-event.ts'
import type { FieldDeclaration } from '#shared/cases/kind-declaration.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import type { CaseView } from '#shared/contract/case-page-contract.ts'
import { DeemedLine } from '../../parts/deemed-line.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { OverrideMark } from '../../parts/override-mark.tsx'
import { useDesk } from '../../state/desk.tsx'
import { notify } from '../../state/notices.ts'
import { useWords } from '../../state/words.ts'
import { useValueWords } from './use-value-words.ts'

const groups: readonly FieldDeclaration['group'][] = ['matter', 'parties', 'right', 'course', 'result']

interface CaseFactsProps {
  readonly view: CaseView
  /** Opens every value a field has had. */
  readonly onHistory: (field: string) => void
}

export const CaseFacts = memo(function CaseFacts({ view, onHistory }: CaseFactsProps) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  // Of the case as it was when they were asked for: what is recorded since may have changed them.
  const [shown, setShown] = useState<{ readonly version: number; readonly fields: FieldValues } | null>(null)
  const revealed = shown?.version === view.version
  const unmask = useMutation(
    queries.cases.unmask.mutationOptions({
      onSuccess({ fields }) {
        setShown({ version: view.version, fields })
        notify(t('cases.page.unmasked'))
      },
    }),
  )
  const fields = fieldsOf(view.line.kind, view.line.subKind)
  return (
    <div className="paper case-facts">
      <div className="case-facts-head">
        <h2>{t('cases.page.facts')}</h2>
        {view.mayUnmask && view.masked.length > 0 && !revealed && (
          <Button size="small" loading={unmask.isPending} onClick={() => unmask.mutate({ id: view.line.id })}>
            {t('cases.page.unmask')}
          </Button>
        )}
      </div>
      <FailureNotice error={unmask.error} />
      <Receipt view={view} />
      {groups.map(group => (
        <FactGroup
          key={group}
          group={group}
          view={view}
          fields={fields.filter(field => field.group === group)}
          values={revealed ? { ...view.fields, ...shown.fields } : view.fields}
          revealed={revealed}
          onHistory={onHistory}
        />
      ))}
    </div>
  )
})

function Receipt({ view: { line, receivedTime, deemed, ledger } }: { view: CaseView }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <p className="second small">
      {t('cases.page.receivedAt', {
        date: words.day(deemed?.cameInOn ?? line.receivedOn),
        time: receivedTime ?? '',
      })}
      <DeemedLine receivedOn={line.receivedOn} deemed={deemed} />
      {ledger && (
        <>
          <br />
          {ledger.sheet === null
            ? t('cases.page.fromLedger', { file: ledger.file, row: ledger.row })
            : t('cases.page.fromLedgerSheet', { file: ledger.file, sheet: ledger.sheet, row: ledger.row })}
        </>
      )}
    </p>
  )
}

interface FactGroupProps {
  readonly group: FieldDeclaration['group']
  readonly view: CaseView
  readonly fields: readonly FieldDeclaration[]
  readonly values: FieldValues
  readonly revealed: boolean
  readonly onHistory: (field: string) => void
}

function FactGroup({ group, view, fields, values, revealed, onHistory }: FactGroupProps) {
  const { t } = useTranslation()
  const words = useWords()
  const valueWords = useValueWords(view.line.kind)
  const known = fields.filter(({ id }) => values[id] !== undefined)
  if (known.length === 0) return null
  return (
    <section>
      <h3>{t(`cases.group.${group}`)}</h3>
      <dl>
        {known.map(({ id }) => (
          <div key={id} className="fact">
            <dt className="second">{words.field(id)}</dt>
            <dd>
              <button
                type="button"
                className="plain-button fact-value"
                title={t('dossier.history.open')}
                onClick={() => onHistory(id)}
              >
                {valueWords(id, values[id] ?? '')}
                {!revealed && view.masked.includes(id) && (
                  <span className="second small">{words.bracketed(t('cases.page.masked'))}</span>
                )}
              </button>
              <OverrideMark reason={view.overrides[id]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
