import type { NewCommand } from './commands.ts';
import type { BodyFault } from './refusal.ts';
export function* commandFaults(_command: NewCommand): Generator<BodyFault> {}
export function* commandListFaults(_commands: readonly NewCommand[]): Generator<BodyFault> {}
