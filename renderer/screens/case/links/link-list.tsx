// The linked cases, one a line: what it is to this one, its number and title, its light.

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LinkView } from '#shared/contract/links-contract.ts'
import type { CaseLine } from '#shared/contract/views.ts'
import { LightBadge } from '../../../parts/light-badge.tsx'
import { formatRoute } from '../../../state/route.ts'
import { useWords } from '../../../state/words.ts'

interface LinkListProps {
  readonly links: readonly LinkView[]
  /** Null: this reader may not. */
  readonly onUnlink: ((link: LinkView) => void) | null
}

export function LinkList({ links, onUnlink }: LinkListProps) {
  const { t } = useTranslation()
  if (links.length === 0) return <p className="second small">{t('links.none')}</p>
  return (
    <ul className="link-list">
      {links.map(link => (
        <li key={link.eventId}>
          <span className="second small">{t(`links.relation.${link.relation}`)}</span>
          {link.line ? (
            <LinkedCase line={link.line} />
          ) : (
            <span>
              {link.caseNumber} <span className="second small">{t('links.elsewhere')}</span>
            </span>
          )}
          {onUnlink && (
            <Button
              type="text"
              size="small"
              aria-label={t('links.unlinkOf', { caseNumber: link.caseNumber })}
              onClick={() => onUnlink(link)}
            >
              {t('links.unlink')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A link, so that Enter opens it and it can be opened beside. */
export function LinkedCase({ line }: { line: CaseLine }) {
  const words = useWords()
  return (
    <a className="linked-case" href={formatRoute({ screen: 'case', id: line.id })}>
      <span>{line.caseNumber}</span>
      <span className="linked-case-title">{line.title}</span>
      {line.light ? (
        <LightBadge light={line.light} />
      ) : (
        <span className="second small">{words.stage(line.kind, line.stage)}</span>
      )}
    </a>
  )
}
