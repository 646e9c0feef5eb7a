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
    const page = await this.#fetch()
    if (page === null) return this.#later()
    const fresh = page.querySelector('job-progress')
    // What was waited for is there, and the page has become another.
    if (fresh === null) return location.reload()
    if (fresh.textContent !== this.textContent) this.replaceChildren(...fresh.childNodes)
    // Only a job under way has this page load the element.
    if (fresh.ownerDocument.querySelector('script[src*="job-progress"]') !== null) this.#later()
  }

  async #fetch(): Promise<Document | null> {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
    } catch {
      return null
    }
  }
}

customElements.define('job-progress', JobProgress)
