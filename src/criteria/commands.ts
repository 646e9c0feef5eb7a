import type { Command } from '../platform/commands.ts'
import { checkCommand } from './commands/check.ts'
import { diffCommand } from './commands/diff.ts'
import { showCommand } from './commands/show.ts'

export const criteriaCommands: readonly Command[] = [checkCommand, showCommand, diffCommand]
