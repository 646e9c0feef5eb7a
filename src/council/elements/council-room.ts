/**
 * `<council-room>`: looks every few seconds how things stand and shows it in the parts marked `data-live`, never touching
 * a part in which somebody is. When a step was taken by somebody else (another point, a vote), the page is fetched anew,
 * unless something is typed on it. Without script it is loaded again by hand.
 */
class CouncilRoom extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    this.#later()
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer)
  }

  #later(): void {
    this.#timer = window.setTimeout(() => void this.#look(), 5000)
  }

  async #look(): Promise<void> {
    const page = document.hidden ? null : await this.#fetch()
    if (page !== null) this.#show(page)
    this.#later()
  }

  async #fetch(): Promise<Document | null> {
    try {
      const answer = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } })
      return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
    } catch {
      return null
    }
  }

  #show(page: Document): void {
    const isOther = page.querySelector('h1')?.textContent !== document.querySelector('h1')?.textContent
    const step = (from: ParentNode) => from.querySelector('.room-now')?.querySelectorAll('form').length ?? 0
    if ((isOther || step(page) !== step(document)) && !this.#isBusy(this)) {
      location.reload()
      return
    }
    for (const part of this.querySelectorAll<HTMLElement>('[data-live]')) {
      const fresh = page.querySelector(`[data-live="${CSS.escape(part.dataset.live ?? '')}"]`)
      if (fresh === null || fresh.textContent === part.textContent || this.#isBusy(part)) continue
      part.replaceChildren(...fresh.childNodes)
    }
  }

  /** Somebody types there, has opened something there, or is about to press a button. */
  #isBusy(part: HTMLElement): boolean {
    return (
      part.contains(document.activeElement) ||
      part.querySelector('details[open]') !== null ||
      [...part.querySelectorAll('input')].some(({ type, value }) => type !== 'hidden' && value !== '')
    )
  }
}

customElements.define('council-room', CouncilRoom)
