/**
 * `<verify-flow><form>…`: keys for who looks at one figure after the other. Inside a figure `1` confirms it and goes on,
 * `2` doubts it and waits for the ground, `3` leaves it; J and K go on and back; Enter goes on. The document of the figure
 * that is looked at unfolds. Without script every choice and every document is reached by Tab.
 */
class VerifyFlow extends HTMLElement {
  connectedCallback(): void {
    for (const hint of this.querySelectorAll<HTMLElement>('[data-keys]')) hint.hidden = false
    this.addEventListener('keydown', event => {
      const figure = event.target instanceof Element ? event.target.closest<HTMLElement>('article') : null
      if (figure === null || event.ctrlKey || event.metaKey || event.altKey) return
      if (this.#handle(event, figure)) event.preventDefault()
    })
  }

  #handle({ key, target }: KeyboardEvent, figure: HTMLElement): boolean {
    const isRadio = target instanceof HTMLInputElement && target.type === 'radio'
    if (key === 'Enter' && target instanceof HTMLInputElement) return this.#go(figure, 1)
    if (target instanceof HTMLInputElement && !isRadio) return false
    switch (key.toLowerCase()) {
      case '1':
        return choose(figure, 'verified') && this.#go(figure, 1)
      case '2':
        return choose(figure, 'contested') && focus(figure, '.ground')
      case '3':
        return choose(figure, '') && this.#go(figure, 1)
      case 'j':
        return this.#go(figure, 1)
      case 'k':
        return this.#go(figure, -1)
      default:
        return false
    }
  }

  #go(from: HTMLElement, step: 1 | -1): boolean {
    const figures = [...this.querySelectorAll<HTMLElement>('article')]
    const next = figures[figures.indexOf(from) + step]
    if (next === undefined) return step === 1 && focus(this, 'button')
    const beside = next.querySelector<HTMLDetailsElement>('details.beside')
    if (beside !== null) beside.open = true
    next.scrollIntoView({ block: 'start' })
    return focus(next, 'input[type="radio"]:checked') || focus(next, 'input[type="radio"]')
  }
}

const choose = (figure: HTMLElement, verdict: string): boolean => {
  const radio = figure.querySelector<HTMLInputElement>(`input[type="radio"][value="${verdict}"]`)
  if (radio !== null) radio.checked = true
  return radio !== null
}

const focus = (within: HTMLElement, selector: string): boolean => {
  const found = within.querySelector<HTMLElement>(selector)
  found?.focus()
  return found !== null
}

customElements.define('verify-flow', VerifyFlow)
