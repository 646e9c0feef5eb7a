import { expect, test } from 'vitest'
import { addPerson } from '../access/index.ts'
import { personIdOf, personInput } from '../access/model.ts'
import {
  addMember,
  importCodes,
  listEnterprises,
  listPlaces,
  listProducts,
  listReadings,
  listWithdrawn,
  registerMany,
} from '../enterprises/index.ts'
import { batchInput, memberInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf, productIdOf } from '../enterprises/model.ts'
import { declareFact, factsAsKnownOn, loadDictionary, verifyFact } from '../facts/index.ts'
import { declareInput, dictionaryInput, factIdOf, verifyInput } from '../facts/model.ts'
import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor, Work } from '../platform/work.ts'
import { readSheets } from '../platform/workbook/sheets.ts'
import { writeWorkbook } from '../platform/workbook/spreadsheet.ts'
import { applyBatch } from './actions/apply.ts'
import { dropBatch, readBatch, receiveWorkbook } from './actions/batches.ts'
import { planOf } from './actions/read.ts'
import { undoBatch } from './actions/undo.ts'
import type { BatchId } from './model.ts'
import { columnLetters } from './rules/cell-names.ts'
import { templateWorkbook } from './template.ts'

const office: Actor = { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: null }] }
const system: Actor = { kind: 'system', name: 'test' }

const dictionary = dictionaryInput.parse({
  format: 'chuluc-dictionary-1',
  code: 'test',
  name: { vi: 'Thử' },
  variables: {
    'enterprise.revenue': {
      name: { vi: 'Doanh thu' },
      type: 'money',
      currency: 'VND',
      subject: 'enterprise',
      periodicity: 'year',
    },
    'enterprise.iso': {
      name: { vi: 'ISO 9001' },
      type: 'boolean',
      subject: 'enterprise',
      periodicity: 'year',
    },
    'product.share': {
      name: { vi: 'Nội địa hóa' },
      type: 'number',
      unit: '%',
      decimals: 2,
      subject: 'product',
      periodicity: 'year',
    },
  },
})

const city = async (): Promise<Work> => {
  const work = await testWork({ actor: system })
  await addPerson(work, personInput.parse({ id: 'lan', name: 'Lan' }))
  await importCodes(
    work,
    Buffer.from(
      [
        'list,code,name_vi,name_en,parent,valid_from,valid_to,source',
        'sector-groups,co-khi,"Cơ khí, chế tạo",,,,,test',
        'communes,1,xã Nay,,,2025-07-01,,test',
        'communes,2,xã Xưa,,,,2025-07-01,test',
        '',
      ].join('\r\n'),
    ),
  )
  await loadDictionary(work, dictionary)
  await registerMany(
    work,
    batchInput.parse({
      enterprises: [{ id: 'den', kind: 'company', taxCode: '0100109106', nameVi: 'Công ty Đèn' }],
      products: [{ id: 'bong', enterprise: 'den', nameVi: 'Bóng đèn' }],
    }),
  )
  await declareFact(
    work,
    declareInput.parse({
      id: 'f1',
      subject: { kind: 'enterprise', id: 'den' },
      variable: 'enterprise.revenue',
      period: '2025',
      given: { value: '100' },
    }),
  )
  return { ...work, actor: office, now: '2026-11-21T04:00:00.000Z' }
}

type Rows = readonly (readonly (string | number | boolean | null)[])[]
const workbook = (sheets: Readonly<Record<string, Rows>>) =>
  writeWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map(row => [...row]) })))

const enterprises = ['Mã số thuế *', 'Tên doanh nghiệp *', 'Loại hình *', 'Địa chỉ trụ sở']
const products = ['ma so thue', 'Tên sản phẩm', 'Nhóm ngành']
const figures = ['Mã số thuế', 'Năm', 'Doanh thu, đồng [enterprise.revenue]', 'ISO 9001 [enterprise.iso]']
const shares = ['Mã số thuế', 'Tên sản phẩm', 'Năm', '[product.share]']

