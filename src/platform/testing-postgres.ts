import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { openDatabase } from './open-database.ts'

/** A fresh copy of the run's template; answers its address. Dropped with all the others when the run ends. */
export async function copyTestDatabase(url: string): Promise<string> {
  const name = `${prefix()}_${randomUUID().slice(0, 8)}`
  await onServer(url, server => server.query(`create database ${name} template ${template()}`))
  return addressOf(url, name)
}

export async function createTemplate(url: string): Promise<void> {
  await onServer(url, server =>
    server.query(`create database ${template()} template template0 encoding 'UTF8'`),
  )
  const database = await openDatabase({ url: addressOf(url, template()), directory: '' })
  await database.close()
}

export async function dropTestDatabases(url: string): Promise<void> {
  await onServer(url, async server => {
    const { rows } = await server.query('select datname from pg_database where starts_with(datname, $1)', [
      prefix(),
    ])
    for (const { datname } of rows) await server.query(`drop database ${datname} with (force)`)
  })
}

function prefix(): string {
  return `chuluc_test_${process.env.CHULUC_TEST_RUN}`
}

function template(): string {
  return `${prefix()}_template`
}

async function onServer(url: string, body: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  try {
    await body(server)
  } finally {
    await server.end()
  }
}

function addressOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
