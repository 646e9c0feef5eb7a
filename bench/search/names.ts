/** Made-up names, always the same: what is made of `random` repeats, and some words are far more common than others. */

const KINDS =
  'máy bơm|máy nén khí|máy cắt|động cơ điện|quạt công nghiệp|khuôn dập|khuôn ép nhựa|linh kiện nhựa|vỏ hộp số|bánh răng|trục khuỷu|dây cáp điện|tủ điện|máy biến áp|đèn chiếu sáng|bo mạch điện tử|cảm biến áp suất|thép tấm|ống thép|nhôm định hình|sơn tĩnh điện|keo công nghiệp|bao bì giấy|bao bì nhựa|vải dệt kim|sợi tổng hợp|giày thể thao|gạch ốp lát|kính cường lực|sứ vệ sinh|đồ gỗ nội thất|ván ép|gốm trang trí|bánh kẹo|nước giải khát|thức ăn chăn nuôi|phân bón hữu cơ|thuốc thú y|dược phẩm|thiết bị y tế|xe nâng|thang máy|cửa cuốn|van công nghiệp|lò hơi|băng tải|cân điện tử|phần mềm quản lý|ắc quy|pin mặt trời'.split(
    '|',
  )
const QUALITIES =
  'cao cấp|chính xác|tiết kiệm điện|chịu nhiệt|chống cháy|không gỉ|tự động|thế hệ mới|siêu bền|một pha|ba pha|trục đứng|hai tầng|mạ kẽm|cán nóng|đúc áp lực|kháng khuẩn|xuất khẩu|dân dụng|ô tô|xe máy|đóng tàu|nông nghiệp|thực phẩm|gia đình'.split(
    '|',
  )
const MAKERS =
  'Đông Anh|Hà Đông|Sơn Tây|Thăng Long|Hồng Hà|Tây Hồ|Cầu Giấy|Long Biên|Hoàn Kiếm|Gia Lâm|Thạch Thất|Quốc Oai|Mê Linh|Phú Xuyên|Thường Tín|Ứng Hòa|Bát Tràng|Vạn Phúc|Chương Mỹ|Đan Phượng'.split(
    '|',
  )
const SYLLABLES =
  'an|bảo|cường|đạt|đức|giang|hải|hòa|hưng|khang|khánh|lâm|lộc|minh|nam|ngọc|nhật|phát|phong|phú|quang|sơn|tâm|tân|thành|thịnh|tiến|trung|việt|vinh'.split(
    '|',
  )

export type Random = () => number

/** From 0 to below 1; the same from the same seed. */
export const randomFrom = (seed: number): Random => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export const pick = <T>(random: Random, from: readonly [T, ...T[]] | readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const productName = (random: Random): string => {
  const brand = capital(pick(random, SYLLABLES)) + pick(random, SYLLABLES)
  const model = `${pick(random, ['AX', 'BM', 'CT', 'DK', 'HN'])}-${Math.floor(random() * 900 + 100)}`
  return `${capital(pick(random, KINDS))} ${pick(random, QUALITIES)} ${brand} ${model}`
}

export const makerName = (random: Random): string =>
  `Công ty Cổ phần ${capital(pick(random, SYLLABLES))} ${capital(pick(random, SYLLABLES))} ${pick(random, MAKERS)}`