const good = () =>
  workbook({
    'Doanh nghiệp': [
      enterprises,
      ['0100233488', 'Công ty Bơm', 'doanh nghiệp', 'Số 1'],
      ['0100109106', 'Công ty Đèn', 'Doanh nghiệp', null],
    ],
    'Sản phẩm': [
      products,
      ['0100233488', 'Máy bơm', 'co khi, che tao'],
      ['0100109106', 'BÓNG ĐÈN', 'Cơ khí, chế tạo'],
    ],
    'Số liệu doanh nghiệp': [figures, ['0100109106', 2025, 250, 'có'], ['0100233488', 2025, 0, '?']],
    'Số liệu sản phẩm': [shares, ['0100233488', 'máy bơm', 2025, 12.5]],
  })

const sent = async (work: Work, bytes: Uint8Array): Promise<BatchId> => {
  const id = await receiveWorkbook(work, { name: 'so-lieu.xlsx', bytes })
  await readBatch(work, id)
  return id
}

const problemsOf = async (work: Work, sheets: Readonly<Record<string, Rows>>) =>
  (await planOf(work, await workbook(sheets))).problems.map(
    ({ row, column, words }) => `${column === null ? '' : columnLetters(column)}${row ?? ''} ${words.vi}`,
  )

const known = async (work: Work, id: string) =>
  (await factsAsKnownOn(work.db, [{ kind: 'enterprise', id: enterpriseIdOf(id) }], work.now)).map(
    ({ variable, value, version, status }) => [
      variable,
      'text' in value ? value.text : value.kind,
      version,
      status,
    ],
  )

test('a workbook is judged row by row: what is new, what changes, what stays', async () => {
  const plan = await planOf(await city(), await good())
  expect(plan.problems).toEqual([])
  expect(plan.counts).toEqual({
    enterprises: { new: 1, changed: 0, same: 1, wrong: 0 },
    products: { new: 1, changed: 1, same: 0, wrong: 0 },
    enterpriseFigures: { new: 1, changed: 1, same: 0, wrong: 0 },
    productFigures: { new: 1, changed: 0, same: 0, wrong: 0 },
  })
})

test('every wrong cell is named with what to do', async () => {
  const work = await city()
  expect(
    await problemsOf(work, {
      'Doanh nghiệp': [
        enterprises,
        ['0100109107', 'Công ty A', 'doanh nghiệp', null],
        [100109106, 'Công ty B', 'tập đoàn', null],
        ['0100233488', null, 'hợp tác xã', null],
        ['0100233488', 'Công ty D', 'doanh nghiệp', null],
      ],
      'Số liệu doanh nghiệp': [
        [...figures, 'Điện thoại'],
        ['0100109106', 2031, '52,3 tỷ', 'có thể'],
        ['0100109106', 2025, 1.5, null],
        ['9999999999', 2025, null, null],
      ],
    }),
  ).toEqual([
    'E1 Không có cột nào tên như vậy. Hãy dùng tiêu đề của biểu mẫu, hoặc xóa cột.',
    'A2 Chữ số kiểm tra sai: chữ số thứ 10 phải là 6. Hãy đối chiếu với giấy đăng ký.',
    'A3 Ô lưu dạng số nên mất số 0 ở đầu. Hãy định dạng ô là Text rồi gõ 0100109106.',
    'C3 Không có trong danh mục. Hãy chọn, ví dụ: doanh nghiệp; đơn vị phụ thuộc; hợp tác xã; liên hiệp hợp tác xã; tổ hợp tác; hộ kinh doanh.',
    'B4 Ô này cần được điền.',
    'A5 Đã có ở hàng 4. Mỗi nội dung chỉ ghi một lần.',
    'B2 Cần một năm từ 1990 đến 2026.',
    'C2 Hãy ghi đủ chữ số: 52300000000, nếu đó là ý của bạn.',
    'D2 Hãy ghi có hoặc không.',
    'C3 Tiền đồng phải là số nguyên.',
    'A4 Chưa có doanh nghiệp với mã số thuế này. Hãy kiểm tra lại, hoặc thêm vào trang “Doanh nghiệp”.',
  ])
})

