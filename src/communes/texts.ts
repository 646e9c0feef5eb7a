import { type Problem, problem } from '../exact/problem.ts'
import { defineTexts, type Language, type Localized } from '../platform/texts.ts'
import type { BorderProblem } from './model.ts'

export const texts = defineTexts({
  mayNotImport: {
    vi: 'Chỉ quản trị viên được nhập ranh giới.',
    en: 'Only an administrator may import borders.',
  },
  noBorders: { vi: 'Hiện không có ranh giới nào để bỏ.', en: 'There are no borders to take back.' },
})

type Words = readonly [reason: Localized, remedy: Localized]

export const borderWords = (found: BorderProblem, language: Language): Problem => {
  const [reason, remedy] = wordsOf(found)
  return problem(found.at, found.value, reason[language], remedy[language])
}

const wordsOf = (found: BorderProblem): Words => {
  switch (found.problem) {
    case 'unknown-code':
      return [
        { vi: 'Danh mục xã, phường không có mã này.', en: 'The list of communes has no such code.' },
        found.near === null
          ? {
              vi: 'Hãy nhập danh mục trước (chuluc codes import), hoặc sửa mã.',
              en: 'Import the list first (chuluc codes import), or correct the code.',
            }
          : { vi: `Có phải là "${found.near}" không?`, en: `Is "${found.near}" meant?` },
      ]
    case 'doubled-code':
      return [
        { vi: `Mã này đã có ở ${found.first}.`, en: `This code stands at ${found.first} already.` },
        {
          vi: 'Hãy gộp các phần của một xã thành một MultiPolygon.',
          en: 'Join the parts of one commune into one MultiPolygon.',
        },
      ]
    default:
      return plainWords[found.problem]
  }
}

const closeIt: Localized = {
  vi: 'Điểm cuối của vòng phải trùng điểm đầu.',
  en: 'The last point of a ring must be its first.',
}

const inDegrees: Localized = {
  vi: 'Hãy xuất lại theo WGS 84, kinh độ trước vĩ độ sau: ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES.',
  en: 'Export it again in WGS 84, longitude before latitude: ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES.',
}

type PlainProblem = Exclude<BorderProblem['problem'], 'unknown-code' | 'doubled-code'>

const plainWords: Readonly<Record<PlainProblem, Words>> = {
  'not-json': [
    { vi: 'Tệp không phải JSON.', en: 'The file is not JSON.' },
    { vi: 'Hãy xuất lại ở dạng GeoJSON.', en: 'Export it again as GeoJSON.' },
  ],
  'not-geojson': [
    { vi: 'Tệp không phải một FeatureCollection.', en: 'The file is no FeatureCollection.' },
    { vi: 'Hãy xuất cả lớp xã, phường thành một tệp GeoJSON.', en: 'Export the whole layer of communes.' },
  ],
  'reference-system': [
    { vi: 'Tọa độ không theo WGS 84.', en: 'The coordinates are not in WGS 84.' },
    inDegrees,
  ],
  'no-features': [
    { vi: 'Tệp không có xã, phường nào.', en: 'The file holds no commune.' },
    { vi: 'Hãy kiểm tra bộ lọc khi xuất tệp.', en: 'Check the filter of the export.' },
  ],
  'no-code': [
    { vi: 'Thiếu mã xã, phường.', en: 'The code of the commune is missing.' },
    {
      vi: 'Hãy ghi mã, hoặc chỉ ra thuộc tính có mã bằng --code-property.',
      en: 'Write the code, or name the property that holds it by --code-property.',
    },
  ],
  'no-area': [
    { vi: 'Đây không phải một vùng.', en: 'This is no area.' },
    { vi: 'Ranh giới phải là Polygon hoặc MultiPolygon.', en: 'A border is a Polygon or a MultiPolygon.' },
  ],
  'no-pair': [
    { vi: 'Đây không phải tọa độ.', en: 'These are no coordinates.' },
    { vi: 'Mỗi điểm viết là [kinh độ, vĩ độ].', en: 'A point is written [longitude, latitude].' },
  ],
  metres: [{ vi: 'Tọa độ có vẻ tính bằng mét.', en: 'The coordinates seem to be in metres.' }, inDegrees],
  swapped: [{ vi: 'Vĩ độ đứng trước kinh độ.', en: 'Latitude stands before longitude.' }, inDegrees],
  outside: [
    { vi: 'Điểm này nằm ngoài Việt Nam.', en: 'This point lies outside Viet Nam.' },
    { vi: 'Hãy kiểm tra tệp và hệ tọa độ.', en: 'Check the file and its reference system.' },
  ],
  'open-ring': [{ vi: 'Vòng ranh giới chưa khép kín.', en: 'The ring is not closed.' }, closeIt],
  'short-ring': [
    { vi: 'Vòng ranh giới có quá ít điểm khác nhau.', en: 'The ring has too few different points.' },
    { vi: 'Một vòng cần ít nhất bốn điểm, kể cả điểm khép.', en: 'A ring takes four points with its end.' },
  ],
  'ring-order': [
    { vi: 'Phần khoét lớn hơn vòng ngoài.', en: 'A hole is larger than the outer ring.' },
    { vi: 'Vòng ngoài phải đứng trước các phần khoét.', en: 'The outer ring stands before its holes.' },
  ],
}
