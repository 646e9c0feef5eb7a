import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }
/** How many stops of the Tab key are tried on a page. */
const TAB_STOPS = 20
const MOST_PRESSES = 5 * TAB_STOPS

/** The language changes the words, the theme the colours alone: two looks try them all. */
const LOOKS = [
  ['vi', 'light'],
  ['en', 'dark'],
] as const

/** A page in both languages and themes: whole for axe, reached by the keyboard, fitting a telephone. */
export const expectNoBarrier = async (page: Page, address: string, status = 200): Promise<void> => {
  for (const [language, colorScheme] of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(WIDE)
    const answer = await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
    expect([answer?.status(), await page.locator('html').getAttribute('lang')]).toEqual([status, language])
    if (language === 'vi') await expectTabsInOrder(page)
    await page.evaluate(unfold)
    expect(await page.evaluate(unreachable)).toEqual([])
    await page.setViewportSize(NARROW)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width)
    await page.setViewportSize(WIDE)
    await page.evaluate(thinOut, ALIKE)
    expect(await barriersOn(page)).toEqual([])
  }
}

/** Handed over by hand: axe's own way through Playwright brings every node of the page back, and takes longer than axe. */
const barriersOn = async (page: Page): Promise<readonly string[]> => {
  // one document at a time: no page of ours puts another of ours in a frame
  const loaded = await page.evaluateHandle<typeof axe>(`${axe.source}; window.axe`)
  return loaded.evaluate(async ({ run }) => {
    const { violations } = await run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

/** How many rows, list items and choices of the same shape beside each other are looked at by axe. */
const ALIKE = 5

/**
 * Takes away further rows and items of one list that differ from those kept in their words and addresses alone: each costs
 * axe as much as the first, and it finds in them what it finds in those. What something else refers to stays.
 */
const thinOut = (most: number): void => {
  const own =
    'id name value href for action aria-label aria-labelledby aria-describedby aria-controls headers title datetime'
  const isOwn = new Set(own.split(' '))
  const attributesOf = (element: Element): string =>
    [...element.attributes]
      .map(({ name, value }) => (isOwn.has(name) ? `${name}:${value === ''}` : `${name}=${value}`))
      .join(' ')
  const shapeOf = (element: Element): string =>
    `<${element.tagName} ${attributesOf(element)}>${[...element.childNodes].map(shapeOfNode).join('')}</>`
  const shapeOfNode = (node: Node): string => {
    if (node instanceof Element) return shapeOf(node)
    return node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '' ? 'x' : ''
  }
  const referring = 'for list form headers aria-labelledby aria-describedby aria-controls aria-owns'.split(
    ' ',
  )
  const referredBy = (element: Element): readonly string[] =>
    referring.flatMap(name => (element.getAttribute(name) ?? '').split(/\s+/).filter(id => id !== ''))
  const countReferences = (elements: Iterable<Element>): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const element of elements)
      for (const id of referredBy(element)) counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  }
  const all = countReferences(document.querySelectorAll('*'))
  const isReferredTo = (item: Element): boolean => {
    const within = [item, ...item.querySelectorAll('*')]
    const inside = countReferences(within)
    return within.some(({ id }) => id !== '' && (all.get(id) ?? 0) > (inside.get(id) ?? 0))
  }
  for (const list of document.querySelectorAll('tbody, ul, ol, select, optgroup, datalist')) {
    const seen = new Map<string, number>()
    for (const item of [...list.children]) {
      const shape = shapeOf(item)
      const count = (seen.get(shape) ?? 0) + 1
      seen.set(shape, count)
      if (count > most && !isReferredTo(item)) item.remove()
    }
  }
}

const unfold = (): void => {
  for (const details of document.querySelectorAll('details')) details.open = true
}

/** The Tab key comes to one thing after the other as they are read. */
const expectTabsInOrder = async (page: Page): Promise<void> => {
  await page.evaluate(startAtTop)
  const stops = await page.evaluate(tabOrder, TAB_STOPS)
  const focused = await page.evaluateHandle(noteFocus)
  let reached: readonly string[] = []
  // a date has a stop each for day, month, year and calendar
  for (let presses = 0; reached.length < stops.length && presses < MOST_PRESSES; ) {
    const missing = stops.length - reached.length
    for (let press = 0; press < missing; press++) await page.keyboard.down('Tab')
    presses += missing
    reached = await focused.evaluate(named)
  }
  await page.keyboard.up('Tab')
  expect(reached).toEqual(stops)
}

/** A page with problems opens at their summary. */
const startAtTop = (): void => {
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
}

/** The first stops as they are read: fields, links and buttons in the order of the page, one of each radio group. */
const tabOrder = (most: number): readonly string[] => {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  )
  const isStop = (element: HTMLElement): boolean => {
    if (element.closest('[hidden]') || !element.checkVisibility() || element.matches(':disabled'))
      return false
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    const group = [
      ...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(element.name)}"]`),
    ]
    return element === (group.find(({ checked }) => checked) ?? group[0])
  }
  const elements = [...document.querySelectorAll('*')]
  const stops: HTMLElement[] = []
  for (const element of all) if (stops.length < most && isStop(element)) stops.push(element)
  return stops.map(element => `${elements.indexOf(element)} ${element.outerHTML.slice(0, 120)}`)
}

/** What gets the focus from now on, one after the other. */
const noteFocus = (): Element[] => {
  const focused: Element[] = []
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target !== focused.at(-1)) focused.push(target)
  })
  return focused
}

/** Named as in `tabOrder`: by its place in the page, for several may look alike. */
const named = (focused: readonly Element[]): readonly string[] => {
  const elements = [...document.querySelectorAll('*')]
  const { activeElement } = document
  const reached =
    activeElement === focused.at(-1) || activeElement === null ? focused : [...focused, activeElement]
  return reached.map(element => `${elements.indexOf(element)} ${element.outerHTML.slice(0, 120)}`)
}

/** Links, buttons and fields that the Tab key passes by, or whose focus nobody would see. */
const unreachable = (): readonly string[] => {
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')
  return [...all].flatMap(element => {
    if (element.closest('[hidden]') || !element.checkVisibility() || element.matches(':disabled')) return []
    element.focus({ focusVisible: true, preventScroll: true })
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    const isReached = document.activeElement === element && element.tabIndex >= 0
    return isReached && isSeen ? [] : [element.outerHTML.slice(0, 120)]
  })
}
