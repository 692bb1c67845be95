// What every kind of case has beside its own course: a public notice 公告, a centre's own items 办理事项 with their
// promise, the confidential flag 保密. Kinds spread these into their declarations.

import type { ActionDeclaration, FieldDeclaration } from './kind-declaration.ts'

export const everyKindFields: readonly FieldDeclaration[] = [
  { id: 'itemName', type: 'text', group: 'course', ofStep: true },
  { id: 'itemDays', type: 'count', group: 'course', ofStep: true },
  { id: 'confidential', type: 'yesNo', group: 'matter' },
]

/** @param open the stages at which a case of the kind is open */
export function everyKindActions(open: readonly string[]): readonly ActionDeclaration[] {
  return [
    {
      id: 'publishNotice',
      from: open,
      to: null,
      milestone: 'noticePublished',
      pauses: 'publicNotice',
      item: { of: 'notice', does: 'begins' },
    },
    {
      id: 'endNotice',
      from: open,
      to: null,
      milestone: 'noticeEnded',
      resumes: 'publicNotice',
      item: { of: 'notice', does: 'ends' },
    },
    {
      id: 'beginItem',
      from: open,
      to: null,
      milestone: 'itemBegun',
      requiredFields: ['itemName', 'itemDays'],
      item: { of: 'ownItem', does: 'begins', named: 'itemName', workingDays: 'itemDays' },
    },
    {
      id: 'finishItem',
      from: open,
      to: null,
      milestone: 'itemFinished',
      requiredFields: ['itemName'],
      item: { of: 'ownItem', does: 'ends', named: 'itemName' },
    },
  ]
}
