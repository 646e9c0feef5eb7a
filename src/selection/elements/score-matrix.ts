/**
 * `<score-matrix saving saved failed signed-out reason><form …>`: arrows and Enter move between the cells of the table; a
 * cell is saved when it is left, alone, and says what is wrong with it in its place. What is typed and not saved yet is
 * kept in this browser until it is. Without script the form's own button saves.
 */
interface Told {
  readonly savedAt?: string
  readonly problem?: string | null
  readonly cells?: readonly {
    readonly cell: string
    readonly version: string
    readonly isOpen: boolean
    readonly problem: string | null
    readonly needsReason: boolean
  }[]
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const PARTS = ['given', 'note', 'reason', 'version'] as const
const AGAIN_MS = 5000

class ScoreMatrix extends HTMLElement {
  /** By cell, what its fields held when they were last saved. */
  #saved = new Map<string, string>()
  #sending = new Set<string>()

  connectedCallback(): void {
    for (const cell of this.#cells()) this.#saved.set(keyOf(cell), this.#held(cell))
    this.#bringBack()
    this.addEventListener('keydown', event => this.#move(event))
    this.addEventListener('input', event => this.#keep(cellAround(event.target)))
    this.addEventListener('focusout', event => this.#left(event))
    window.addEventListener('pagehide', () => this.#sendOff())
  }

  #move(event: KeyboardEvent): void {
    const field = event.target
    if (!isField(field) || !field.name.startsWith('given/') || event.altKey || event.ctrlKey) return
    const step = stepOf(event, field)
    if (step === null) return
    event.preventDefault()
    const cell = field.closest('td')
    const next = cell === null ? null : step.down === 0 ? beside(cell, step.right) : below(cell, step.down)
    if (next === null) void this.#save(cell)
    else next.focus()
    if (next instanceof HTMLInputElement) next.select()
  }

  #left(event: FocusEvent): void {
    const cell = cellAround(event.target)
    const to = event.relatedTarget
    if (cell !== null && !(to instanceof Node && cell.contains(to))) void this.#save(cell)
  }

  async #save(cell: HTMLElement | null): Promise<void> {
    if (cell === null) return
    const key = keyOf(cell)
    const held = this.#held(cell)
    if (held === this.#saved.get(key) || this.#sending.has(key)) return
    this.#sending.add(key)
    this.#say(this.getAttribute('saving') ?? '')
    const form = this.#formOf(cell)
    try {
      const answer = await fetch(this.#action(), {
        method: 'POST',
        body: form,
        headers: { accept: 'application/json' },
      })
      if (answer.status === 403 || answer.status === 401)
        return this.#say(this.getAttribute('signed-out') ?? '')
      this.#told(cell, held, answer.ok, await answer.json())
    } catch {
      this.#say(this.getAttribute('failed') ?? '')
      window.setTimeout(() => void this.#save(cell), AGAIN_MS)
    } finally {
      this.#sending.delete(key)
    }
  }

  #told(cell: HTMLElement, held: string, isSaved: boolean, told: Told): void {
    const own = told.cells?.find(each => each.cell === keyOf(cell))
    if (own !== undefined) this.#show(cell, own)
    if (isSaved) {
      const reason = fieldOf(cell, 'reason')
      if (reason !== null) reason.value = ''
      this.#saved.set(keyOf(cell), this.#held(cell))
      sessionStorage.removeItem(this.#place(cell))
    } else this.#saved.set(keyOf(cell), held)
    this.#say(
      isSaved
        ? `${this.getAttribute('saved') ?? ''} ${told.savedAt ?? ''}`
        : (own?.problem ?? told.problem ?? ''),
    )
  }

  #show(cell: HTMLElement, told: NonNullable<Told['cells']>[number]): void {
    const version = fieldOf(cell, 'version')
    const given = fieldOf(cell, 'given')
    if (version !== null) version.value = told.version
    cell.classList.toggle('open-cell', told.isOpen && told.problem === null)
    cell.classList.toggle('wrong', told.problem !== null)
    cell.querySelector('.problem')?.remove()
    if (given === null) return
    given.removeAttribute('aria-invalid')
    if (told.problem === null) return
    const words = document.createElement('p')
    words.className = 'problem small'
    words.id = `${given.id}-problem`
    words.textContent = told.problem
    given.setAttribute('aria-invalid', 'true')
    given.setAttribute('aria-describedby', words.id)
    given.after(words)
    if (told.needsReason) this.#askReason(cell)
  }

  #askReason(cell: HTMLElement): void {
    const more = cell.querySelector('details')
    if (more === null) return
    more.open = true
    const field = fieldOf(cell, 'reason') ?? this.#newReason(cell, more)
    field.focus()
  }

