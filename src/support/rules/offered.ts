import type { ReadPolicy } from '../../policies/model.ts'

/** What waits for its decree is promised to nobody, another city's is not offered; of what has ended the rest is still settled. */
export const isOffered = ({ validity }: Pick<ReadPolicy, 'validity'>): boolean =>
  validity !== 'awaiting-decree' && validity !== 'other-city'
