/** Why a drawing is not taken: it could act, reach out, or look otherwise on another machine. */
export type SvgFault =
  | { readonly code: 'not-utf8' | 'not-svg' | 'broken' | 'entities' | 'text' | 'escapes' }
  | { readonly code: 'element'; readonly name: string }
  | { readonly code: 'attribute'; readonly name: string }
  | { readonly code: 'outside'; readonly name: string }

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon title desc clipPath mask ' +
    'linearGradient radialGradient stop'
  ).split(' '),
)
/** What is drawn by them alone; everything else is refused, also what nobody has thought of. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'xmlns xmlns:xlink xml:space version id class viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points ' +
    'transform fill stroke opacity color href xlink:href offset role aria-label aria-labelledby aria-hidden ' +
    'fill-opacity fill-rule stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset stop-color stop-opacity clip-path clip-rule mask gradientUnits ' +
    'gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits preserveAspectRatio vector-effect style'
  ).split(' '),
)
const LETTERS: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath', 'font', 'foreignObject', 'style'])

const TOKEN = /<!--[\s\S]*?-->|<\/?([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gy
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const HEAD = /^\uFEFF?\s*(?:<\?xml[^<>]*\?>\s*)?/

/** What is wrong with a drawing; null: nothing in it acts, reaches out, or depends on the fonts of a machine. */
export const svgFault = (bytes: Uint8Array): SvgFault | null => {
  const source = textOf(bytes)
  if (source === null) return { code: 'not-utf8' }
  if (/<!(?!--)|<\?(?!xml\s)/i.test(source)) return { code: 'entities' }
  const body = source.replace(HEAD, '').trim()
  return body.includes('<') ? walk(body) : { code: 'not-svg' }
}

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const walk = (body: string): SvgFault | null => {
  const open: string[] = []
  let [at, isBegun] = [0, false]
  while (at < body.length) {
    const next = body.indexOf('<', at)
    if (next === -1 || (open.length === 0 && body.slice(at, next).trim() !== '')) break
    TOKEN.lastIndex = next
    const token = TOKEN.exec(body)
    if (token === null) return { code: 'broken' }
    const fault = step(open, token, isBegun)
    if (fault !== null) return fault
    isBegun ||= token[1] !== undefined
    at = TOKEN.lastIndex
  }
  if (!isBegun) return { code: 'not-svg' }
  return open.length === 0 && body.slice(at).trim() === '' ? null : { code: 'broken' }
}

const step = (open: string[], [whole, name, given = '', end]: RegExpExecArray, isBegun: boolean) => {
  if (name === undefined) return null
  if (whole.startsWith('</')) return open.pop() === name ? null : ({ code: 'broken' } as const)
  if (open.length === 0 && (isBegun || name !== 'svg'))
    return { code: isBegun ? 'broken' : 'not-svg' } as const
  if (end !== '/') open.push(name)
  return elementFault(name) ?? attributesFault(given)
}

const elementFault = (name: string): SvgFault | null => {
  if (ELEMENTS.has(name)) return null
  return LETTERS.has(name) ? { code: 'text' } : { code: 'element', name }
}

const attributesFault = (given: string): SvgFault | null => {
  for (const [, name = '', double, single] of given.matchAll(ATTRIBUTE)) {
    const fault = attributeFault(name, double ?? single ?? '')
    if (fault !== null) return fault
  }
  return null
}

const attributeFault = (name: string, value: string): SvgFault | null => {
  if (name === 'xmlns' || name === 'xmlns:xlink')
    return /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink)$/.test(value) ? null : { code: 'outside', name }
  if (!ATTRIBUTES.has(name)) return { code: 'attribute', name }
  // Letters written as numbers would hide what is looked for below.
  if (/&(?!(?:amp|lt|gt|quot|apos);)|\\|@|\/\*/.test(value)) return { code: 'escapes' }
  if (/href$/.test(name)) return /^#[\w.:-]+$/.test(value) ? null : { code: 'outside', name }
  const reaching = value.replace(/url\(\s*['"]?#[\w.:-]+['"]?\s*\)/gi, '')
  return /url|image|src|import|expression|:\s*\/\/|(?:javascript|data)\s*:/i.test(reaching) &&
    name !== 'aria-label'
    ? { code: 'outside', name }
    : null
}
