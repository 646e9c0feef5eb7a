/**
 * `<upload-progress data-words="Đã gửi {percent}%"><form …></form></upload-progress>`: shows how much of the file has
 * been sent. Without script the form is sent as it stands.
 */
class UploadProgress extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', event => {
      const form = event.target
      if (!(form instanceof HTMLFormElement)) return
      event.preventDefault()
      this.#send(form)
    })
  }

  #send(form: HTMLFormElement): void {
    const button = form.querySelector('button')
    const request = new XMLHttpRequest()
    const status = this.#status(form)
    if (button !== null) button.disabled = true
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) status.textContent = this.#words(Math.round((loaded / total) * 100))
    })
    request.addEventListener('load', () => this.#show(request))
    request.addEventListener('error', () => form.submit())
    request.open('POST', form.action)
    request.setRequestHeader('accept', 'text/html')
    request.send(new FormData(form))
  }

  #words(percent: number): string {
    return (this.dataset.words ?? '{percent}%').replace('{percent}', String(percent))
  }

  #status(form: HTMLFormElement): HTMLElement {
    const status = form.querySelector<HTMLElement>('[role="status"]') ?? document.createElement('p')
    status.setAttribute('role', 'status')
    form.append(status)
    return status
  }

  /** Where the answer came from is where the person is to be; what was wrong is shown here. */
  #show(request: XMLHttpRequest): void {
    if (request.status < 400) {
      location.assign(request.responseURL)
      return
    }
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html')
    const main = answer.querySelector('main')
    if (main === null) {
      location.reload()
      return
    }
    document.querySelector('main')?.replaceWith(main)
    document.title = answer.title
    document.querySelector<HTMLElement>('.problems')?.focus()
  }
}

customElements.define('upload-progress', UploadProgress)
