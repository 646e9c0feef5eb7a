/**
 * `<unfold-rows><table>…`: a link with `data-tree` unfolds the explanation of its row where the row stands, and folds it
 * again. Without script the link shows the same list with that row unfolded.
 */
class UnfoldRows extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', event => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-tree]') : null
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      void this.#turn(link)
    })
  }

  async #turn(link: HTMLAnchorElement): Promise<void> {
    const row = link.closest('tr')
    if (row === null) return
    const open = unfoldedUnder(row)
    if (open !== null) {
      open.remove()
      link.setAttribute('aria-expanded', 'false')
      return
    }
    const address = new URL(link.dataset.tree ?? '', location.href)
    address.searchParams.set('part', 'tree')
    const answer = await fetch(address).catch(() => null)
    if (answer === null || !answer.ok) {
      location.href = link.href
      return
    }
    lastOf(row).after(unfolded(await answer.text(), row.cells.length))
    link.setAttribute('aria-expanded', 'true')
  }
}

const unfolded = (html: string, columns: number): HTMLTableRowElement => {
  const row = document.createElement('tr')
  const cell = document.createElement('td')
  row.className = 'unfolded'
  cell.colSpan = columns
  cell.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
  row.append(cell)
  return row
}

/** The reason that stands under a row belongs to it. */
const lastOf = (row: Element): Element =>
  row.nextElementSibling?.classList.contains('reason') ? row.nextElementSibling : row

const unfoldedUnder = (row: Element): Element | null => {
  const next = lastOf(row).nextElementSibling
  return next?.classList.contains('unfolded') ? next : null
}

customElements.define('unfold-rows', UnfoldRows)
