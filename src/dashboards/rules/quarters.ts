import { type Day, dayOf } from '../../exact/day.ts'

const ENDS = ['03-31', '06-30', '09-30', '12-31']

/** The ends of all quarters from the one of the first day on, that were over before the day it is. */
export const quarterEndsBetween = (first: Day, today: Day): readonly Day[] => {
  const ends: Day[] = []
  for (let year = Number(first.slice(0, 4)); year <= Number(today.slice(0, 4)); year++)
    for (const end of ENDS) {
      const day = dayOf(`${year}-${end}`)
      if (day >= first && day < today) ends.push(day)
    }
  return ends
}
