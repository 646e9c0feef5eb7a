import { AxeBuilder } from '@axe-core/playwright'
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
    expect(await barriersOn(page)).toEqual([])
    expect(await page.evaluate(unreachable)).toEqual([])
    await page.setViewportSize(NARROW)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width)
  }
}

const barriersOn = async (page: Page): Promise<readonly string[]> => {
  // one document at a time: no page of ours puts another of ours in a frame
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  return (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const unfold = (): void => {
  for (const details of document.querySelectorAll('details')) details.open = true
}

/** The Tab key comes to one thing after the other as they are read. */
const expectTabsInOrder = async (page: Page): Promise<void> => {
  await page.evaluate(startAtTop)
  const stops = await page.evaluate(tabOrder, TAB_STOPS)
  const reached: string[] = []
  for (let presses = 0; reached.length < stops.length && presses < MOST_PRESSES; presses++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(focused)
    // a date has a stop each for day, month, year and calendar
    if (at !== reached.at(-1)) reached.push(at)
  }
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
  return [...all]
    .filter(isStop)
    .slice(0, most)
    .map(element => `${elements.indexOf(element)} ${element.outerHTML.slice(0, 120)}`)
}

/** Named as in `tabOrder`: by its place in the page, for several may look alike. */
const focused = (): string => {
  const { activeElement } = document
  if (activeElement === null) return ''
  const place = [...document.querySelectorAll('*')].indexOf(activeElement)
  return `${place} ${activeElement.outerHTML.slice(0, 120)}`
}

/** Links, buttons and fields that the Tab key passes by, or whose focus nobody would see. */
const unreachable = (): readonly string[] => {
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')
  return [...all].flatMap(element => {
    if (element.closest('[hidden]') || !element.checkVisibility() || element.matches(':disabled')) return []
    element.focus({ focusVisible: true })
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    const isReached = document.activeElement === element && element.tabIndex >= 0
    return isReached && isSeen ? [] : [element.outerHTML.slice(0, 120)]
  })
}
