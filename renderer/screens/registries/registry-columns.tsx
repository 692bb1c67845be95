// Columns of a registry, by its kind and by what is shown of it.

import { useTranslation } from 'react-i18next'
import type { RegistryLine } from '#shared/contract/registries-contract.ts'
import { languages } from '#shared/locales/languages.ts'
import { nameStanding } from '#shared/print/registry-list.ts'
import type { EntryKind, PartnerMechanism } from '#shared/registries/entry-kind.ts'
import type { RegistryShow } from '#shared/registries/entry-standing.ts'
import { DeskDate } from '../../parts/desk-date.tsx'
import { MiddleText } from '../../parts/middle-text.tsx'
import type { Column } from '../../parts/row-table.tsx'
import { useDeskDay } from '../../state/desk-day.ts'
import { useWords } from '../../state/words.ts'

type RegistryColumn = Column<RegistryLine>

export function useRegistryColumns(kind: EntryKind, show: RegistryShow): readonly RegistryColumn[] {
  const { t } = useTranslation()
  const heading = (id: 'name' | 'code' | 'cases' | 'open' | 'lastReceivedOn' | 'mechanism') =>
    t(`registries.column.${id}`)
  const name: RegistryColumn = {
    id: 'name',
    heading: heading('name'),
    render: line => (
      <span className="registry-name">
        <MiddleText text={line.name} />
        {line.formerNames > 0 && (
          <span className="second small">{t('registries.formerNames', { count: line.formerNames })}</span>
        )}
      </span>
    ),
  }
  const columns: readonly (RegistryColumn | false)[] = [
    name,
    { id: 'code', heading: heading('code'), width: 184, render: ({ code }) => code },
    kind === 'partner' && {
      id: 'mechanism',
      heading: heading('mechanism'),
      width: 150,
      render: ({ mechanism }) => mechanism && t(`registries.mechanism.${mechanism as PartnerMechanism}`),
    },
    useStandingColumn(),
    kind === 'entity' &&
      show !== 'met' &&
      quotaColumn(t('registries.column.left'), t('registries.unlimited')),
    { id: 'cases', heading: heading('cases'), width: 76, align: 'right', render: ({ cases }) => cases },
    { id: 'open', heading: heading('open'), width: 76, align: 'right', render: ({ open }) => open },
    {
      id: 'lastReceivedOn',
      heading: heading('lastReceivedOn'),
      width: 136,
      render: ({ lastReceivedOn }) => lastReceivedOn && <DeskDate date={lastReceivedOn} />,
    },
  ]
  return columns.filter(column => column !== false)
}

function quotaColumn(heading: string, unlimited: string): RegistryColumn {
  return {
    id: 'left',
    heading,
    width: 120,
    align: 'right',
    render: ({ quota, used }) =>
      quota === null ? (
        <span className="second">{unlimited}</span>
      ) : (
        <span className={used >= quota ? 'registry-none-left' : ''}>
          {Math.max(0, quota - used)} / {quota}
        </span>
      ),
  }
}

// Word and shape beside the colour, like every light of the desk.
function useStandingColumn(): RegistryColumn {
  const { t } = useTranslation()
  const { language } = useWords()
  const today = useDeskDay()
  return {
    id: 'standing',
    heading: t('registries.column.standing'),
    width: 206,
    render(line) {
      const expired = line.removedOn === null && line.validUntil !== null && line.validUntil < today
      if (expired && line.suspendedUntil === null)
        return <span className="standing standing-expired">▲ {t('registries.standing.expired')}</span>
      const words = nameStanding(line, languages[language])
      if (line.suspendedUntil !== null) return <span className="standing standing-suspended">‖ {words}</span>
      return <span className={line.id === null || line.removedOn !== null ? 'second' : ''}>{words}</span>
    },
  }
}
