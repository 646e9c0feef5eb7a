import { expect, test } from 'vitest'
import { type Choosable, findPeople } from './find-people.ts'

const lan: Choosable = {
  id: 'mh-nguoi-01',
  name: 'Đỗ Thị Lan',
  is: 'Cơ quan thường trực, Sở Công Thương',
  isEnterprise: false,
}
const an: Choosable = {
  id: 'mh-dn-nguoi-001',
  name: 'Lê An',
  is: 'Công ty Cơ khí Đông Hà',
  isEnterprise: true,
}

test.each([
  ['', [lan, an]],
  ['  ', [lan, an]],
  ['đỗ lan', [lan]],
  ['do  thi', [lan]],
  ['DONG HA', [an]],
  ['thường trực', [lan]],
  ['thuong truc'.normalize('NFD'), [lan]],
  ['nguoi-01', [lan]],
  ['co', [lan, an]],
  ['nobody', []],
])('"%s" finds who bears every word of it', (search, found) => {
  expect(findPeople([lan, an], search)).toEqual(found)
})
