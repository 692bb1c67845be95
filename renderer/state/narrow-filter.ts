// A filter with some of its parts set anew. A part that is undefined filters no more: it is left out, as the address
// leaves it out.

export type FilterParts<Filter> = { readonly [Part in keyof Filter]?: Filter[Part] | undefined }

export function narrowFilter<Filter extends object>(filter: Filter, parts: FilterParts<Filter>): Filter {
  const entries = Object.entries({ ...filter, ...parts })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Filter
}
