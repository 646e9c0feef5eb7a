/** A plain PDF of so many pages, each saying its number: enough for a document to open at its page. */
export const plainPdf = (title: string, pages: number): Uint8Array => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${numbers(pages)
      .map(page => `${4 + page * 2} 0 R`)
      .join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...numbers(pages).flatMap(page => pageObjects(title, page)),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const rows = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}

const numbers = (pages: number): readonly number[] => Array.from({ length: pages }, (_, page) => page)

const pageObjects = (title: string, page: number): readonly [string, string] => {
  const stream = `BT /F1 18 Tf 72 760 Td (${title}) Tj 0 -36 Td (Trang ${page + 1}) Tj ET`
  const fonts = '/Resources << /Font << /F1 3 0 R >> >>'
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${fonts} /Contents ${5 + page * 2} 0 R >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ]
}
