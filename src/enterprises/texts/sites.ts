import type { SiteProblem } from '../rules/sites.ts'
import { field, onDay, type Words } from './words.ts'

export const siteWords = (problem: SiteProblem): Words => {
  switch (problem.problem) {
    case 'site-period':
      return { place: field('validTo'), value: '', ...EMPTY_PERIOD }
    case 'place-period':
      return { place: placeField(problem.place, 'validTo'), value: '', ...EMPTY_PERIOD }
    case 'place-outside-site':
      return {
        place: placeField(problem.place, 'validFrom'),
        value: '',
        reason: {
          vi: 'Địa điểm có ngày nằm ngoài thời gian hoạt động của cơ sở.',
          en: 'The place has days on which the site does not work.',
        },
        remedy: {
          vi: 'Hãy sửa ngày của địa điểm hoặc của cơ sở.',
          en: 'Correct the days of the place or of the site.',
        },
      }
    case 'places-overlap':
      return {
        place: placeField(problem.place, 'validFrom'),
        value: '',
        reason: {
          vi: `Cùng một ngày cơ sở có hai địa điểm (thứ ${problem.other + 1} và thứ ${problem.place + 1}).`,
          en: `On some day the site lies in two places (numbers ${problem.other + 1} and ${problem.place + 1}).`,
        },
        remedy: {
          vi: 'Hãy ghi ngày kết thúc của địa điểm trước.',
          en: 'End the earlier place before the later one begins.',
        },
      }
    case 'commune-unknown':
      return {
        place: placeField(problem.place, 'commune'),
        value: problem.commune,
        reason: {
          vi: 'Danh mục communes không có mã này.',
          en: 'The list communes has no such code.',
        },
        remedy: {
          vi: 'Hãy tra lại mã, nhập danh mục đầy đủ, hoặc để trống nếu chưa biết.',
          en: 'Look the code up, import the full list, or leave it empty if it is not known.',
        },
      }
    case 'commune-not-then':
      return {
        place: placeField(problem.place, 'commune'),
        value: problem.commune,
        reason: {
          vi: `Đơn vị hành chính này chỉ tồn tại ${spanVi(problem)}.`,
          en: `This commune exists only ${spanEn(problem)}.`,
        },
        remedy: {
          vi: 'Hãy chia thành hai địa điểm tại ngày đó; nếu chưa biết xã, phường mới thì để trống.',
          en: 'Split the place in two on that day; leave the commune empty where the new one is not known.',
        },
      }
  }
}

const placeField = (place: number, name: string) => field(`places[${place}].${name}`)

const EMPTY_PERIOD = {
  reason: {
    vi: 'Ngày bắt đầu không trước ngày kết thúc.',
    en: 'The first day is not before the end.',
  },
  remedy: {
    vi: 'Hãy sửa ngày: ngày kết thúc là ngày đầu tiên không còn.',
    en: 'Correct the days: the end is the first day on which it no longer holds.',
  },
}

interface Span {
  readonly from: string | null
  readonly to: string | null
}

const spanVi = ({ from, to }: Span): string =>
  [from === null ? '' : `từ ${onDay(from)}`, to === null ? '' : `đến trước ${onDay(to)}`].join(' ').trim()

const spanEn = ({ from, to }: Span): string =>
  [from === null ? '' : `from ${from}`, to === null ? '' : `before ${to}`].join(' ').trim()
