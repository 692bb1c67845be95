// Hands the case on 转办: to which business, from which day, and what the new case needs beyond what it takes over.

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SubKind } from '#shared/cases/case-kind.ts'
import { fieldsOf } from '#shared/cases/kinds.ts'
import type { TransferId } from '#shared/cases/transfers.ts'
import type { CaseLinks } from '#shared/contract/links-contract.ts'
import { ChoiceRow } from '../../../parts/choice-row.tsx'
import { LabeledField } from '../../../parts/labeled-field.tsx'
import { useDesk } from '../../../state/desk.tsx'
import { useDeskDay } from '../../../state/desk-day.ts'
import { useDraft } from '../../../state/drafts.ts'
import { navigate } from '../../../state/route.ts'
import { useWords } from '../../../state/words.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { useCaseCommand } from '../forms/use-case-command.ts'
import type { LinkFormProps } from './link-command.ts'
import { type NewCaseDraft, NewCaseFields, useReadNewCase } from './new-case-fields.tsx'

interface TransferDraft extends NewCaseDraft {
  readonly transfer: TransferId | null
  readonly subKind: SubKind | null
}

export function TransferForm({ caseId, links, onDone }: LinkFormProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { client, queries } = useDesk()
  const today = useDeskDay()
  const readNewCase = useReadNewCase()
  const { data: view } = useQuery(queries.cases.get.queryOptions({ input: { id: caseId } }))
  const draft = useDraft<TransferDraft>(`case/${caseId}/transfer`, {
    transfer: null,
    subKind: null,
    happenedOn: today,
    title: view?.line.title ?? '',
    fields: {},
    reasons: {},
    note: '',
  })
  const { option, target } = chosenTarget(links, draft.values)
  const asked = option && target ? fieldsOf(option.kind, target.subKind).filter(isAsked(target.asked)) : []
  const labels = { day: t('links.transfer.day'), title: t('links.transfer.newTitle') }
  const given = { labels, asked, draft: draft.values }
  const command = useCaseCommand({
    send: async (input: Parameters<typeof client.links.transfer>[0]) => {
      const created = await client.links.transfer(input)
      navigate({ screen: 'case', id: created.id })
    },
    done: t('links.transfer.done'),
    onDone,
    clearDraft: draft.clear,
  })

  function save(): void {
    const { newCase, problems } = readNewCase(given)
    if (!option) problems.transfer = t('links.transfer.choose')
    else if (!target)
      problems.subKind = t('logging.problem.notChosen', { field: t(`cases.subKindOf.${option.kind}`) })
    command.setProblems(problems)
    if (!newCase || !option || !target) return
    const { subKind } = target
    const { version } = links
    command.run({ id: caseId, version, transfer: option.id, subKind, ...newCase, clerk: null })
  }

  return (
    <CommandForm
      verb={t('links.transfer.title')}
      pending={command.pending}
      error={command.error}
      onSave={save}
      onCancel={onDone}
    >
      {links.transfers.length > 1 && (
        <LabeledField label={t('links.transfer.to')} required group problem={command.problems.transfer}>
          {control => (
            <ChoiceRow
              control={control}
              value={option?.id ?? null}
              choices={links.transfers.map(({ id }) => ({
                value: id,
                words: t(`links.transfer.kinds.${id}`),
              }))}
              onChange={id => draft.change({ transfer: id, subKind: null })}
            />
          )}
        </LabeledField>
      )}
      {option && option.subKinds.length > 1 && (
        <LabeledField
          label={t(`cases.subKindOf.${option.kind}`)}
          required
          group
          problem={command.problems.subKind}
        >
          {control => (
            <ChoiceRow
              control={control}
              value={target?.subKind ?? null}
              choices={option.subKinds.map(({ subKind }) => ({
                value: subKind,
                words: words.subKind(subKind),
              }))}
              onChange={subKind => draft.change({ subKind })}
            />
          )}
        </LabeledField>
      )}
      <NewCaseFields {...given} problems={command.problems} onChange={draft.change} />
      {target && target.carried.length > 0 && (
        <p className="second small">
          {t('links.transfer.carried', { fields: words.list(target.carried.map(words.field)) })}
        </p>
      )}
      <p className="second small">{t('links.transfer.closes')}</p>
    </CommandForm>
  )
}

// A single way is taken without asking.
function chosenTarget({ transfers }: CaseLinks, { transfer, subKind }: TransferDraft) {
  const option =
    transfers.find(({ id }) => id === transfer) ?? (transfers.length === 1 ? transfers[0] : undefined)
  const target =
    option?.subKinds.find(one => one.subKind === subKind) ??
    (option?.subKinds.length === 1 ? option.subKinds[0] : undefined)
  return { option, target }
}

function isAsked(asked: readonly string[]) {
  return ({ id }: { readonly id: string }): boolean => asked.includes(id)
}
