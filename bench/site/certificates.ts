import type pg from 'pg'
import { issueJob, listCertificates } from '../../src/certificates/index.ts'
import { shownCode } from '../../src/certificates/rules/code.ts'
import { addProduct, registerEnterprise } from '../../src/enterprises/index.ts'
import { enterpriseInput, productInput } from '../../src/enterprises/model/inputs.ts'
import { addMinutes } from '../../src/exact/moment.ts'
import { type City, startWork } from '../../src/platform/city.ts'
import { grantRecognition } from '../../src/recognition/index.ts'
import { recognitionInput } from '../../src/recognition/model/inputs.ts'
import { listenToQueries } from './heard.ts'
import { openSite, type PageContenders, pageContenders } from './site.ts'

export interface Batch {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly issued: number
  /** How often it said how far it is. */
  readonly told: number
}

export interface Certificates {
  /** The check of a certificate of the sample city, as its QR code asks for it. */
  readonly page: () => Promise<PageContenders>
  readonly stylesheetGzip: () => Promise<number>
  readonly batch: (count: number) => Promise<Batch>
  readonly close: () => Promise<void>
}

/** For `certificates.ts`. Every request has a minute of its own: who asks often is not to be sent away here. */
export const openCertificates = async (): Promise<Certificates> => {
  const heard: pg.QueryConfig[] = []
  listenToQueries(heard)
  let minutes = 0
  const { app, city, close } = await openSite(opened => ({
    ...opened,
    clock: { ...opened.clock, now: () => addMinutes(opened.clock.now(), minutes++) },
  }))
  const page = async () => {
    const [certificate] = await listCertificates(city.database.db)
    if (certificate === undefined) throw new Error('the sample city has no certificate')
    const path = `/check/${shownCode(certificate.code)}?s=${certificate.statement}`
    return pageContenders(app, heard, path, null)
  }
  const stylesheetGzip = async () => {
    const html = await (await app.request('http://localhost/check')).text()
    const [path = ''] = /\/assets\/[^"]+\.css/.exec(html) ?? []
    const answer = await app.request(`http://localhost${path}`, { headers: { 'accept-encoding': 'gzip' } })
    return (await answer.arrayBuffer()).byteLength
  }
  return { page, stylesheetGzip, batch: count => issueMany(city, count), close }
}

/** Recognitions of one enterprise, granted for this; then their certificates, one after the other, as the job does it. */
const issueMany = async (city: City, count: number): Promise<Batch> => {
  const work = startWork(city, { kind: 'system', name: 'bench' }, 'vi')
  await registerEnterprise(
    work,
    enterpriseInput.parse({
      id: 'bench',
      kind: 'company',
      nameVi: 'Công ty cổ phần Đo Lường',
      isSample: true,
    }),
  )
  const recognitions = []
  for (let at = 0; at < count; at++) {
    const product = `bench-${at}`
    const nameVi = `Máy đo chính xác cao số ${at}`
    await addProduct(work, productInput.parse({ id: product, enterprise: 'bench', nameVi }))
    const decision = { number: '1', symbol: 'QĐ-MH', issuer: 'UBND thành phố', decidedOn: work.today }
    const granted = { product, enterprise: 'bench', decision, validFrom: work.today, validTo: '2030-01-01' }
    recognitions.push(await grantRecognition(work, recognitionInput.parse(granted)))
  }
  let told = 0
  const progress = {
    attempt: 1,
    tell: async () => {
      told++
    },
  }
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  await issueJob.run(work, { recognitions, ground: null, numbering: null }, progress)
  const { user, system } = process.cpuUsage(cpu)
  const issued = (await listCertificates(work.db, { recognitions })).length
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6, issued, told }
}
