// The machine's time zone must not matter, on either side of the date line and where midnights go missing.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('./date-digest.ts', import.meta.url))

function digestIn(zone: string): string {
  return execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
}

it('gives the same dates in Shanghai, New York, Kiritimati and Pago Pago', () => {
  const shanghai = digestIn('Asia/Shanghai')
  expect(shanghai).toMatch(/^[0-9a-f]{64}$/)
  for (const zone of ['America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])
    expect([zone, digestIn(zone)]).toEqual([zone, shanghai])
})
