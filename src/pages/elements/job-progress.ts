/**
 * `<job-progress>`: looks again every two seconds and shows what the same page says by now, until the job has ended.
 * Without script the page itself is fetched again.
 */
class JobProgress extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    this.#later()
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer)
  }

  #later(): void {
    this.#timer = window.setTimeout(() => void this.#look(), 2000)
  }

  async #look(): Promise<void> {
    const fresh = await this.#fetch()
    if (fresh === null) return this.#later()
    if (fresh.textContent !== this.textContent) this.replaceChildren(...fresh.childNodes)
    // Only a job under way has this page load the element.
    if (fresh.ownerDocument.querySelector('script[src*="job-progress"]') !== null) this.#later()
  }

  async #fetch(): Promise<Element | null> {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      return page.querySelector('job-progress')
    } catch {
      return null
    }
  }
}

customElements.define('job-progress', JobProgress)
