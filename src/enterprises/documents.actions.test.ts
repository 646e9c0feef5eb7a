import { describe, expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personInput } from '../access/model.ts'
import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { writeWorkbook } from '../platform/workbook/spreadsheet.ts'
import { addDocument, withdrawDocument } from './actions/documents.ts'
import { registerEnterprise } from './actions/enterprises.ts'
import { noteReadings } from './actions/readings.ts'
import { documentInput, enterpriseInput } from './model/inputs.ts'
import { enterpriseIdOf } from './model.ts'
import { getDocument, listDocuments } from './store/documents.ts'
import { listReadings } from './store/readings.ts'

const office: Actor = {
  kind: 'person',
  id: 'lan',
  name: 'Lan',
  roles: [{ role: 'office', unit: 'so-cong-thuong' }],
}
const den = enterpriseIdOf('den')
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const input = documentInput.parse({ enterprise: 'den', kind: 'financial-statement', title: 'BCTC 2025' })

const withEnterprise = async (): Promise<Work> => {
  const work = await testWork({ actor: office })
  await registerEnterprise(work, enterpriseInput.parse({ id: 'den', kind: 'company', nameVi: 'Công ty Đèn' }))
  return work
}

const faultOf = async (work: Work, name: string, bytes: Uint8Array): Promise<string | undefined> => {
  try {
    await addDocument(work, input, { name, bytes })
    return undefined
  } catch (error) {
    return error instanceof Invalid ? error.problems[0]?.reason : String(error)
  }
}

describe('a document', () => {
  test('is kept under what its content is, whatever its name says, and can be read back', async () => {
    const work = await withEnterprise()
    const id = await addDocument(work, input, { name: 'C:\\giấy tờ\\bctc.exe', bytes: pdf })
    const [document] = await listDocuments(work.db, [den])
    expect(document).toMatchObject({
      id,
      title: 'BCTC 2025',
      fileName: 'bctc.exe',
      mediaType: 'application/pdf',
      size: pdf.byteLength,
    })
    expect(Buffer.from(await work.files.get(document?.file ?? ''))).toEqual(pdf)
  })

  test('is refused in words when empty, too large, of a wrong type, old or broken', async () => {
    const work = await withEnterprise()
    const workbook = await writeWorkbook([{ name: 'A', rows: [['a']] }])
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const cases: [string, Uint8Array, string | undefined][] = [
      ['a.pdf', Buffer.alloc(0), 'Tệp trống, hoặc chưa chọn tệp'],
      ['a.pdf', Buffer.alloc(20 * 1024 * 1024 + 1), 'Tệp lớn hơn 20 MB'],
      [
        'a.pdf',
        Buffer.from('<html><script>1</script>'),
        'Nội dung tệp không phải PDF, ảnh JPEG, PNG, Word hay Excel',
      ],
      [
        'a.doc',
        Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'),
        'Tệp Word hoặc Excel kiểu cũ, hoặc có mật khẩu',
      ],
      ['a.pdf', pdf.subarray(0, 20), 'Tệp bị hỏng hoặc chưa được gửi trọn vẹn'],
      ['a.png', png, 'Tệp bị hỏng hoặc chưa được gửi trọn vẹn'],
      ['a.xlsx', workbook, undefined],
    ]
    for (const [name, bytes, fault] of cases)
      expect([name, await faultOf(work, name, bytes)]).toEqual([name, fault])
  })

  test('leaves the list when it is withdrawn, once, and still can be opened by those who cite it', async () => {
    const work = await withEnterprise()
    const document = await addDocument(work, input, { name: 'bctc.pdf', bytes: pdf })
    await withdrawDocument(work, { document, ground: 'gửi nhầm' })
    expect(await listDocuments(work.db, [den])).toEqual([])
    expect((await getDocument(work.db, document)).title).toBe('BCTC 2025')
    await expect(withdrawDocument(work, { document, ground: 'gửi nhầm' })).rejects.toBeInstanceOf(Refused)
  })

  test('is added by nobody for an enterprise of others', async () => {
    const work = await withEnterprise()
    const stranger: Actor = { kind: 'person', id: 'huy', name: 'Huy', roles: [] }
    await expect(
      addDocument({ ...work, actor: stranger }, input, { name: 'a.pdf', bytes: pdf }),
    ).rejects.toBeInstanceOf(NotAllowed)
  })
})

test('a reading is noted once for a person, capacity and day', async () => {
  const work = await withEnterprise()
  await addPerson(
    { ...work, actor: { kind: 'system', name: 'test' } },
    personInput.parse({ id: 'lan', name: 'Lan' }),
  )
  await noteReadings(work, [den], 'record')
  await noteReadings({ ...work, now: '2026-11-21T04:00:00.000Z' }, [den], 'record')
  await noteReadings({ ...work, actor: { kind: 'system', name: 'job' } }, [den], 'record')
  expect(await listReadings(work.db, [den], 50)).toEqual([
    {
      enterprise: 'den',
      person: 'lan',
      capacity: 'office@so-cong-thuong',
      what: 'record',
      readOn: '2026-11-21',
      firstAt: '2026-11-21T03:00:00.000Z',
    },
  ])
})
