// One rule of the book: every version with its source, and the way to a new one.

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#shared/contract/contract.ts'
import type { RuleVersion } from '#shared/contract/reckoning-contract.ts'
import type { RuleVersionAdded } from '#shared/reckoning/reckoning-event.ts'
import { formatMoment } from '../../../parts/moment.ts'
import { useMayCall } from '../../../state/may-call.ts'
import { useWords } from '../../../state/words.ts'
import { EffectiveSpan } from './effective-span.tsx'
import { RuleForm } from './rule-form.tsx'

interface RulePanelProps {
  /** Every version of one rule, the oldest first. */
  readonly versions: readonly RuleVersion[]
  readonly onPropose: (change: RuleVersionAdded) => void
}

export function RulePanel({ versions, onPropose }: RulePanelProps) {
  const { t } = useTranslation()
  const mayChange = useMayCall(contract.reckoning.apply)
  const [editing, setEditing] = useState(false)
  const latest = versions.at(-1)
  if (!latest) return null
  if (editing) return <RuleForm rule={latest} onPropose={onPropose} />
  return (
    <section className="form-stack">
      <h3>{t('reckoning.rule.versions')}</h3>
      <ul className="calendar-versions">
        {[...versions].reverse().map(rule => (
          <VersionFacts key={rule.version} rule={rule} />
        ))}
      </ul>
      {mayChange && (
        <div className="form-foot">
          <Button type="primary" onClick={() => setEditing(true)}>
            {t('reckoning.rule.newVersion')}
          </Button>
        </div>
      )}
    </section>
  )
}

function VersionFacts({ rule }: { rule: RuleVersion }) {
  const { t } = useTranslation()
  const words = useWords()
  const { origin } = rule
  return (
    <li>
      <strong>{t('reckoning.rule.version', { version: rule.version })}</strong>{' '}
      {words.amount(rule.amount, rule.unit)} <span className="second">{t(`limits.mark.${rule.mark}`)}</span>
      {rule.unverified && <span className="field-warning"> {t('reference.limits.unverified')}</span>}
      <br />
      <EffectiveSpan rule={rule} />
      <br />
      {rule.basis}
      <br />
      <span className="second small">
        {origin
          ? t('reckoning.rule.madeBy', { who: origin.actor, when: formatMoment(origin.atMs) })
          : t('reckoning.rule.shipped')}
      </span>
    </li>
  )
}
