import { OFFICE } from './every-page.ts'
import { sweep } from './sweep.ts'

// half of what the office looks at: two files take two cores
sweep((person, path) => person === OFFICE && path.startsWith('/rounds/'))
