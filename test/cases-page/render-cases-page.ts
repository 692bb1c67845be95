// docs/cases.md, written from the declarations: what can happen to a case, who may record it, and what the clocks do.
// It says nothing of its own about any kind.

import { caseWorkers } from '#shared/access/role.ts'
import { type CaseKind, caseKinds, type SubKind, subKindsOf } from '#shared/cases/case-kind.ts'
import type { ActionDeclaration, KindDeclaration } from '#shared/cases/kind-declaration.ts'
import { kinds } from '#shared/cases/kinds.ts'
import { outcomesOf } from '#shared/cases/legal-actions.ts'
import type { LimitRule } from '#shared/limits/limit-rule.ts'
import { shippedRuleBook } from '#shared/limits/rule-book.ts'
import { chinese } from '#shared/locales/languages.ts'
import { writeAmount } from '#shared/print/limit-words.ts'

const { access, cases, limits } = chinese

export function renderCasesPage(): string {
  return `${[opening(), ...caseKinds.map(kind => kindSection(kinds[kind])), notCases()].join('\n\n')}\n`
}

function opening(): string {
  return `# Cases

Written from \`shared/cases\` and \`shared/limits\` by \`test/cases-page/generate-cases-page.ts\`; a test holds the two equal. Change the declarations, never this page.

The first action of a stage is offered as the next step, unless it leaves the stage as it is and was taken before; the others are in its menu. An action whose "to" is empty leaves the stage as it is. Everything else is refused with the stage and the actions that are legal there. Closing ends every clock but those marked ↦, which may begin with the closing or after it and end at the archive.`
}

// The desk keeps no case of a registration: its clock belongs to the registered entity.
function notCases(): string {
  const rules = shippedRuleBook.filter(rule => rule.start.length === 0)
  return `## Limits that no case starts\n\n${rules.map(rule => `- ${ruleName(rule)}: ${rule.basis}. It belongs to the registry of entities, not to a case.`).join('\n')}`
}

function kindSection(kind: KindDeclaration): string {
  return [
    `## ${cases.kind[kind.kind]} \`${kind.kind}\``,
    ...groupsOf(kind).map(group => diagram(kind, group)),
    '### Stages',
    table(
      ['stage', 'state', 'sub-kinds'],
      kind.stages.map(stage => [
        named(stage.id, cases.stage[kind.kind]),
        stage.closed ? 'closed' : 'open',
        subKindNames(stage.subKinds),
      ]),
    ),
    '### Actions',
    table(
      ['action', 'from', 'to', 'who', 'fields (* required)', 'result', 'milestone', 'clocks'],
      kind.actions.map(action => actionRow(kind, action)),
    ),
    '### Fields',
    table(
      ['field', 'type', 'asked at registration', 'sub-kinds'],
      kind.fields.map(field => [
        named(field.id, cases.field),
        `${field.type}${field.ofStep ? ', of the step' : ''}${field.identifier ? `, ${field.identifier}` : ''}`,
        field.atRegistration ?? '',
        subKindNames(field.subKinds),
      ]),
    ),
    '### Clocks',
    table(
      ['clock', 'limit', 'owner', 'starts on', 'ends on', 'waits for', 'extension', 'source'],
      rulesOf(kind.kind).map(clockRow),
    ),
  ].join('\n\n')
}

/** Sub-kinds that have the same actions share a diagram. */
function groupsOf(kind: KindDeclaration): readonly (readonly SubKind[])[] {
  const groups = Map.groupBy(subKindsOf[kind.kind], subKind =>
    actionsFor(kind, subKind)
      .map(({ id }) => id)
      .join(),
  )
  return [...groups.values()]
}

function actionsFor(kind: KindDeclaration, subKind: SubKind): readonly ActionDeclaration[] {
  return kind.actions.filter(action => !action.subKinds || action.subKinds.includes(subKind))
}

