import { OFFICE } from './every-page.ts'
import { sweep } from './sweep.ts'

sweep((person, path) => person === OFFICE && !path.startsWith('/rounds/'))
