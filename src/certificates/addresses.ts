/** Where everybody finds the city, as it is printed on papers: `CHULUC_ADDRESS`, or this machine. */
export const cityAddress = (): string =>
  (process.env.CHULUC_ADDRESS || `http://localhost:${process.env.PORT || 8080}`).replace(/\/+$/, '')

/** The latest certificate of a recognition, as a file. */
export const certificateAddress = (recognition: string): string =>
  `/register/${encodeURIComponent(recognition)}/certificate`
