// The only way markup is made here: a tagged template that escapes every value it is given.

/** Markup that is safe to insert as it is. Made by `html` only. */
export interface Html {
  readonly markup: string
}

export type HtmlValue = Html | string | number | null | readonly HtmlValue[]

/**
 * html`<td class="${name}">${text}</td>`: text and numbers are escaped for content and for quoted attributes, markup
 * goes in as it is, lists one after the other, null as nothing. Never inside <style>, <script> or an unquoted attribute.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = parts[0] ?? ''
  values.forEach((value, index) => {
    markup += render(value) + (parts[index + 1] ?? '')
  })
  return { markup }
}

function render(value: HtmlValue): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return 'markup' in value ? value.markup : value.map(render).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? character)
}
