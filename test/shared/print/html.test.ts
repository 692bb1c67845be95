import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillWords } from '#shared/print/fill-words.ts'
import { html } from '#shared/print/html.ts'

describe('html', () => {
  it('escapes text in content and in attributes', () => {
    const evil = `<script>alert("1")</script> & 'x'`
    expect(html`<td title="${evil}">${evil}</td>`.markup).toBe(
      '<td title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</td>',
    )
  })

  it('puts markup in as it is, lists in order, and null as nothing', () => {
    const cells = ['a', 'b<'].map(text => html`<td>${text}</td>`)
    expect(html`<tr>${cells}${null}${0}</tr>`.markup).toBe('<tr><td>a</td><td>b&lt;</td>0</tr>')
  })

  it('lets no text open a tag or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/)
      }),
    )
  })
})

describe('fillWords', () => {
  it('fills every place, also one used twice', () => {
    expect(fillWords('第 {{page}} 页 共 {{pages}} 页，{{page}}', { page: 1, pages: 3 })).toBe(
      '第 1 页 共 3 页，1',
    )
  })

  it('does not fill places that a value brings in, nor read $ as a pattern', () => {
    expect(fillWords('{{a}}', { a: '{{b}} $& $1', b: 'no' })).toBe('{{b}} $& $1')
  })

  it('throws rather than leave a place empty', () => {
    expect(() => fillWords('{{due}} 到期', {})).toThrow('due')
  })
})
