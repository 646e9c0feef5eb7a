import { announcedCalls, callAddress, selfCheckAddress } from '../../calls/index.ts'
import type { Page, Route } from '../../platform/pages.ts'
import { listRecognisedProducts } from '../store/products.ts'

const MOST = 45_000

/** Every page that shows anyone the same and needs no name in its address; `sitemap.xml` adds what has one. */
const publicPaths = (routes: readonly Route[]): readonly string[] =>
  routes
    .filter(({ isCached, path }) => isCached === true && !path.includes(':') && path !== '/search')
    .map(({ path }) => path)

export const siteMap =
  (routes: () => readonly Route[]): Page =>
  async ({ work, caller: { origin } }) => {
    const products = await listRecognisedProducts(work.db, {
      words: '',
      sorting: 'name',
      isDescending: false,
      sectorGroup: null,
      year: null,
      status: null,
      enterprise: null,
      day: work.today,
      limit: MOST,
      offset: 0,
    })
    const calls = await announcedCalls(work)
    const makers = new Set(products.rows.map(({ enterprise }) => enterprise))
    const paths = [
      ...publicPaths(routes()),
      ...calls.flatMap(({ round, isReceiving }) => [
        callAddress(round),
        ...(isReceiving ? [selfCheckAddress(round)] : []),
      ]),
      ...[...makers].map(id => `/recognised-enterprises/${encodeURIComponent(id)}`),
      ...products.rows.map(({ id }) => `/products/${encodeURIComponent(id)}`),
    ]
    const lines = paths.map(path => `<url><loc>${escaped(origin + path)}</loc></url>`).join('\n')
    return new Response(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines}\n</urlset>\n`,
      { headers: { 'content-type': 'application/xml; charset=utf-8' } },
    )
  }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const robots: Page = ({ caller: { origin } }) =>
  new Response(`User-agent: *\nAllow: /\nDisallow: /home\nSitemap: ${origin}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
