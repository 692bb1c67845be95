// The tables that are projected from events: the rows of each case, and the sums over them. Their shape is declared in
// the migrations; here stand the columns in the order they are written.

export const caseTables = {
  case_row: {
    caseId: 'id',
    columns: [
      'id',
      'number',
      'number_key',
      'kind',
      'sub_kind',
      'title',
      'parties',
      'clerk',
      'stage',
      'outcome',
      'received_on',
      'accepted_on',
      'closed_on',
      'closed_dating',
      'events',
      'last_on',
      'last_action',
      'bound_rule',
      'bound_round',
      'bound_due_on',
      'bound_warn_on',
      'passed',
      'had_defect',
      'closed_in_time',
      'public_hearing',
      'grant_cycle',
      'claim_fen',
      'recovered_fen',
      'confidential',
    ],
  },
  clock: {
    caseId: 'case_id',
    columns: [
      'case_id',
      'rule',
      'round',
      'rule_version',
      'owner',
      'start_on',
      'stop_on',
      'original_due_on',
      'original_provisional',
      'due_on',
      'provisional',
      'warn_on',
      'paused_since',
      'used_before_pause',
    ],
  },
  clock_facts: { caseId: 'case_id', columns: ['case_id', 'pauses', 'extensions', 'own'] },
  milestone: {
    caseId: 'case_id',
    columns: ['case_id', 'ordinal', 'milestone', 'reached_on', 'dating'],
  },
  case_light: {
    caseId: 'case_id',
    columns: ['case_id', 'from_on', 'until_on', 'light'],
  },
  case_link: {
    caseId: 'case_id',
    columns: [
      'case_id',
      'ordinal',
      'event_id',
      'own_uid',
      'relation',
      'other_uid',
      'other_number',
      'linked_on',
      'note',
    ],
  },
  case_series: { caseId: 'case_id', columns: ['case_id', 'series_uid', 'name'] },
  case_key: { caseId: 'case_id', columns: ['field', 'value', 'case_id'] },
  past_closing: { caseId: 'case_id', columns: ['case_id', 'ordinal', 'closed_on', 'reopened_on'] },
} as const

export type CaseTable = keyof typeof caseTables
export const caseTableNames = Object.keys(caseTables) as readonly CaseTable[]

/** A sum is found by its keys; adding a case adds to its measures, taking it away takes from them. */
export const rollUpTables = {
  month_tally: {
    keys: [
      'month',
      'kind',
      'sub_kind',
      'milestone',
      'outcome',
      'accepted',
      'passed',
      'had_defect',
      'in_time',
      'public_hearing',
      'first_in_year',
    ],
    measures: ['cases', 'claim_fen', 'recovered_fen'],
  },
  month_cycle: { keys: ['month', 'sub_kind', 'working_days'], measures: ['cases'] },
  month_light: { keys: ['month', 'light'], measures: ['cases'] },
  day_flow: { keys: ['day', 'kind'], measures: ['received', 'came', 'closed'] },
  clock_count: { keys: ['clerk', 'due_on', 'warn_on'], measures: ['clocks'] },
  open_count: { keys: ['clerk', 'kind', 'due_on', 'warn_on'], measures: ['cases'] },
  due_count: { keys: ['due', 'clerk'], measures: ['cases'] },
  case_count: { keys: ['kind', 'sub_kind', 'stage', 'clerk', 'closed', 'in_time'], measures: ['cases'] },
} as const

export type RollUpTable = keyof typeof rollUpTables
export const rollUpTableNames = Object.keys(rollUpTables) as readonly RollUpTable[]

/** Names met in cases, kept by project-met-names.ts. */
export const metNameTables = ['met_case', 'met_name'] as const