test('what is no workbook is refused beside the field, in words', async () => {
  const work = await city()
  const whole = await good()
  const cases: [Uint8Array, string][] = [
    [new Uint8Array(), 'Tệp trống, hoặc chưa chọn tệp.'],
    [Buffer.alloc(10 * 1024 * 1024 + 1), 'Tệp lớn hơn 10 MB. Hãy tách tệp.'],
    [
      Buffer.from('taxCode,name'),
      'Đây không phải tệp .xlsx. Hãy mở bằng Excel và lưu dạng “Excel Workbook (.xlsx)”.',
    ],
    [
      whole.subarray(0, 900),
      'Tệp bị hỏng hoặc chưa được gửi trọn vẹn. Hãy mở và lưu lại bằng Excel rồi gửi lại.',
    ],
  ]
  for (const [bytes, words] of cases) {
    const error = await receiveWorkbook(work, { name: 'a.xlsx', bytes }).catch((thrown: unknown) => thrown)
    expect(error instanceof Invalid && error.problems.map(({ place, reason }) => [place, reason])).toEqual([
      ['file', words],
    ])
  }
})

test('is applied whole, once, and undone to what stood before', async () => {
  const work = await city()
  const id = await sent(work, await good())
  await applyBatch(work, id)
  await expect(applyBatch(work, id)).rejects.toBeInstanceOf(Refused)
  expect(await known(work, 'den')).toEqual([
    ['enterprise.iso', 'true', 1, 'declared'],
    ['enterprise.revenue', '250', 2, 'declared'],
  ])
  const later = { ...work, now: '2026-11-21T05:00:00.000Z' }
  expect(await undoBatch(later, id, 'nhập nhầm năm')).toEqual([])
  expect(await known(later, 'den')).toEqual([
    ['enterprise.iso', 'unknown', 2, 'declared'],
    ['enterprise.revenue', '100', 3, 'declared'],
  ])
  expect(
    (await listProducts(work.db, [enterpriseIdOf('den')])).map(({ sectorGroup }) => sectorGroup),
  ).toEqual([null])
  expect((await listWithdrawn(work.db, work.today)).size).toBe(2)
})

test('what was undone can be imported again', async () => {
  const work = await city()
  const first = await sent(work, await good())
  await applyBatch(work, first)
  const later = { ...work, now: '2026-11-21T05:00:00.000Z' }
  await undoBatch(later, first, 'thử')
  const again = { ...work, now: '2026-11-21T06:00:00.000Z' }
  await applyBatch(again, await sent(again, await good()))
  expect((await listWithdrawn(work.db, work.today)).size).toBe(0)
  expect(await known(again, 'den')).toEqual([
    ['enterprise.iso', 'true', 3, 'declared'],
    ['enterprise.revenue', '250', 4, 'declared'],
  ])
})

test('what was used since stays and is named', async () => {
  const work = await city()
  const id = await sent(work, await good())
  await applyBatch(work, id)
  const bom = (await listProducts(work.db)).find(({ nameVi }) => nameVi === 'Máy bơm')
  const own = { ...work, actor: system }
  await addPerson(own, personInput.parse({ id: 'huy', name: 'Huy' }))
  await addMember(
    own,
    memberInput.parse({ person: personIdOf('huy'), enterprise: bom?.enterprise, validFrom: '2026-11-21' }),
  )
  const revenue = (
    await factsAsKnownOn(work.db, [{ kind: 'enterprise', id: enterpriseIdOf('den') }], work.now)
  ).find(({ variable }) => variable === 'enterprise.revenue')
  await verifyFact(
    { ...own, now: '2026-11-21T04:30:00.000Z' },
    verifyInput.parse({ fact: factIdOf(revenue?.id ?? '') }),
  )
  const kept = await undoBatch({ ...work, now: '2026-11-21T05:00:00.000Z' }, id, 'thử')
  expect(kept.map(({ name, why }) => [name, why.vi])).toEqual([
    ['0100109106: enterprise.revenue 2025', 'số liệu đã được thẩm tra hoặc có ý kiến khác'],
    ['Công ty Bơm', 'đã có người đại diện'],
  ])
  expect([...(await listWithdrawn(work.db, work.today))]).toEqual([productIdOf(bom?.id ?? '')])
})