  #newReason(cell: HTMLElement, more: HTMLElement): HTMLInputElement {
    const label = document.createElement('label')
    const field = document.createElement('input')
    label.className = 'small'
    label.textContent = this.getAttribute('reason')
    field.className = 'input'
    field.name = `reason/${keyOf(cell)}`
    field.maxLength = 1000
    label.append(field)
    more.append(label)
    return field
  }

  /** A closed tab: what was typed and not saved goes out with the page. */
  #sendOff(): void {
    for (const cell of this.#cells())
      if (this.#held(cell) !== this.#saved.get(keyOf(cell)))
        navigator.sendBeacon(this.#action(), this.#formOf(cell))
  }

  #keep(cell: HTMLElement | null): void {
    if (cell !== null) sessionStorage.setItem(this.#place(cell), JSON.stringify(valuesOf(cell)))
  }

  /** After signing in again, or a page loaded anew: what was typed and never saved stands in its field again. */
  #bringBack(): void {
    for (const cell of this.#cells()) {
      const kept = sessionStorage.getItem(this.#place(cell))
      if (kept === null) continue
      const values: unknown = JSON.parse(kept)
      if (typeof values !== 'object' || values === null) continue
      for (const [part, value] of Object.entries(values)) {
        const field = fieldOf(cell, part)
        if (field !== null && part !== 'version' && typeof value === 'string') field.value = value
      }
    }
  }

  #held(cell: HTMLElement): string {
    const { given = '', note = '', reason = '' } = valuesOf(cell)
    return JSON.stringify([given, note, reason])
  }

  #formOf(cell: HTMLElement): FormData {
    const form = new FormData()
    form.set('answer', 'json')
    for (const [part, value] of Object.entries(valuesOf(cell))) form.set(`${part}/${keyOf(cell)}`, value)
    return form
  }

  #cells(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-cell]')]
  }

  #place(cell: HTMLElement): string {
    return `score ${location.pathname} ${keyOf(cell)}`
  }

  #action(): string {
    return this.querySelector('form')?.action ?? ''
  }

  #say(words: string): void {
    const place = this.querySelector('output')
    if (place !== null) place.textContent = words
  }
}

const keyOf = (cell: HTMLElement): string => cell.dataset.cell ?? ''

const cellAround = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement

const fieldOf = (cell: HTMLElement, part: string): Field | null =>
  [...cell.querySelectorAll<Field>('input, select, textarea')].find(
    ({ name }) => name === `${part}/${keyOf(cell)}`,
  ) ?? null

const valuesOf = (cell: HTMLElement): Record<string, string> =>
  Object.fromEntries(
    PARTS.flatMap(part => {
      const field = fieldOf(cell, part)
      return field === null || field.disabled ? [] : [[part, field.value]]
    }),
  )

interface Step {
  readonly down: number
  readonly right: number
}

/** Where a key leads; null: the key belongs to the field. Inside a number, left and right move the caret first. */
const stepOf = (event: KeyboardEvent, field: Field): Step | null => {
  switch (event.key) {
    case 'Enter':
      return { down: event.shiftKey ? -1 : 1, right: 0 }
    case 'ArrowDown':
      return { down: 1, right: 0 }
    case 'ArrowUp':
      return { down: -1, right: 0 }
    case 'ArrowLeft':
      return isAtEnd(field, 'start') ? { down: 0, right: -1 } : null
    case 'ArrowRight':
      return isAtEnd(field, 'end') ? { down: 0, right: 1 } : null
    default:
      return null
  }
}

const isAtEnd = (field: Field, end: 'start' | 'end'): boolean => {
  if (field instanceof HTMLSelectElement) return true
  const wanted = end === 'start' ? 0 : field.value.length
  const { selectionStart, selectionEnd } = field
  const isWhole = selectionStart === 0 && selectionEnd === field.value.length
  return isWhole || (selectionStart === wanted && selectionEnd === wanted)
}

const givenIn = (cell: Element | null | undefined): Field | null =>
  cell?.querySelector<Field>('[name^="given/"]:not(:disabled)') ?? null

const below = (cell: HTMLTableCellElement, step: number): Field | null => {
  let row: Element | null = cell.parentElement
  do row = (step > 0 ? row?.nextElementSibling : row?.previousElementSibling) ?? null
  while (row !== null && givenIn(row.children[cell.cellIndex]) === null)
  return givenIn(row?.children[cell.cellIndex])
}

const beside = (cell: HTMLTableCellElement, step: number): Field | null => {
  let next: Element | null = cell
  do next = step > 0 ? next.nextElementSibling : next.previousElementSibling
  while (next !== null && givenIn(next) === null)
  return givenIn(next)
}

customElements.define('score-matrix', ScoreMatrix)
