import type { Command } from '../platform/commands.ts'
import { checkCommand } from './commands/check.ts'

export const policyCommands: readonly Command[] = [checkCommand]