test('with a single problem nothing is done; a batch that is dropped is over', async () => {
  const work = await city()
  const wrong = await workbook({
    'Số liệu doanh nghiệp': [figures, ['0100109106', 2025, 7, null], ['0100109106', 2024, 'bảy', null]],
  })
  const id = await sent(work, wrong)
  await expect(applyBatch(work, id)).rejects.toBeInstanceOf(Refused)
  expect(await known(work, 'den')).toEqual([['enterprise.revenue', '100', 1, 'declared']])
  await dropBatch(work, id)
  await expect(dropBatch(work, id)).rejects.toBeInstanceOf(Refused)
})

test('the filled template sent back changes nothing', async () => {
  const work = await city()
  const plan = await planOf(work, await templateWorkbook(work, '2025'))
  expect([plan.problems, plan.changes]).toEqual([[], []])
  expect(plan.counts.enterpriseFigures.same).toBe(1)
})

test('products of one name are told apart by their code, which the template brings; without it the row is asked', async () => {
  const work = await city()
  await registerMany(
    { ...work, actor: system },
    batchInput.parse({
      enterprises: [{ id: 'bom', kind: 'company', taxCode: '0100233488', nameVi: 'Công ty Bơm' }],
      products: [
        { id: 'bong-2', enterprise: 'den', nameVi: 'Bóng Đèn' },
        { id: 'may', enterprise: 'bom', nameVi: 'Máy' },
      ],
    }),
  )
  const filled = await planOf(work, await templateWorkbook(work, '2025'))
  expect([filled.problems, filled.changes, filled.counts.products.same]).toEqual([[], [], 3])
  const coded = ['Mã số thuế', 'Tên sản phẩm', 'Mã sản phẩm', 'Năm', '[product.share]']
  expect(
    await problemsOf(work, {
      'Sản phẩm': [products, ['0100109106', 'bóng đèn', null]],
      'Số liệu sản phẩm': [
        coded,
        ['0100109106', 'Bóng đèn', null, 2025, 1],
        ['0100109106', 'Bóng đèn', 'may', 2025, 2],
        ['0100109106', 'Bóng đèn', 'bong-2', 2025, 3],
        ['0100109106', 'Bóng khác', 'bong-2', 2025, 4],
        ['0100233488', 'Quạt', null, 2025, 5],
      ],
    }),
  ).toEqual([
    'B2 Doanh nghiệp này có nhiều sản phẩm cùng tên. Hãy ghi thêm mã sản phẩm, lấy từ biểu mẫu có sẵn số liệu.',
    'B2 Doanh nghiệp này có nhiều sản phẩm cùng tên. Hãy ghi thêm mã sản phẩm, lấy từ biểu mẫu có sẵn số liệu.',
    'C3 Doanh nghiệp này không có sản phẩm với mã như vậy. Hãy lấy mã từ biểu mẫu có sẵn số liệu, hoặc để trống.',
    'D5 Đã có ở hàng 4. Mỗi nội dung chỉ ghi một lần.',
    'B6 Doanh nghiệp này chưa có sản phẩm tên như vậy. Hãy kiểm tra lại tên, hoặc thêm vào trang “Sản phẩm”.',
  ])
  const named = ['Mã số thuế', 'Tên sản phẩm', 'Mã sản phẩm']
  const id = await sent(
    work,
    await workbook({
      'Sản phẩm': [named, ['0100109106', 'Bóng đèn LED', 'bong-2']],
      'Số liệu sản phẩm': [coded, ['0100109106', 'Bóng đèn LED', 'bong-2', 2025, 12.5]],
    }),
  )
  await applyBatch(work, id)
  const names = async () =>
    (await listProducts(work.db, [enterpriseIdOf('den')])).map(({ id, nameVi }) => `${id}: ${nameVi}`).sort()
  expect(await names()).toEqual(['bong-2: Bóng đèn LED', 'bong: Bóng đèn'])
  await undoBatch({ ...work, now: '2026-11-21T05:00:00.000Z' }, id, 'thử')
  expect(await names()).toEqual(['bong-2: Bóng Đèn', 'bong: Bóng đèn'])
})

