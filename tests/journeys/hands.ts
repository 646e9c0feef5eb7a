import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'

/** What hands do on a page, and at a terminal. */

export const title = async (page: Page): Promise<string> =>
  ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').replace(/\s+/g, ' ').trim()

export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
  await page.waitForLoadState()
}

/** By the names of the fields. */
export const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]`)
    const kind = await field.first().evaluate(element => `${element.tagName} ${element.getAttribute('type')}`)
    if (kind.startsWith('SELECT')) await field.selectOption(value)
    else if (kind.endsWith('radio')) await page.locator(`main [name="${name}"][value="${value}"]`).check()
    else await field.fill(value)
  }
}

/** The file behind a link, as a click brings it. */
export const taken = async (page: Page, click: () => Promise<void>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return download.path()
}

/** Runs a command of the program; without a store where none is named. */
export const chuluc = (words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const node = ['--disable-warning=ExperimentalWarning', 'src/cli.ts', ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { env: { ...process.env, ...env } })
  return { code: status, out: stdout.toString(), err: stderr.toString() }
}
