import { OFFICE } from './every-page.ts'
import { sweep } from './sweep.ts'

sweep(person => person === OFFICE)
