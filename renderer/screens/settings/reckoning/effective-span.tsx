// From when to when a version of a rule holds.

import { useTranslation } from 'react-i18next'
import type { RuleVersion } from '#shared/contract/reckoning-contract.ts'
import { sinceEver } from './since-ever.ts'

export function EffectiveSpan({ rule }: { rule: Pick<RuleVersion, 'effectiveFrom' | 'effectiveTo'> }) {
  const { t } = useTranslation()
  const { effectiveFrom, effectiveTo } = rule
  const always = effectiveFrom === sinceEver
  if (effectiveTo === null)
    return always ? t('reference.limits.always') : t('reference.limits.since', { from: effectiveFrom })
  return always
    ? t('reference.limits.until', { to: effectiveTo })
    : t('reference.limits.span', { from: effectiveFrom, to: effectiveTo })
}
