// Which of the steps that are legal now is proposed as the next: the one button of a case page. Owns the choice, not what
// is legal.

import type { CaseKind } from './case-kind.ts'
import type { ActionDeclaration } from './kind-declaration.ts'
import { kinds } from './kinds.ts'

interface CourseSoFar {
  readonly kind: CaseKind
  readonly stage: string
  /** Ids of the steps that are legal now, in the order of the declaration. */
  readonly legal: readonly string[]
  /** Ids of the steps taken so far that were not taken back. */
  readonly taken: ReadonlySet<string>
}

/**
 * Id of the likely next step; null where nothing is expected: no step is legal, or the case is archived.
 *
 * The declaration gives the steps in their usual order. One that leaves the case where it is (a fee, a hearing after a
 * hearing) stays legal once taken and is not proposed again; one that moves it on is, however often the case came back
 * to the stage: the second reply is as likely as the first.
 */
export function chooseLikelyNext({ kind, stage, legal, taken }: CourseSoFar): string | null {
  if (stage === 'archived') return null
  const { actions } = kinds[kind]
  const isOpen = (id: string): boolean => {
    const action = actions.find(declared => declared.id === id)
    return !taken.has(id) || (action !== undefined && !isDoneWith(action, stage))
  }
  return legal.find(isOpen) ?? legal[0] ?? null
}

// The end of an item is legal only while one is open: there is another to end.
function isDoneWith({ to, item }: ActionDeclaration, stage: string): boolean {
  return (to === null || to === stage) && item?.does !== 'ends'
}
