// What accounts have typed and not saved yet. No fact: it is written over, and goes once it is saved or old.

import { type ReadStore, statement, type WriteStore } from '../store-handle.ts'

/** The forms of which something is kept since `sinceMs`, the newest first. */
export function listAccountDrafts(store: ReadStore, login: string, sinceMs: number): string[] {
  return statement(
    store,
    `SELECT form FROM account_draft WHERE login = :login AND kept_at_ms >= :sinceMs
     ORDER BY kept_at_ms DESC, form`,
  )
    .pluck()
    .all({ login, sinceMs }) as string[]
}

/** Null where nothing is kept since `sinceMs`. */
export function readAccountDraft(
  store: ReadStore,
  login: string,
  form: string,
  sinceMs: number,
): string | null {
  const text = statement(
    store,
    'SELECT text FROM account_draft WHERE login = :login AND form = :form AND kept_at_ms >= :sinceMs',
  )
  return (text.pluck().get({ login, form, sinceMs }) as string | undefined) ?? null
}

export function writeAccountDraft(
  store: WriteStore,
  draft: { readonly login: string; readonly form: string; readonly text: string; readonly keptAtMs: number },
): void {
  statement(
    store,
    `INSERT INTO account_draft (login, form, kept_at_ms, text) VALUES (:login, :form, :keptAtMs, :text)
     ON CONFLICT (login, form) DO UPDATE SET kept_at_ms = :keptAtMs, text = :text`,
  ).run(draft)
}

export function removeAccountDraft(store: WriteStore, login: string, form: string): void {
  statement(store, 'DELETE FROM account_draft WHERE login = :login AND form = :form').run({ login, form })
}

/** What is older than `sinceMs` goes, of every account; of this one all but the newest `most`. */
export function thinAccountDrafts(store: WriteStore, login: string, sinceMs: number, most: number): void {
  statement(store, 'DELETE FROM account_draft WHERE kept_at_ms < :sinceMs').run({ sinceMs })
  statement(
    store,
    `DELETE FROM account_draft WHERE login = :login AND form IN (
       SELECT form FROM account_draft WHERE login = :login ORDER BY kept_at_ms DESC, form LIMIT -1 OFFSET :most
     )`,
  ).run({ login, most })
}
