/**
 * `<resumable-upload data-uploads="/…/uploads" data-sending="Đã gửi {percent}%" data-waiting="…"><form …></form></resumable-upload>`:
 * sends the file of the form in pieces (the protocol tus 1.0.0) and says how far it is. After a broken line it goes on by
 * itself; after the page or the server was closed, when the same file is chosen again. Without script the form is sent whole.
 */
const PIECE = 512 * 1024
const LONGEST_WAIT = 30_000

class ResumableUpload extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', event => {
      const form = event.target
      const file = this.querySelector<HTMLInputElement>('input[type="file"]')?.files?.[0]
      // Without a file the server says what is missing.
      if (!(form instanceof HTMLFormElement) || file === undefined || file.size === 0) return
      event.preventDefault()
      void this.#send(form, file)
    })
  }

  async #send(form: HTMLFormElement, file: File): Promise<void> {
    const button = form.querySelector('button')
    if (button !== null) button.disabled = true
    const key = `upload ${this.dataset.uploads} ${file.name} ${file.size} ${file.lastModified}`
    for (let wait = 1000; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        await this.#goOn(form, file, key)
        return location.assign(form.action)
      } catch (error) {
        if (error instanceof Refused) {
          if (button !== null) button.disabled = false
          return this.#say(form, error.message)
        }
        this.#say(form, this.dataset.waiting ?? '')
        await new Promise(resolve => window.setTimeout(resolve, wait))
      }
    }
  }

  /** Throws what the server refused in its words; anything else is a line to be tried again. */
  async #goOn(form: HTMLFormElement, file: File, key: string): Promise<void> {
    const at = localStorage.getItem(key) ?? (await this.#announce(form, file, key))
    const found = await this.#ask(at, { method: 'HEAD' })
    // An answer to HEAD has no words: the next announcement says why it is refused, or begins again.
    if (!found.ok) {
      localStorage.removeItem(key)
      throw new Error('nothing is known of it')
    }
    for (let offset = offsetOf(found); offset < file.size; ) {
      this.#say(form, this.#sending(offset / file.size))
      const answer = await this.#ask(at, {
        method: 'PATCH',
        headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        body: file.slice(offset, offset + PIECE),
      })
      if (!answer.ok) {
        const { code, words } = await problemOf(answer)
        // Signed in again, or scanned at last, it goes on.
        if (answer.status !== 401 && code !== 'scanner-silent') localStorage.removeItem(key)
        throw new Refused(words)
      }
      offset = offsetOf(answer)
    }
    localStorage.removeItem(key)
  }

  async #announce(form: HTMLFormElement, file: File, key: string): Promise<string> {
    const title = form.querySelector<HTMLInputElement>('[name="title"]')?.value ?? ''
    const answer = await this.#ask(this.dataset.uploads ?? '', {
      method: 'POST',
      headers: {
        'upload-length': String(file.size),
        'upload-metadata': `filename ${base64(file.name)},title ${base64(title)}`,
      },
    })
    const at = answer.headers.get('location')
    if (at === null) throw new Refused((await problemOf(answer)).words)
    localStorage.setItem(key, at)
    return at
  }

  /** A server that breaks or is not there is asked again later; so is one that has other bytes than this page thinks. */
  async #ask(at: string, request: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
    const headers = { accept: 'application/json', 'tus-resumable': '1.0.0', ...request.headers }
    const answer = await fetch(at, { ...request, headers, redirect: 'manual' })
    if (answer.status >= 500) throw new Error(`the server answers ${answer.status}`)
    if (answer.status === 409 && (await answer.clone().json()).error?.code === 'other-offset')
      throw new Error('it is further than this page thinks')
    return answer
  }

  #sending(share: number): string {
    return (this.dataset.sending ?? '{percent}%').replace('{percent}', String(Math.floor(share * 100)))
  }

  #say(form: HTMLFormElement, words: string): void {
    const status = form.querySelector<HTMLElement>('[role="status"]') ?? document.createElement('p')
    status.setAttribute('role', 'status')
    status.textContent = words
    form.append(status)
  }
}

class Refused extends Error {}

const problemOf = async (answer: Response): Promise<{ readonly code: string; readonly words: string }> => {
  const { error } = await answer.json()
  const [problem] = error.problems
  const { lang } = document.documentElement
  return { code: error.code, words: problem?.reason ?? error.message[lang] ?? error.message.vi }
}

const offsetOf = (answer: Response): number => Number(answer.headers.get('upload-offset'))

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

customElements.define('resumable-upload', ResumableUpload)
