// The files of a case: what there is, looked at in place where that is safe, saved, added by button, drop or paste.

import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView, TimelineEntry } from '#shared/contract/case-page-contract.ts'
import { contract } from '#shared/contract/contract.ts'
import { KeyMark } from '../../parts/key-mark.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { useShortcut } from '../../state/use-shortcut.ts'
import { AttachmentPanel } from './attachment-panel.tsx'
import type { CaseCommand } from './case-command.ts'
import { useFileSize } from './use-file-size.ts'

interface CaseAttachmentsProps {
  readonly view: CaseView
  readonly onCommand: (command: CaseCommand) => void
  readonly keys: boolean
  /** Files hang over the page. */
  readonly dropping: boolean
}

export type AttachedEntry = TimelineEntry & { readonly attachment: NonNullable<TimelineEntry['attachment']> }

export function CaseAttachments({ view, onCommand, keys, dropping }: CaseAttachmentsProps) {
  const { t } = useTranslation()
  const mayAdd = useMayCall(contract.attachments.add) && view.openness !== 'withheld'
  const picker = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState<string | null>(null)
  useShortcut('a', () => picker.current?.click(), keys && mayAdd)
  const files = view.timeline.filter(isAttached).filter(({ retracted }) => !retracted)
  const open = files.find(({ eventId }) => eventId === shown)
  return (
    <section
      className={dropping ? 'paper side-card side-card-dropping' : 'paper side-card'}
      aria-label={t('dossier.attachments.title')}
    >
      <header className="side-card-head">
        <h2>
          {files.length === 0
            ? t('dossier.attachments.title')
            : t('dossier.attachments.count', { count: files.length })}
        </h2>
        {mayAdd && (
          <Button size="small" aria-keyshortcuts="a" onClick={() => picker.current?.click()}>
            {t('dossier.attachments.choose')} <KeyMark letter="a" />
          </Button>
        )}
      </header>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('dossier.attachments.choose')}
        onChange={event => {
          const chosen = [...(event.target.files ?? [])]
          event.target.value = ''
          if (chosen.length > 0) onCommand({ type: 'attach', files: chosen })
        }}
      />
      {files.length === 0 && !mayAdd && <p className="second small">{t('dossier.attachments.none')}</p>}
      <ul className="side-list">
        {files.map(entry => (
          <AttachmentLine key={entry.eventId} entry={entry} onOpen={() => setShown(entry.eventId)} />
        ))}
      </ul>
      {mayAdd && (
        <p className="second small drop-hint">
          {t(dropping ? 'dossier.attachments.dropNow' : 'dossier.attachments.drop')}
        </p>
      )}
      {open && (
        <AttachmentPanel
          caseId={view.line.id}
          entry={open}
          onClose={() => setShown(null)}
          onRetract={() => {
            setShown(null)
            onCommand({ type: 'retract', entry: open })
          }}
        />
      )}
    </section>
  )
}

function isAttached(entry: TimelineEntry): entry is AttachedEntry {
  return entry.attachment !== null
}

function AttachmentLine({ entry, onOpen }: { entry: AttachedEntry; onOpen: () => void }) {
  const { name, label, bytes, sha256 } = entry.attachment
  const sizeOf = useFileSize()
  return (
    <li>
      <button type="button" className="plain-button attachment-line" title={name} onClick={onOpen}>
        <span className="attachment-name">{name}</span>
        <span className="second small attachment-about">
          {label && <span className="attachment-label">{label}</span>}
          <span className="nowrap">{sizeOf(bytes)}</span>
          <span className="attachment-hash" title={`SHA-256 ${sha256}`}>
            {sha256.slice(0, 8)}
          </span>
        </span>
      </button>
    </li>
  )
}
