import { press } from '../documents/index.ts'

/** The same drawing as a PDF of its own size; null: the compiler cannot draw it, and the version goes without. */
export const pdfOf = async (svg: Uint8Array): Promise<Uint8Array | null> => {
  const pressed = await press(TEMPLATE, { svg: new TextDecoder().decode(svg) })
  return 'pdf' in pressed ? pressed.pdf : null
}

const TEMPLATE = `#let data = json(bytes(sys.inputs.data))
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(data.svg), format: "svg", width: 120mm)
`
