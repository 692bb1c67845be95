// Inputs for a procedure, made from its own schema: some as it wants them, most bent in one place or many, some that
// have nothing to do with it.

import { z } from 'zod'
import type { SeededRandom } from '#electron/demonstration/seeded-random.ts'

/** The part of JSON Schema that the contract's inputs come down to. */
interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
}

const strings: readonly ((random: SeededRandom) => string)[] = [
  () => '',
  () => '湘潭',
  () => 'preExamination',
  () => 'clerk',
  random => `20${random.between(10, 30)}-${random.pick(['01', '02', '12', '13'])}-${random.between(10, 32)}`,
  random => '案'.repeat(random.between(1, 3_000)),
  random => 'x'.repeat(random.pick([61, 201, 20_001, 300_000])),
  () => "'; DROP TABLE case_event; --",
  () => '%_*?[]"\\',
  () => '\0\u202e\ud800',
  () => '__proto__',
  () => '../../../etc/passwd',
  () => '=cmd|"/c calc"!A0',
  random => 'f'.repeat(random.pick([32, 64])),
]

const junk: readonly ((random: SeededRandom) => unknown)[] = [
  ...strings,
  random =>
    random.pick([0, -1, 1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, Number.NaN, Number.POSITIVE_INFINITY]),
  () => undefined,
  random => random.pick([null, true, false]),
  random => random.pick([[], {}, [[[]]], [null], Array.from({ length: 5_000 }, () => 0)]),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  () => new Date(Number.NaN),
  () => 2n ** 70n,
  () => new Map([['id', 1]]),
  random =>
    new File(['a,b\n1,2'.repeat(random.between(0, 500))], random.pick(['a.csv', 'a.xlsx', '../a', ''])),
  () => nested(2_000),
]

/** @param schema of a procedure's input; undefined where it takes none */
export function shapeOf(schema: unknown): Shape {
  return schema === undefined
    ? {}
    : (z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' }) as Shape)
}

/** An input for a procedure of this shape. */
export function inventInput(random: SeededRandom, shape: Shape): unknown {
  // Share of places that are bent: none, few, many.
  return invent(random, shape, random.pick([0, 0, 0.05, 0.3]))
}

function invent(random: SeededRandom, shape: Shape, bent: number): unknown {
  if (random.chance(bent)) return random.pick(junk)(random)
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return invent(random, random.pick(choices), bent)
  if (shape.enum) return random.pick(shape.enum)
  if ('const' in shape) return shape.const
  switch (shape.type) {
    case 'object':
      return inventObject(random, shape, bent)
    case 'array':
      return Array.from({ length: random.between(0, 3) }, () => invent(random, shape.items ?? {}, bent))
    case 'integer':
    case 'number':
      return inventNumber(random, shape)
    case 'boolean':
      return random.chance(0.5)
    case 'null':
      return null
    case 'string':
      return inventString(random, shape)
    default:
      return random.pick(junk)(random)
  }
}

function inventObject(
  random: SeededRandom,
  { properties = {}, required = [] }: Shape,
  bent: number,
): unknown {
  const made: Record<string, unknown> = {}
  for (const [name, shape] of Object.entries(properties)) {
    const wanted = required.includes(name) || random.chance(0.5)
    if (wanted && !random.chance(bent)) made[name] = invent(random, shape, bent)
  }
  if (random.chance(bent)) {
    const name = random.pick(['extra', '__proto__', 'constructor', 'toString', 'prototype', 'then', 'toJSON'])
    Object.defineProperty(made, name, { value: random.pick(junk)(random), enumerable: true })
  }
  return made
}

// Small numbers are ids that exist.
function inventNumber(random: SeededRandom, { minimum = 0, maximum = 1_000 }: Shape): number {
  const low = Math.max(minimum, -1_000)
  return random.between(low, Math.min(maximum, low + random.pick([3, 12, 1_000])))
}

function inventString(random: SeededRandom, { pattern }: Shape): string {
  if (pattern === undefined) return random.pick(strings)(random)
  const fitting = ['2026-11-20', '2026-02-05', '2026-11', '09:30', 'PX-EXAM-INV', 'MD-PEOPLE', 'abc']
  const matcher = new RegExp(pattern)
  return random.pick([...fitting.filter(text => matcher.test(text)), random.pick(strings)(random)])
}

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let n = 0; n < depth; n++) value = [value]
  return value
}
