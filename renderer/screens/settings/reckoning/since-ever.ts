// The first day of what has always been in force: before any notice or law that the desk knows, and never shown.

export const sinceEver = '1900-01-01'
