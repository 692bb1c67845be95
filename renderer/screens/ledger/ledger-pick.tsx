// Picks the file: dropped or chosen, with the kind of its cases where it should not be guessed.

import { Button, Select } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseKinds } from '#shared/cases/case-kind.ts'
import { entryKinds } from '#shared/registries/entry-kind.ts'
import { useWords } from '../../state/words.ts'
import type { LedgerKind } from './use-ledger.ts'

const accepted = '.xlsx,.csv,.xls,.et'

export function LedgerPick({ onPick }: { onPick: (file: File, kind: LedgerKind) => Promise<void> }) {
  const { t } = useTranslation()
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<LedgerKind>('auto')
  const [over, setOver] = useState(false)

  const take = (file: File | undefined): void => {
    if (file) void onPick(file, kind)
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <section
      aria-label={t('ledger.drop')}
      className={over ? 'paper ledger-drop ledger-drop-over' : 'paper ledger-drop'}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{t('ledger.drop')}</h2>
      <p className="second">{t('ledger.formats')}</p>
      <div className="form-foot">
        <span className="second">{t('ledger.kind')}</span>
        <Select<LedgerKind>
          aria-label={t('ledger.kind')}
          value={kind}
          options={[
            { value: 'auto', label: t('ledger.auto') },
            ...caseKinds.map(value => ({ value, label: words.kind(value) })),
            {
              label: t('ledger.registry.group'),
              options: entryKinds.map(value => ({ value, label: t(`registries.kind.${value}`) })),
            },
          ]}
          onChange={setKind}
        />
        <Button type="primary" onClick={() => input.current?.click()}>
          {t('ledger.pick')}
        </Button>
        <input
          ref={input}
          type="file"
          accept={accepted}
          hidden
          aria-label={t('ledger.pick')}
          onChange={event => {
            take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
    </section>
  )
}
