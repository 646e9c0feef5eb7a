import { drawnOf, drawSample, noteFinding } from '../audit/index.ts'
import { drawInput } from '../audit/model.ts'
import type { Actor, Work } from '../platform/work.ts'
import { on } from './past.ts'

const auditor: Actor = {
  kind: 'person',
  id: 'mh-nguoi-19',
  name: 'Kiểm toán viên',
  roles: [{ role: 'auditor', unit: null }],
}

/** A sample of the round of 2025, with what was found in its first dossier: invented, as everything here. */
export const audit = async (work: Work): Promise<void> => {
  const auditing = { ...on(work, '2026-09-15'), actor: auditor }
  const draw = await drawSample(
    auditing,
    'mh-2025',
    drawInput.parse({ size: 6, by: 'outcome', seed: 'xúc xắc 4 1 6 3' }),
  )
  await noteFinding(auditing, draw, {
    dossier: (await drawnOf(auditing, draw))[0] ?? '',
    severity: 'weakness',
    words: 'Báo cáo kiểm toán năm 2024 chỉ có bản chụp, chưa có bản ký số (minh họa)',
  })
}
