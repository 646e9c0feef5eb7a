import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/root.ts'
import { type LogoRules, rulesInput } from './model.ts'

/** The days of the programme; they ship with it and are read once. */
export const logoRules: LogoRules = rulesInput.parse(
  JSON.parse(readFileSync(join(projectRoot, 'data', 'logo', 'rules.json'), 'utf8')),
)
