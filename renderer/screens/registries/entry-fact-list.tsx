// What is known of an entry. Contact data is masked until somebody who may asks for it; the desk records that they did.

import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '#shared/contract/registries-contract.ts'
import { entryFields } from '#shared/registries/entry-fields.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useEntryWords } from './use-entry-words.ts'

export function EntryFactList({ entry }: { entry: EntryView }) {
  const { t } = useTranslation()
  const { queries } = useDesk()
  const words = useEntryWords(entry.kind)
  const unmask = useMutation(queries.registries.unmask.mutationOptions())
  const { facts } = unmask.data ?? entry
  const filled = entryFields[entry.kind].filter(({ id }) => facts[id])
  return (
    <section>
      <h3>{t('registries.entry.facts')}</h3>
      {filled.length === 0 && <p className="second">{t('registries.entry.noFacts')}</p>}
      <dl className="entry-facts">
        {filled.map(field => (
          <div key={field.id}>
            <dt className="second">{words.field(field.id)}</dt>
            <dd>{words.value(field, facts[field.id] ?? '')}</dd>
          </div>
        ))}
      </dl>
      {entry.masked.length > 0 && entry.mayUnmask && !unmask.data && (
        <Button
          size="small"
          className="entry-unmask"
          loading={unmask.isPending}
          onClick={() => unmask.mutate({ entryId: entry.id })}
        >
          {t('registries.entry.unmask')}
        </Button>
      )}
      <FailureNotice error={unmask.error} />
    </section>
  )
}
