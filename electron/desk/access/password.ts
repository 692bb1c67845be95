// Passwords: scrypt, salted, never kept in another form.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
)

/** OWASP's smallest recommended cost for scrypt: 32 MiB a try. */
const cost = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const keyBytes = 32

export const shortestPassword = 8

/** The text kept for a password: algorithm, cost, salt and key. */
export async function sealPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password.normalize('NFKC'), salt, keyBytes, cost)
  return `scrypt$${cost.N}$${cost.r}$${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`
}

/** Whether a password is the sealed one. Takes as long when it is not. */
export async function matchesPassword(password: string, sealed: string): Promise<boolean> {
  const [name, n, r, p, salt, key] = sealed.split('$')
  if (name !== 'scrypt' || !salt || !key) return false
  const expected = Buffer.from(key, 'base64')
  const actual = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64'), expected.length, {
    N: Number(n),
    r: Number(r),
    p: Number(p),
    maxmem: cost.maxmem,
  })
  return timingSafeEqual(actual, expected)
}
