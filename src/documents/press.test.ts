import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Pressed, press, strangeFontIn } from './press.ts'
import { faultWords } from './texts.ts'

const head =
  '#set text(font: "Tinos", lang: "vi", fallback: false)\n#let data = json(bytes(sys.inputs.data))\n'
const faults = (pressed: Pressed) => ('faults' in pressed ? pressed.faults : 'a document')

test('data is set as text, whatever it holds', async () => {
  const pressed = await press(`${head}#set document(title: data.name)\n#data.name`, {
    name: 'Ộ Ữ #panic("x") *đậm* $x$ @ref',
  })
  expect('pdf' in pressed && pressed.pages).toBe(1)
})

test.each([
  ['a word that is not there', `${head}\n#nothing`, 4, /unknown variable: nothing/],
  ['a bracket left open', `${head}#let x = (`, 3, /unclosed/],
  ['data that does not come', `${head}#data.absent`, 3, /does not contain key/],
  ['a file of the machine', `${head}#read("/etc/passwd")`, 3, /not found/],
  ['a file above its folder', `${head}#read("../../../../etc/passwd")`, 3, /outside of project root/],
  ['a package', `${head}#import "@preview/cetz:0.3.0"`, 3, /^\[package\]$/],
  [
    'a package that hides its name',
    `${head}#let p = "preview"\n#import "@" + p + "/cetz:0.3.0"`,
    4,
    /download|found/,
  ],
  ['its own endless call', `${head}#let f(n) = f(n + 1)\n#f(0)`, 3, /maximum function call depth/],
])('is refused with its line: %s', async (_, source, line, reason) => {
  const [first] = faults(await press(source, {}))
  expect(first).toMatchObject({ line, reason: expect.stringMatching(reason) })
})

test('what the compiler says is told in Vietnamese, with its place and its own words', async () => {
  const told = async (source: string) => {
    const [fault] = faults(await press(source, { name: 'x' }))
    return typeof fault === 'object' ? faultWords(fault).vi : ''
  }
  expect(await told(`${head}Xin chào #nothing`)).toBe(
    'Dòng 3, cột 11: không có tên “nothing”; kiểm tra lại cách viết, hoặc thêm dấu ngoặc kép nếu là chữ. Nguyên văn của trình dựng: “unknown variable: nothing”',
  )
  expect(await told(`${head}#data.absent`)).toMatch(
    /^Dòng 3, cột \d+: dữ liệu không có mục “absent”\. Nguyên văn/,
  )
  expect(await told(`${head}#let x = (`)).toMatch(
    /^Dòng 3, cột \d+: có dấu mở mà chưa có dấu đóng\. Nguyên văn/,
  )
  expect(await told(`${head}#read("/etc/passwd")`)).toMatch(/mẫu không được đọc tệp nào/)
  expect(await told(`${head}#text(sise: 3pt)[x]`)).toMatch(/lệnh không nhận tham số “sise”/)
  expect(await told(`${head}#import "@preview/cetz:0.3.0"`)).toMatch(
    /^Dòng 3, cột 10: mẫu không được dùng gói/,
  )
})

test('a font that is not of the package is noticed', async () => {
  const pressed = await press(`${head}*Đậm* _nghiêng_ thường`, {})
  expect('pdf' in pressed && strangeFontIn(pressed.pdf)).toBe(null)
  const other = Buffer.from('<< /BaseFont /EKTXIN+Tinos-Bold >> << /BaseFont /AAAAAA+LiberationSerif >>')
  expect(strangeFontIn(other)).toBe('LiberationSerif')
})

test('what takes too long is ended, and the next document is set', async () => {
  const slow = '#let n = 0\n#for i in range(2000000000) { n = n + 1 }'
  expect(faults(await press(slow, {}, { longestMs: 700 }))).toEqual([
    { line: null, column: null, reason: '[too-heavy]' },
  ])
  expect('pdf' in (await press(`${head}Sau đó`, {}))).toBe(true)
})

test('what takes too much memory is ended', async () => {
  const heavy = '#let grown = range(400000000)\n#grown.len()'
  expect(faults(await press(heavy, {}, { longestMs: 30_000 }))).toEqual([
    { line: null, column: null, reason: '[too-heavy]' },
  ])
})

test('what becomes too long is refused', async () => {
  const long = `${head}#for i in range(30) { pagebreak() }`
  expect(faults(await press(long, {}, { mostPages: 20 }))).toEqual([
    { line: null, column: null, reason: '[too-long]' },
  ])
})

test('several at once are set one after the other, each with its own data', async () => {
  const source = `${head}#for i in range(data.pages - 1) { pagebreak() }`
  const set = await Promise.all([1, 2, 3].map(pages => press(source, { pages })))
  expect(set.map(pressed => 'pdf' in pressed && pressed.pages)).toEqual([1, 2, 3])
})

test('the settings of the program do not reach a template', async () => {
  const inputs = `${head}#assert(sys.inputs.keys() == ("data",), message: repr(sys.inputs))\nX`
  expect('pdf' in (await press(inputs, {}))).toBe(true)
  expect(readFileSync(`${import.meta.dirname}/press.ts`, 'utf8')).not.toContain('...process.env')
})
