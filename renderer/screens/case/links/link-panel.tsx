// The panel in which a link, a transfer, a series … is recorded. One form a command.

import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../../parts/side-panel.tsx'
import { JoinSeriesForm } from './join-series-form.tsx'
import type { LinkCommand, LinkFormProps } from './link-command.ts'
import { LinkForm } from './link-form.tsx'
import { ReopenForm } from './reopen-form.tsx'
import { SplitForm } from './split-form.tsx'
import { LeaveSeriesForm, UnlinkForm } from './take-back-forms.tsx'
import { TransferForm } from './transfer-form.tsx'

interface LinkPanelProps extends Omit<LinkFormProps, 'onDone'> {
  readonly command: LinkCommand
  readonly onClose: () => void
}

const titles = {
  link: 'links.add',
  unlink: 'links.unlink',
  transfer: 'links.transfer.title',
  split: 'links.split.title',
  reopen: 'links.reopen.title',
  joinSeries: 'links.series.join',
  leaveSeries: 'links.series.leave',
} as const satisfies Record<LinkCommand['type'], string>

export function LinkPanel({ command, onClose, caseId, links }: LinkPanelProps) {
  const { t } = useTranslation()
  const given = { caseId, links, onDone: onClose }
  return (
    <SidePanel title={t(titles[command.type])} onClose={onClose}>
      <Form command={command} given={given} />
    </SidePanel>
  )
}

function Form({ command, given }: { command: LinkCommand; given: LinkFormProps }) {
  switch (command.type) {
    case 'link':
      return <LinkForm {...given} />
    case 'unlink':
      return <UnlinkForm {...given} link={command.link} />
    case 'transfer':
      return <TransferForm {...given} />
    case 'split':
      return <SplitForm {...given} />
    case 'reopen':
      return <ReopenForm {...given} />
    case 'joinSeries':
      return <JoinSeriesForm {...given} />
    case 'leaveSeries':
      return <LeaveSeriesForm {...given} />
  }
}
