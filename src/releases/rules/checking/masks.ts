/**
 * Numbers that are no figures: dates, years, numbers of documents and clauses, telephone numbers, names such as Top 10.
 * They are blanked out, place for place; what is left of digits is a figure.
 */
const marked = [
  /https?:\/\/\S+|\S+@\S+\.\S+/g,
  // 60/KH-UBND, 80/2021/NĐ-CP
  /\d{1,5}\s?\/\s?(?:\d{4}\s?\/\s?)?[A-ZĐ]{1,8}(?:-[A-ZĐ0-9]+)*/g,
  /(?:điều|khoản|điểm|mục|chương|phụ lục|biểu|bảng|hình|trang|mẫu)(?: số)? (?:\d+(?:\.\d+)*|[ivx]+(?:\.\d+)*)(?:\s*(?:,|và|-|–)\s*\d+)*/giu,
  /năm (?:19|20)\d{2}(?![\d.,]*\d)/giu,
  /(?:lần )?thứ \d+/giu,
  /(?:số|mã số thuế|MST|điện thoại|ĐT|tel\.?|phone|hotline)[:\s]+\+?\d[\d\s.()-]{6,}\d/giu,
  /(?:quyết định|kế hoạch|nghị định|nghị quyết|thông tư|công văn|thông báo|tờ trình|báo cáo)(?: số)? \d+(?:\/\d{4})?(?![\d.,]*\s*(?:%|sản|doanh|tỷ|triệu|nghìn|ngàn|cụm|ha|gian|dự án|nước|người|lao động|việc|cơ sở|làng|USD|đồng|đến|[-–]))/giu,
] as const

/** On the text without case and marks. */
const folded = [
  /\b(?:article|clause|point|section|chapter|annex|table|part|item|page|form) \d+(?:\.\d+)*(?:\s*(?:,|and|-|–)\s*\d+)*/g,
  /\b(?:decision|decree|resolution|circular|document|plan|letter) (?:no\.? ?|number )\d+[\w/-]*/g,
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b/g,
  /\b(?:19|20)\d{2}-\d{2}(?:-\d{2})?\b(?!-)/g,
  /\bngay \d{1,2}(?:\s*(?:\/|thang)\s*\d{1,2})?(?:\s*(?:\/|nam)\s*\d{4})?/g,
  /\b\d{1,2}\/(?:19|20)\d{2}\b/g,
  /\bthang \d{1,2}\b|\bquy (?:\d|[iv]+)\b/g,
  /\b\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b(?!\d)/g,
  /\b\d{1,2} (?:thang|months?|nam|years?|ngay|days?|gio|hours?|quarters?|quy|dot|rounds?)\b/g,
  /\b\d+(?:st|nd|rd|th)\b/g,
  /\btop[\s-]?\d+/g,
  /\bcovid-?19\b|\biso \d+(?::\d+)?|\b[45]\.0\b|\b24\/7\b/g,
  /\b\d{1,2}[h:]\d{2}\b/g,
  /(?:\(?\+84\)?|\b0)[\s.]?\d{1,3}(?:[\s.-]\d{2,4}){2,4}\b|\b0\d{8,10}\b|\b1[89]00[\s.]?\d{4,6}\b/g,
  /^[ \t]*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[ivx]+[.)])[ \t]/gm,
  /\b(?:19|20)\d{2}\s?[-–—]\s?(?:(?:19|20)\d{2}|\d{2})\b(?!\s?%)/g,
  /\b(?:19|20)\d{2}\b(?![.,]\d)(?!\s?(?:%|san pham|doanh nghiep|products|enterprises|ty(?! (?:trong|le|suat|gia)\b)|trieu|ha\b(?! noi)))/g,
] as const

export const withoutOthers = (text: string, foldedText: string): string => {
  const letters = foldedText.split('')
  for (const [patterns, within] of [
    [marked, text],
    [folded, foldedText],
  ] as const)
    for (const pattern of patterns)
      for (const { index, 0: found } of within.matchAll(pattern))
        letters.fill('_', index, index + found.length)
  return letters.join('')
}
