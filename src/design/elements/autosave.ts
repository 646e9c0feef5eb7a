/**
 * `<auto-save action="/declarations/2025/draft"><form …>`: sends what was typed half a second after the last key, and
 * says when it was saved. The draft's answer is JSON `{ "savedAt": "09:42" }`, or 409 with `{ "message": … }` when somebody
 * else saved first. Without script the form's own button saves.
 */
class AutoSave extends HTMLElement {
  #timer = 0
  #sending: AbortController | undefined

  connectedCallback(): void {
    this.addEventListener('input', () => this.#later())
    this.addEventListener('change', () => this.#later())
    // A closed tab: what is typed and not yet sent goes out with the page.
    window.addEventListener('pagehide', () => this.#atOnce())
  }

  #later(): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#save(), 500)
  }

  #atOnce(): void {
    if (this.#timer === 0) return
    window.clearTimeout(this.#timer)
    navigator.sendBeacon(this.#action(), this.#form())
  }

  async #save(): Promise<void> {
    this.#timer = 0
    this.#sending?.abort()
    this.#sending = new AbortController()
    this.#say(this.getAttribute('saving') ?? '')
    try {
      const answer = await fetch(this.#action(), {
        method: 'POST',
        body: this.#form(),
        headers: { accept: 'application/json' },
        signal: this.#sending.signal,
      })
      const told = await answer.json()
      this.#tell(answer.ok, told)
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      this.#say(this.getAttribute('failed') ?? '')
      this.#timer = window.setTimeout(() => void this.#save(), 3000)
    }
  }

  #tell(isSaved: boolean, told: { savedAt?: string; version?: string; error?: { message?: string } }): void {
    const version = this.querySelector<HTMLInputElement>('input[name="version"]')
    if (isSaved && version !== null && told.version !== undefined) version.value = told.version
    this.#say(
      isSaved ? `${this.getAttribute('saved') ?? ''} ${told.savedAt ?? ''}` : (told.error?.message ?? ''),
    )
  }

  #say(words: string): void {
    const place = this.querySelector('output')
    if (place !== null) place.textContent = words
  }

  #action(): string {
    return this.getAttribute('action') ?? ''
  }

  #form(): FormData {
    const form = this.querySelector('form')
    return form === null ? new FormData() : new FormData(form)
  }
}

customElements.define('auto-save', AutoSave)
