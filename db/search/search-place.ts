// Where a case stands among hits: open cases before closed ones, of each the last recorded first. As one number, so
// that the index itself hands hits out in this order, and a page of them is a range.

const openFrom = 2 ** 30

/** Above every place: where a search begins. Fits 32 bits, beyond which a bound number would be a REAL. */
export const aboveAllPlaces = 2 ** 31 - 1
/** Below every open case's place, and above every closed one's. */
export const belowOpenPlaces = openFrom - 1

export function placeOf(caseId: number, open: boolean): number {
  return open ? openFrom + caseId : caseId
}

export function caseAt(place: number): number {
  return place > belowOpenPlaces ? place - openFrom : place
}

/** SQL for the place of a row of case_row. */
export const placeOfCaseRow = `case_row.id + (case_row.closed_on IS NULL) * ${openFrom}`
