// A change of calendar or rules on its way: first the form that proposes it, then what it would do, then the word.
// What was typed stays until the panel is closed.

import { type ReactNode, useState } from 'react'
import type { ReckoningChange } from '#shared/reckoning/reckoning-event.ts'
import { SidePanel } from '../../../parts/side-panel.tsx'
import { useFirstFocus } from '../../../parts/use-first-focus.ts'
import { ChangePreview } from './change-preview.tsx'
import './reckoning.css'

interface ChangePanelProps {
  readonly title: string
  /** A change that needs no form (an undo, a removal) is previewed at once. */
  readonly proposed?: ReckoningChange
  readonly onClose: () => void
  readonly children?: (propose: (change: ReckoningChange) => void) => ReactNode
}

export function ChangePanel({ title, proposed, onClose, children }: ChangePanelProps) {
  const [change, setChange] = useState<ReckoningChange | null>(proposed ?? null)
  const form = useFirstFocus<HTMLDivElement>(change === null)
  return (
    <SidePanel title={title} wide onClose={onClose}>
      <div ref={form} hidden={change !== null}>
        {children?.(setChange)}
      </div>
      {change && (
        <ChangePreview
          change={change}
          onDone={onClose}
          onBack={() => (children ? setChange(null) : onClose())}
        />
      )}
    </SidePanel>
  )
}
