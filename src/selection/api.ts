import { operations as conflicts } from './api/conflicts.ts'
import { operations as own } from './api/own.ts'
import { operations as panels } from './api/panels.ts'
import { operations as results } from './api/results.ts'
import { operations as rounds } from './api/rounds.ts'
import { operations as scorers } from './api/scorers.ts'
import { operations as scores } from './api/scores.ts'

export const operations = [...rounds, ...results, ...own, ...scores, ...scorers, ...panels, ...conflicts]
