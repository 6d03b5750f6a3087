import type { CallbackBody } from './callbacks.ts';
import type { BodyFault } from './refusal.ts';
export function* callbackFaults(_body: CallbackBody): Generator<BodyFault> {}
