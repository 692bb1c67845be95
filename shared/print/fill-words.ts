// Puts values into words: `第 {{page}} 页` + { page: 3 }.

/** Throws where the words ask for a value that is not given: an empty place in an official document is a bug. */
export function fillWords(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {{${name}}} in "${words}"`)
    return String(value)
  })
}
