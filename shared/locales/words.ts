// The shape that every other language's words must have: the same keys as the Chinese ones, any text.

/** A language with a singular gives `key_one` beside `key_other`. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]>
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string
}
