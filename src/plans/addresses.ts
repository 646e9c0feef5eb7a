export const PLANS = '/plans'
export const TASKS = '/tasks'

export const planAddress = (code: string): string => `${PLANS}/${encodeURIComponent(code)}`
export const taskAddress = (id: string): string => `${TASKS}/${id}`
