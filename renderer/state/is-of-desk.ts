// Tells what is known of the desk itself, the same on every day and for everybody, from what its records say.

import type { QueryKey } from '@tanstack/react-query'

export function isOfDesk([path]: QueryKey): boolean {
  return Array.isArray(path) && path[0] === 'desk'
}
