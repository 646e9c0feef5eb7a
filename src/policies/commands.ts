import type { Command } from '../platform/commands.ts'
import { checkCommand } from './commands/check.ts'
import { entitleCommand } from './commands/entitle.ts'
import { loadCommand } from './commands/load.ts'

export const policyCommands: readonly Command[] = [checkCommand, loadCommand, entitleCommand]