const withSeat = (commune: string) =>
  workbook({
    'Doanh nghiệp': [
      [...enterprises, 'Xã, phường'],
      ['0100233488', 'Công ty Bơm', 'doanh nghiệp', 'Số 1', commune],
    ],
  })

test('an office lies in a commune since there is that commune; one that has ended is refused', async () => {
  const work = await city()
  const wrong = await planOf(work, await withSeat('xã Xưa'))
  expect(wrong.problems.map(({ words }) => words.vi)).toEqual([
    'Xã, phường này không còn (nhiều nơi đã sắp xếp lại từ 01/07/2025). Hãy ghi tên mới, hoặc để trống.',
  ])
  await applyBatch(work, await sent(work, await withSeat('xã Nay')))
  const bom = (await listEnterprises(work.db)).flatMap(({ id }) => (id === 'den' ? [] : id))
  const places = await listPlaces(work.db, bom)
  expect(places.map(({ commune, validFrom, validTo }) => [commune, validFrom, validTo])).toEqual([
    ['1', '2025-07-01', null],
  ])
})

test('a template offers the codes of the day, none that has ended', async () => {
  const bytes = await templateWorkbook(await city(), null)
  const read = await readSheets({ bytes, names: ['Danh mục'] })
  const sheet = 'sheets' in read ? read.sheets[0] : undefined
  const commune = sheet?.rows.flatMap(({ cells }) => cells[2] ?? [])
  expect(commune).toEqual(['Xã, phường', 'xã Nay'])
})

test('a template that is filled with figures is noted as read, an empty one is not', async () => {
  const work = await city()
  const read = async () => (await listReadings(work.db, [enterpriseIdOf('den')], 50)).map(({ what }) => what)
  await templateWorkbook(work, null)
  const before = await read()
  await templateWorkbook(work, '2025')
  expect([before, await read()]).toEqual([[], ['template']])
})

test('nobody but the office imports', async () => {
  const work = {
    ...(await city()),
    actor: { kind: 'person', id: 'x', name: 'X', roles: [{ role: 'auditor', unit: null }] } as Actor,
  }
  await expect(receiveWorkbook(work, { name: 'a.xlsx', bytes: await good() })).rejects.toBeInstanceOf(
    NotAllowed,
  )
  await expect(templateWorkbook(work, null)).rejects.toBeInstanceOf(NotAllowed)
})

test('a long workbook says how many rows are read, of how many', async () => {
  const work = await city()
  const rows = Array.from({ length: 450 }, (_, at) => ['0100109106', `Bơm ${at}`, 'Cơ khí, chế tạo'])
  const heading = ['Mã số thuế', 'Tên sản phẩm', 'Nhóm ngành']
  const bytes = await writeWorkbook([{ name: 'Sản phẩm', rows: [heading, ...rows] }])
  const batch = await receiveWorkbook(work, { name: 'dai.xlsx', bytes })
  const told: string[] = []
  await readBatch(work, batch, async (done, total) => {
    told.push(`${done}/${total}`)
  })
  expect(told).toEqual(['200/450', '400/450'])
})
