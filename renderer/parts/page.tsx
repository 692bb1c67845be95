// The frame of a screen: title, one line saying what is shown and as of when, actions right, filters, then content
// that fills the height.

import type { ReactNode } from 'react'
import { useLandingFocus } from './use-landing-focus.ts'
import './page.css'

export interface PageProps {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly filters?: ReactNode
  readonly children: ReactNode
}

export function Page({ title, lead, actions, filters, children }: PageProps) {
  const heading = useLandingFocus<HTMLHeadingElement>()
  return (
    <section className="page">
      <header className="page-head">
        <div className="page-words">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="second">{lead}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {filters}
      <div className="page-content">{children}</div>
    </section>
  )
}
