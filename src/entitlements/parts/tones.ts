import type { Tone } from '../../design/tag.tsx'
import type { Group } from '../rules/looking.ts'

export const groupTones: Readonly<Record<Group, Tone>> = {
  yes: 'done',
  case: 'now',
  unknown: 'unknown',
  awaiting: 'wait',
  no: 'no',
  closed: 'plain',
}
