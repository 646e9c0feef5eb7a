import pg from 'pg'

let pool: pg.Pool | undefined

/** The pool that was last asked for a connection. */
export const lastPool = (): pg.Pool | undefined => pool

/** The pool opens one client for the embedded database; what it is asked is what the page costs. */
export const listenToQueries = (heard: pg.QueryConfig[]): void => {
  const { connect } = pg.Pool.prototype
  const proxies = new WeakMap<pg.PoolClient, pg.PoolClient>()
  const patched = async function (this: pg.Pool, callback?: unknown) {
    pool = this
    if (callback !== undefined) return Reflect.apply(connect, this, [callback])
    const client = await (connect as () => Promise<pg.PoolClient>).call(this)
    const proxy = proxies.get(client) ?? listening(client, heard)
    proxies.set(client, proxy)
    return proxy
  }
  Object.assign(pg.Pool.prototype, { connect: patched })
}

const listening = (client: pg.PoolClient, heard: pg.QueryConfig[]): pg.PoolClient =>
  new Proxy(client, {
    get: (target, name) => {
      const member = Reflect.get(target, name)
      if (name !== 'query') return typeof member === 'function' ? member.bind(target) : member
      return (asked: pg.QueryConfig | string, values: unknown[] = []) => {
        const query = typeof asked === 'string' ? { text: asked, values } : asked
        heard.push(query)
        return target.query({ ...query })
      }
    },
  })
