// The centre's own case numbers 案号: how they are written. They are compared as search compares texts (foldForSearch).

export interface CaseNumberParts {
  /** Short name of the centre, e.g. 湘. */
  readonly shortName: string
  /** Prefix of the kind, e.g. 预审. */
  readonly prefix: string
  readonly year: number
  /** Set on desks that number offline, so that two desks never give the same number. */
  readonly deskCode?: string
  readonly serial: number
  /** The serial is filled up with zeros to this many digits; a longer one is written in full. */
  readonly digits: number
}

/** Writes a case number, e.g. `湘预审〔2026〕00012号`, with a desk code `湘预审〔2026〕B00012号`. */
export function formatCaseNumber(parts: CaseNumberParts): string {
  const serial = String(parts.serial).padStart(parts.digits, '0')
  return `${parts.shortName}${parts.prefix}〔${parts.year}〕${parts.deskCode ?? ''}${serial}号`
}
