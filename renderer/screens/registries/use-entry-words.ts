// Names of an entry's fields and the words of their values.

import { useTranslation } from 'react-i18next'
import type { EntryField, EntryFieldId } from '#shared/registries/entry-fields.ts'
import { type EntryKind, type PartnerMechanism, peopleKinds } from '#shared/registries/entry-kind.ts'

export function useEntryWords(kind: EntryKind) {
  const { t } = useTranslation()
  return {
    name: t(peopleKinds.includes(kind) ? 'registries.field.personName' : 'registries.field.name'),
    field: (id: EntryFieldId): string =>
      t(id === 'code' && kind === 'agency' ? 'registries.field.agencyCode' : `registries.field.${id}`),
    value: (field: EntryField, value: string): string =>
      field.type === 'choice' ? t(`registries.mechanism.${value as PartnerMechanism}`) : value,
  }
}
