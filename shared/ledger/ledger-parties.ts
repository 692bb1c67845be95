// Parties in a cell of a ledger: people separate several of them in many ways, the desk in one.

/** 甲公司、乙公司 → 甲公司；乙公司. */
export function unifyParties(text: string): string {
  return text
    .split(/[;；、\n]/)
    .map(party => party.trim())
    .filter(party => party !== '')
    .join('；')
}
