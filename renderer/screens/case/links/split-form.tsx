// Splits a letter 拆分: the second case takes the receipt and the fields of the first, but for its title and category.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '#shared/cases/kinds.ts'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { navigate } from '../../../state/route.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { useCaseCommand } from '../forms/use-case-command.ts'
import type { LinkFormProps } from './link-command.ts'
import { type NewCaseDraft, NewCaseFields, useReadNewCase } from './new-case-fields.tsx'

/** What tells the two cases of a letter apart. */
const asked = fieldsOf('rightsProtection', 'complaint').filter(({ id }) => id === 'category')

export function SplitForm({ caseId, links, onDone }: LinkFormProps) {
  const { t } = useTranslation()
  const { client, queries } = useDesk()
  const today = useDeskDay()
  const readNewCase = useReadNewCase()
  const { data: view } = useQuery(queries.cases.get.queryOptions({ input: { id: caseId } }))
  const draft = useDraft<NewCaseDraft>(`case/${caseId}/split`, {
    happenedOn: today,
    title: view?.line.title ?? '',
    fields: {},
    reasons: {},
    note: '',
  })
  const labels = { day: t('links.split.day'), title: t('links.split.newTitle') }
  const given = { labels, asked, draft: draft.values }
  const command = useCaseCommand({
    send: async (input: Parameters<typeof client.links.split>[0]) => {
      const created = await client.links.split(input)
      navigate({ screen: 'case', id: created.id })
    },
    done: t('links.split.done'),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    const { newCase, problems } = readNewCase(given)
    command.setProblems(problems)
    if (newCase) command.run({ id: caseId, version: links.version, ...newCase })
  }

  return (
    <CommandForm
      verb={t('links.split.title')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      <p className="second">{t('links.split.words')}</p>
      <NewCaseFields {...given} problems={command.problems} onChange={draft.change} />
    </CommandForm>
  )
}
