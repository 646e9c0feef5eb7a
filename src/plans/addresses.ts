export const PLANS = '/plans'
export const TASKS = '/tasks'

export const planAddress = (code: string): string => `${PLANS}/${encodeURIComponent(code)}`
export const taskAddress = (id: string): string => `${TASKS}/${id}`
export const unitTasksAddress = (unit: string): string =>
  `${TASKS}?${new URLSearchParams({ unit }).toString()}`
export const leaderTasksAddress = (person: string): string =>
  `${TASKS}?${new URLSearchParams({ leader: person }).toString()}`
