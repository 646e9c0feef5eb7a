/**
 * `<auto-save action="/declarations/…/draft"><form …><output></output></form></auto-save>`: sends what was typed at most a
 * second after the first key, and says when it was saved. The answer is JSON `{ savedAt, version, words, asked }`: the
 * version for the next save, words for the places `data-words`, and the parts `data-asked` that are asked now.
 *
 * What cannot be sent (no connection, the session ended) is kept on this machine until it can, and is put back when the
 * page is opened again. A 409 is said in its own words, and nothing is sent until the person presses the form's button,
 * which shows both versions. Without script that button saves.
 */
class AutoSave extends HTMLElement {
  #timer = 0
  #isSending = false
  #isDirty = false
  #isStopped = false
  /** Whether what was typed lies on this machine, because it could not be sent. */
  #isKept = false

  connectedCallback(): void {
    // The parser may not have reached the form yet.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#begin())
    else this.#begin()
  }

  #begin(): void {
    this.#isStopped = this.querySelector('output')?.dataset.is === 'stale'
    this.addEventListener('input', event => this.#touched(event))
    this.addEventListener('change', event => this.#touched(event))
    this.querySelector('form')?.addEventListener('submit', () => this.#submitted())
    window.addEventListener('online', () => this.#soon(0))
    window.addEventListener('focus', () => this.#isDirty && this.#soon(0))
    // A closed tab: what is typed and not yet sent goes out with the page.
    window.addEventListener('pagehide', () => this.#leave())
    document.addEventListener('visibilitychange', () => document.hidden && this.#leave())
    this.#restore()
  }

  #touched({ target }: Event): void {
    this.#choose(target)
    this.#isDirty = true
    // Not put off by the next key: who types without a pause is saved all the same.
    this.#soon(700)
  }

  /** Who types a value means to have one. */
  #choose(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.value === '') return
    const choice = this.querySelector<HTMLInputElement>(`input[data-value-of="${CSS.escape(target.name)}"]`)
    if (choice !== null) choice.checked = true
  }

  #soon(milliseconds: number): void {
    if (this.#isStopped || this.#isSending || !this.#isDirty || (this.#timer !== 0 && milliseconds > 0))
      return
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#save(), milliseconds)
  }

  async #save(): Promise<void> {
    this.#timer = 0
    this.#isDirty = false
    this.#isSending = true
    this.#say(this.#words('saving'))
    const body = this.#form()
    const answer = await fetch(this.#action(), {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      redirect: 'manual',
      keepalive: true,
    }).catch(() => null)
    this.#isSending = false
    await this.#hear(answer, body)
  }

  async #hear(answer: Response | null, body: FormData): Promise<void> {
    if (answer?.ok) return this.#saved(await answer.json())
    if (answer?.status === 409) return this.#refused(await answer.json())
    this.#isDirty = true
    this.#keep(body)
    if (answer !== null && (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)))
      return this.#expired()
    this.#say(this.#words(answer === null ? 'offline' : 'failed'), 'kept')
    this.#soon(answer === null && !navigator.onLine ? 10_000 : 3000)
  }

  #saved(told: {
    savedAt?: string
    version?: string
    words?: Record<string, string>
    asked?: Record<string, string>
  }): void {
    if (told.version !== undefined) this.#set('version', told.version)
    this.#forget()
    this.#say(`${this.#words('saved')} ${told.savedAt ?? ''}`, 'saved')
    this.#show(told.words ?? {}, told.asked ?? {})
    // What was typed while this was on its way.
    this.#soon(700)
  }

  #refused(told: { error?: { message?: Record<string, string> | string } }): void {
    this.#isStopped = true
    const message = told.error?.message ?? ''
    this.#say(typeof message === 'string' ? message : (message[document.documentElement.lang] ?? ''), 'stale')
  }

  /** Nothing is tried until the person types, or comes back from signing in. */
  #expired(): void {
    this.#say(`${this.#words('expired')} `, 'kept')
    const link = document.createElement('a')
    link.href = this.#words('sign-in')
    link.textContent = this.#words('sign-in-words')
    this.querySelector('output')?.append(link)
  }

  /** Words beside fields, and the parts that are asked: a reason, a box that says yes to just this value. */
  #show(words: Readonly<Record<string, string>>, asked: Readonly<Record<string, string>>): void {
    for (const place of this.querySelectorAll<HTMLElement>('[data-words]')) {
      const said = words[place.dataset.words ?? ''] ?? ''
      if (place.textContent?.trim() !== said) place.textContent = said
      place.hidden = said === ''
    }
    for (const part of this.querySelectorAll<HTMLElement>('[data-asked]')) {
      const value = asked[part.dataset.asked ?? '']
      part.hidden = value === undefined
      const box = part.querySelector<HTMLInputElement>('input[type="checkbox"]')
      if (box === null || value === undefined || box.value === value) continue
      box.value = value
      box.checked = false
    }
  }

  #leave(): void {
    if (!this.#isDirty || this.#isStopped) return
    window.clearTimeout(this.#timer)
    this.#timer = 0
    // What could not be sent before is not sent in passing: the next page puts it back and saves it itself.
    if (this.#isKept) this.#keep(this.#form())
    else this.#isDirty = !navigator.sendBeacon(this.#action(), this.#form())
  }

  /** The form goes out whole: nothing is left to save. */
  #submitted(): void {
    window.clearTimeout(this.#timer)
    this.#isDirty = false
    this.#isStopped = true
    this.#count()
  }

  #keep(body: FormData): void {
    this.#isKept = true
    const typed = [...body].filter(([, value]) => typeof value === 'string')
    try {
      localStorage.setItem(this.#key(), JSON.stringify(typed))
    } catch {
      // A full or forbidden store: the page itself still holds what was typed.
    }
  }

  #forget(): void {
    this.#isKept = false
    localStorage.removeItem(this.#key())
  }

  /** Only over the version that it was typed on: what somebody else saved meanwhile is not overwritten. */
  #restore(): void {
    const kept: [string, string][] = JSON.parse(localStorage.getItem(this.#key()) ?? '[]')
    if (kept.length === 0 || this.#isStopped) return
    this.#forget()
    const typed = new Map(kept)
    if (typed.get('version') !== this.#field('version')?.value) return
    for (const field of this.querySelectorAll<HTMLInputElement>(
      'form input[name], form textarea, form select',
    )) {
      if (field.type === 'hidden') continue
      if (field.type === 'radio' || field.type === 'checkbox')
        field.checked = typed.get(field.name) === field.value
      else field.value = typed.get(field.name) ?? ''
    }
    this.#isDirty = true
    this.#say(this.#words('restored'), 'kept')
    this.#soon(700)
  }

  #form(): FormData {
    this.#count()
    const form = this.querySelector('form')
    return form === null ? new FormData() : new FormData(form)
  }

  #count(): void {
    const field = this.#field('sequence')
    if (field !== null) field.value = String(Number(field.value) + 1)
  }

  #set(name: string, value: string): void {
    const field = this.#field(name)
    if (field !== null) field.value = value
  }

  #field(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`)
  }

  #say(words: string, is = ''): void {
    const place = this.querySelector('output')
    if (place === null) return
    place.textContent = words
    place.dataset.is = is
  }

  #words(name: string): string {
    return this.getAttribute(name) ?? ''
  }

  #action(): string {
    return this.getAttribute('action') ?? ''
  }

  #key(): string {
    return `auto-save ${this.#action()}`
  }
}

customElements.define('auto-save', AutoSave)
