import type { Command } from './platform/commands.ts'

/** Every command, by room. */
export const commands: readonly Command[] = []
