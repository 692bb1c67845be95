// One attached file: shown in place where the page can do so without running anything of it, saved, taken back.

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attachmentPreview } from '#shared/attachments/attachment-media-type.ts'
import { contract } from '#shared/contract/contract.ts'
import type { FileView } from '#shared/contract/views.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { formatMoment } from '../../parts/moment.ts'
import { SidePanel } from '../../parts/side-panel.tsx'
import { useDesk } from '../../state/desk.tsx'
import { useMayCall } from '../../state/may-call.ts'
import { useTakeFile } from '../../state/take-file.ts'
import { useWords } from '../../state/words.ts'
import type { AttachedEntry } from './case-attachments.tsx'
import { useFileSize } from './use-file-size.ts'

interface AttachmentPanelProps {
  readonly caseId: number
  readonly entry: AttachedEntry
  readonly onClose: () => void
  readonly onRetract: () => void
}

export function AttachmentPanel({ caseId, entry, onClose, onRetract }: AttachmentPanelProps) {
  const { t } = useTranslation()
  const words = useWords()
  const sizeOf = useFileSize()
  const { queries } = useDesk()
  const takeFile = useTakeFile()
  const mayRetract = useMayCall(contract.cases.retract)
  const { name, label, bytes, sha256 } = entry.attachment
  // Up to 50 MB: not kept once the panel is closed.
  const {
    data: file,
    error,
    refetch,
  } = useQuery(
    queries.attachments.read.queryOptions({
      input: { id: caseId, eventId: entry.eventId },
      staleTime: Infinity,
      gcTime: 0,
    }),
  )
  return (
    <SidePanel title={name} wide onClose={onClose}>
      <div className="attachment-panel">
        <div className="attachment-bar">
          <div>
            <p>{words.clauses([label, sizeOf(bytes)].filter(Boolean))}</p>
            <p className="second small">
              {t('dossier.attachments.by', {
                moment: formatMoment(entry.recordedAtMs),
                actor: words.actor(entry.actor),
              })}
            </p>
          </div>
          <div className="attachment-buttons">
            <Button type="primary" disabled={!file} onClick={() => file && takeFile.save(file)}>
              {t('dossier.attachments.download')}
            </Button>
            {mayRetract && <Button onClick={onRetract}>{t('dossier.attachments.retract')}</Button>}
          </div>
        </div>
        <p className="second small attachment-full-hash">
          {t('dossier.attachments.hash')} {sha256}
        </p>
        <FailureNotice error={error} onRetry={() => void refetch()} />
        {file ? <Preview file={file} /> : !error && <Loading lines={10} />}
      </div>
    </SidePanel>
  )
}

function Preview({ file }: { file: FileView }) {
  const { t } = useTranslation()
  const address = useAddress(file)
  const kind = attachmentPreview(file.mediaType)
  if (kind === 'text') return <TextPreview file={file} />
  if (kind === 'image') return address && <img className="attachment-image" src={address} alt={file.name} />
  if (kind === 'pdf' && navigator.pdfViewerEnabled)
    return address && <iframe className="attachment-pdf" src={address} title={file.name} />
  return (
    <p className="second">
      {t(kind === 'pdf' ? 'dossier.attachments.noPdf' : 'dossier.attachments.noPreview')}
    </p>
  )
}

// The type comes from the desk, which takes it from the name alone: never one that would be run as a page.
function useAddress(file: FileView): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file.content as Blob], { type: file.mediaType }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}

/** As much of a text as anybody reads in a panel. */
const shownBytes = 200_000

function TextPreview({ file }: { file: FileView }) {
  const [text, setText] = useState('')
  useEffect(() => {
    let wanted = true
    void (file.content as Blob)
      .slice(0, shownBytes)
      .arrayBuffer()
      .then(bytes => wanted && setText(decode(bytes)))
    return () => {
      wanted = false
    }
  }, [file])
  return <pre className="attachment-text">{text}</pre>
}

// Texts from older office programs are GB18030. `stream`, because the last character may be cut in two.
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
