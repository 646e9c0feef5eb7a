import { expect, test } from 'vitest'
import { svgFault } from './svg.ts'

const drawn = (inside: string, head = '') =>
  new TextEncoder().encode(`${head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`)

test.each([
  ['lines and fills', '<path d="M0 0L9 9" fill="none" stroke="#123"/>'],
  ['what it holds itself', '<defs><linearGradient id="g"/></defs><g fill="url(#g)"><use href="#g"/></g>'],
  ['a title and a comment', '<title>Biểu trưng &amp; tên</title><!-- drawn by us -->'],
])('%s is taken', (_, inside) => {
  expect(svgFault(drawn(inside, '<?xml version="1.0" encoding="UTF-8"?>\n'))).toBeNull()
})

test.each([
  ['a script', '<script>alert(1)</script>', { code: 'element', name: 'script' }],
  ['a handler', '<path d="M0 0" onload="x()"/>', { code: 'attribute', name: 'onload' }],
  ['a handler in capitals', '<path ONCLICK="x()"/>', { code: 'attribute', name: 'ONCLICK' }],
  ['a foreign object', '<foreignObject/>', { code: 'text' }],
  ['a picture from elsewhere', '<image href="https://x.vn/a.png"/>', { code: 'element', name: 'image' }],
  ['a use from elsewhere', '<use href="https://x.vn/a.svg#a"/>', { code: 'outside', name: 'href' }],
  ['a use of data', '<use xlink:href="data:image/svg+xml,x"/>', { code: 'outside', name: 'xlink:href' }],
  ['a link', '<a href="#x"/>', { code: 'element', name: 'a' }],
  ['a fill from elsewhere', '<path fill="url(http://x.vn/#a)"/>', { code: 'outside', name: 'fill' }],
  ['a style from elsewhere', '<g style="fill: url(//x.vn)"/>', { code: 'outside', name: 'style' }],
  ['letters as numbers', '<use href="&#104;ttp://x"/>', { code: 'escapes' }],
  ['letters behind a backslash', '<g style="fill: u\\72l(x)"/>', { code: 'escapes' }],
  ['animation', '<animate attributeName="href" to="x"/>', { code: 'element', name: 'animate' }],
  ['letters of a font', '<text>SPCNCL</text>', { code: 'text' }],
  ['a style sheet', '<style>a{}</style>', { code: 'text' }],
  ['an entity', '<!ENTITY x "y">', { code: 'entities' }],
  ['what is not closed', '<g>', { code: 'broken' }],
  ['an attribute without quotes', '<path d=M0/>', { code: 'broken' }],
  ['a second end', '</svg><svg/>', { code: 'broken' }],
])('%s is refused', (_, inside, fault) => {
  expect(svgFault(drawn(inside))).toEqual(fault)
})

test.each([
  ['nothing', '', 'not-svg'],
  ['words', 'biểu trưng', 'not-svg'],
  ['a page', '<html></html>', 'not-svg'],
  ['a document type', '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>', 'entities'],
  ['words after the drawing', '<svg/>x', 'broken'],
  ['another drawing after it', '<svg/><svg/>', 'broken'],
  ['a foreign namespace', '<svg xmlns="http://x.vn"/>', 'outside'],
])('%s is no drawing', (_, source, code) => {
  expect(svgFault(new TextEncoder().encode(source))?.code).toBe(code)
})

test('bytes that are no text are refused, and a hundred thousand letters are read in no time', () => {
  expect(svgFault(new Uint8Array([0xff, 0xfe, 0x3c, 0]))).toEqual({ code: 'not-utf8' })
  const began = performance.now()
  expect(svgFault(drawn(`<path ${'a '.repeat(50_000)}`))).toEqual({ code: 'broken' })
  expect(performance.now() - began).toBeLessThan(500)
})
