/** A moment so many minutes later; both ISO text in UTC with milliseconds. */
export const addMinutes = (moment: string, minutes: number): string =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString()
