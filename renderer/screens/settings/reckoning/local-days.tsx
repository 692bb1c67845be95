// The days on which this region or this centre rests or works otherwise, and taking one away.

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { ReckoningState } from '#shared/contract/reckoning-contract.ts'
import type { PlainDate } from '#shared/dates/plain-date.ts'
import { useMayCall } from '../../../state/may-call.ts'
import { useWords } from '../../../state/words.ts'
import { ChangePanel } from './change-panel.tsx'
import { Origin } from './origin.tsx'

export function LocalDays({ overlays }: Pick<ReckoningState, 'overlays'>) {
  const { t } = useTranslation()
  const words = useWords()
  const mayChange = useMayCall(contract.reckoning.apply)
  const [removing, setRemoving] = useState<PlainDate | null>(null)
  return (
    <section className="form-stack">
      <h2>{t('reckoning.calendar.overlays')}</h2>
      {overlays.length === 0 && <p className="second">{t('reckoning.calendar.noOverlays')}</p>}
      <ul className="calendar-versions">
        {overlays.map(({ date, working, scope, reason, origin }) => (
          <li key={date}>
            <strong>{words.day(date)}</strong>{' '}
            {t(working ? 'reckoning.calendar.on' : 'reckoning.calendar.off')}
            {mayChange && (
              <Button size="small" type="text" onClick={() => setRemoving(date)}>
                {t('reckoning.calendar.remove')}
              </Button>
            )}
            <br />
            {reason} <span className="second">{t(`reckoning.calendar.scopes.${scope}`)}</span>
            <br />
            <span className="second small">
              <Origin origin={origin} />
            </span>
          </li>
        ))}
      </ul>
      {removing && (
        <ChangePanel
          title={t('reckoning.changed.calendarOverlayRemoved', { about: removing })}
          proposed={{ type: 'calendarOverlayRemoved', date: removing }}
          onClose={() => setRemoving(null)}
        />
      )}
    </section>
  )
}
