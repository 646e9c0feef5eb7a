import type { Recount, Recounted, RoundPoints, Variant } from '../rules/what-if/model.ts'
import { recount } from '../rules/what-if/recount.ts'
import { changeOf, decimalIn, honourChanges, shownPoints } from '../rules/what-if/words.ts'

/**
 * `<what-if data-points="/rounds/…/what-if?part=points" …><form …>`: counts again while one types, from points alone, and
 * writes what comes out into the rows that stand there. What other bands give is asked of the server, which has the figures.
 * Without script the form's own button asks the server.
 */
class WhatIf extends HTMLElement {
  #answers = new Map<string, Promise<Answer>>()
  #turn = 0

  connectedCallback(): void {
    this.addEventListener('input', () => void this.#count())
  }

  async #count(): Promise<void> {
    const turn = ++this.#turn
    const variant = this.#variant()
    if (variant === null) return
    const bands = new URLSearchParams(this.#typed('[data-band]')).toString()
    if (!this.#answers.has(bands)) await new Promise(done => setTimeout(done, PAUSE))
    if (turn !== this.#turn) return
    const [really, other] = await Promise.all([this.#ask(''), this.#ask(bands)])
    if (turn !== this.#turn) return
    this.#refuse(other.problems)
    for (const { id, points } of other.rounds) {
      const place = this.querySelector(`[data-round="${CSS.escape(id)}"]`)
      const known = really.rounds.find(round => round.id === id)?.points
      const before = known && recount(known, { maxima: {} })
      const after = points && recount(points, variant)
      if (place !== null && before && after && points) this.#show(place, { points, before, after })
    }
    history.replaceState(null, '', `?${new URLSearchParams(this.#typed('.input'))}`)
  }

  #typed(fields: string): [string, string][] {
    return [...this.querySelectorAll<HTMLInputElement>(`form ${fields}`)]
      .filter(({ value }) => value.trim() !== '')
      .map(({ name, value }) => [name, value])
  }

  /** Asked once for the same bands; again after it failed. */
  #ask(bands: string): Promise<Answer> {
    const known = this.#answers.get(bands)
    if (known !== undefined) return known
    const asked = answerTo(`${this.dataset.points}&${bands}`).catch(() => {
      this.#answers.delete(bands)
      return UNANSWERED
    })
    if (this.#answers.size > MOST_KEPT) this.#answers.clear()
    this.#answers.set(bands, asked)
    return asked
  }

  #refuse(problems: readonly string[]): void {
    const told = problems.map(words => {
      const line = document.createElement('p')
      line.className = 'waiting'
      line.textContent = words
      return line
    })
    this.querySelector('[data-problems]')?.replaceChildren(...told)
  }

  /** Null while something is no number. */
  #variant(): Variant | null {
    const maxima: Record<string, string> = {}
    let passMark: string | undefined
    let isWhole = true
    for (const field of this.querySelectorAll<HTMLInputElement>('form .input:not([data-band])')) {
      const read = field.value.trim() === '' ? null : decimalIn(field.value)
      const isWrong = read === null && field.value.trim() !== ''
      field.setAttribute('aria-invalid', String(isWrong))
      if (isWrong) isWhole = false
      else if (read !== null && field.name === 'pass') passMark = read
      else if (read !== null) maxima[field.name.slice('max.'.length)] = read
    }
    return isWhole ? { maxima, ...(passMark === undefined ? {} : { passMark }) } : null
  }

  #show(place: Element, { points, before, after }: Shown): void {
    const counts = { enters: 0, leaves: 0, passes: 0 }
    points.dossiers.forEach(({ id }, at) => {
      const [was, is] = [before.dossiers[at], after.dossiers[at]]
      const row = place.querySelector<HTMLElement>(`tr[data-dossier="${CSS.escape(id)}"]`)
      if (was === undefined || is === undefined || row === null) return
      const change = changeOf(was, is)
      if (change === 'enters' || change === 'leaves') counts[change] += 1
      if (is.outcome === 'pass') counts.passes += 1
      this.#fill(row, { was, is, unit: after.unit })
    })
    for (const [name, count] of Object.entries(counts)) write(place, `[data-count="${name}"]`, String(count))
    write(place, '[data-count="most"]', this.#number(shownPoints(after.max, after.unit)))
  }

  #fill(row: HTMLElement, { was, is, unit }: Filled): void {
    const change = changeOf(was, is)
    row.dataset.change = change
    const points = is.low === is.high ? [is.low] : [is.low, is.high]
    write(row, '[data-points]', points.map(each => this.#number(shownPoints(each, unit))).join(' – '))
    write(
      row,
      '[data-rank]',
      is.rank === null ? '–' : is.rank === is.last ? `${is.rank}` : `${is.rank}–${is.last}`,
    )
    write(row, '[data-outcome]', [this.dataset[is.outcome] ?? '', ...is.honours].join(' · '))
    const moved = honourChanges(was, is).map(each => `${this.dataset[each.change]} ${each.code}`)
    const cell = row.querySelector('[data-moved]')
    cell?.replaceChildren(...tagsOf(change, this.dataset[change] ?? '', moved))
  }

  #number(text: string): string {
    return document.documentElement.lang === 'vi' ? text.replace('.', ',') : text
  }
}

interface Answer {
  readonly rounds: readonly { readonly id: string; readonly points: RoundPoints | null }[]
  readonly problems: readonly string[]
}

const UNANSWERED: Answer = { rounds: [], problems: [] }
const MOST_KEPT = 20
/** Milliseconds without typing before the server is asked. */
const PAUSE = 200

const answerTo = async (address: string): Promise<Answer> => {
  const answer = await fetch(address)
  if (answer.status === 422) return { ...UNANSWERED, problems: await answer.json() }
  if (!answer.ok) throw new Error(answer.statusText)
  return { ...UNANSWERED, rounds: await answer.json() }
}

interface Shown {
  readonly points: RoundPoints
  readonly before: Recount
  readonly after: Recount
}
interface Filled {
  readonly was: Recounted
  readonly is: Recounted
  readonly unit: number
}

const TONES: Readonly<Record<string, string>> = { enters: 'done', leaves: 'no', opens: 'unknown' }

const tagsOf = (change: string, words: string, moved: readonly string[]): readonly (Node | string)[] => {
  const tag = document.createElement('span')
  tag.className = `tag ${TONES[change] ?? ''}`
  tag.textContent = words
  return [...(change === 'stays' ? [] : [tag]), moved.length === 0 ? '' : ` ${moved.join(', ')}`]
}

const write = (within: Element, selector: string, text: string): void => {
  const found = within.querySelector(selector)
  if (found !== null) found.textContent = text
}

customElements.define('what-if', WhatIf)
