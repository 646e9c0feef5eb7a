export const DASHBOARDS = '/dashboards'

export const chartAddress = (code: string): string => `${DASHBOARDS}/${encodeURIComponent(code)}`