function diagram(kind: KindDeclaration, group: readonly SubKind[]): string {
  const [first] = group
  if (first === undefined) return ''
  const stages = kind.stages.filter(stage => !stage.subKinds || stage.subKinds.includes(first))
  const ids = new Set(stages.map(({ id }) => id))
  const moves = actionsFor(kind, first).flatMap(({ id, from, to }) =>
    to === null
      ? []
      : from
          .filter(stage => ids.has(stage))
          .map(stage => `  ${stage} --> ${to}: ${wordOf(id, cases.action[kind.kind])}`),
  )
  const lines = [
    'stateDiagram-v2',
    ...stages.map(({ id }) => `  state "${wordOf(id, cases.stage[kind.kind])} ${id}" as ${id}`),
    `  [*] --> ${kind.initialStage}`,
    ...moves,
    '  archived --> [*]',
  ]
  return `### ${group.map(subKind => cases.subKind[subKind]).join('、')}\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``
}

function actionRow(kind: KindDeclaration, action: ActionDeclaration): readonly string[] {
  const { required, offered } = { required: action.requiredFields ?? [], offered: action.offeredFields ?? [] }
  const milestones = action.laterMilestone ? [action.milestone, action.laterMilestone] : [action.milestone]
  return [
    `${named(action.id, cases.action[kind.kind])}${action.subKinds ? `<br>${subKindNames(action.subKinds)}` : ''}`,
    action.from.join('<br>'),
    action.to ?? '',
    whoMay(action),
    [...required.map(id => `${named(id, cases.field)} *`), ...offered.map(id => named(id, cases.field))].join(
      '<br>',
    ),
    outcomesOf(action)
      .map(id => named(id, cases.outcome))
      .join('<br>'),
    milestones.map(id => named(id, cases.milestone)).join('<br>'),
    clocksOf(kind.kind, action).join('<br>'),
  ]
}

function whoMay({ roles = caseWorkers, after, atMost, item }: ActionDeclaration): string {
  const names = (ids: readonly (keyof typeof access.role)[]) => ids.map(id => access.role[id]).join('、')
  return [
    names(roles),
    ...(after ? [`after ${named(after, cases.milestone)}`] : []),
    ...(atMost
      ? [`${atMost.times}×${atMost.beyond.length > 0 ? `; more: ${names(atMost.beyond)}` : ''}`]
      : []),
    ...(item ? [`${item.does} \`${item.of}\`${item.named ? ', by name' : ', one at a time'}`] : []),
  ].join('<br>')
}

// Closing is told once, at the head of the page.
function clocksOf(kind: CaseKind, action: ActionDeclaration): readonly string[] {
  const rules = rulesOf(kind).filter(({ subKinds }) => meet(subKinds, action.subKinds))
  const reached = [action.milestone, action.laterMilestone]
  const list = (mark: string, does: (rule: LimitRule) => boolean): readonly string[] => {
    const ids = [...new Set(rules.filter(does).map(({ id }) => id))]
    return ids.length > 0 ? [`${mark} ${ids.join(', ')}`] : []
  }
  const waits = (ground: ActionDeclaration['pauses']) => (rule: LimitRule) =>
    ground !== undefined && rule.pauses.includes(ground)
  return [
    ...list('starts', rule => rule.start.some(id => reached.includes(id))),
    ...list('stops', rule => rule.stop.some(id => reached.includes(id))),
    ...list('pauses', waits(action.pauses)),
    ...list('resumes', waits(action.resumes)),
  ]
}

function meet(a: readonly SubKind[], b: readonly SubKind[] | undefined): boolean {
  return a.length === 0 || b === undefined || a.some(subKind => b.includes(subKind))
}

function rulesOf(kind: CaseKind): readonly LimitRule[] {
  return shippedRuleBook.filter(rule => (rule.everyKind || rule.kind === kind) && rule.start.length > 0)
}

function clockRow(rule: LimitRule): readonly string[] {
  const { when, unless, extension, best } = rule
  const condition = [
    subKindNames(rule.subKinds),
    ...(when ? [`${when.field} = ${when.equals}`] : []),
    ...(unless ? [`${unless.field} ≠ ${unless.equals}`] : []),
  ].filter(text => text !== '')
  const span = [rule.effectiveFrom === '1900-01-01' ? '' : rule.effectiveFrom, rule.effectiveTo ?? ''].join(
    '–',
  )
  return [
    [ruleName(rule), ...condition, ...(span === '–' ? [] : [span])].join('<br>'),
    [
      writeAmount(rule.amount, rule.unit, limits),
      ...(best === undefined ? [] : [`best ${best}`]),
      ...(rule.amountFromStep ? ['or the step’s own'] : []),
    ].join('<br>'),
    limits.owner[rule.owner],
    `${rule.start.join('<br>')}${rule.repeats ? '<br>each time' : ''}`,
    `${rule.stop.join('<br>')}${rule.outlivesClosing ? '<br>↦' : ''}`,
    rule.pauses.length === 0 ? 'nothing' : rule.pauses.map(ground => cases.pauseGround[ground]).join('、'),
    extension ? extension.approver : 'none',
    `${limits.mark[rule.mark]}${rule.unverified ? ' (unverified)' : ''}: ${rule.basis}`,
  ]
}

function ruleName({ id, version }: LimitRule): string {
  return `${id}${version > 1 ? ` v${version}` : ''} ${wordOf(id, limits.rule)}`
}

function subKindNames(subKinds: readonly SubKind[] | undefined): string {
  return (subKinds ?? []).map(subKind => cases.subKind[subKind]).join('、')
}

function named(id: string, words: object): string {
  return `${wordOf(id, words)} \`${id}\``
}

function wordOf(id: string, words: object): string {
  return (words as Readonly<Record<string, string>>)[id] ?? id
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
