import { expect, test } from 'vitest'
import { routes } from '../../src/routes.ts'
import { everyPage } from './every-page.ts'
import { sweep } from './sweep.ts'

/** What is for programs alone has no page. */
const pagePaths = routes
  .filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/'))
  .map(({ path }) => path)

test('every page of the site map is visited, and nothing else', () => {
  expect(Object.keys(everyPage).toSorted()).toEqual([...pagePaths, ...beside].toSorted())
})

/** Shown where there is no page. */
const beside = ['/*']

sweep(person => person === null)
