import { COMMAND_LIST_RULES, COMMAND_RULES } from './command-rules.ts';
import { COMPONENT_RULES } from './component-rules.ts';
import { MESSAGE_RULES } from './message-rules.ts';
import { CHOICE_RULES, MODAL_RULES } from './modal-rules.ts';
import { OPTION_RULES } from './option-rules.ts';

/** Every documented limit that Discord's published schema misses, with the page that sets it. docs/standin.md is their table. */
export const RULES: readonly { readonly limit: string; readonly page: string }[] = [
  ...MESSAGE_RULES,
  ...COMPONENT_RULES,
  ...MODAL_RULES,
  ...CHOICE_RULES,
  ...COMMAND_LIST_RULES,
  ...COMMAND_RULES,
  ...OPTION_RULES,
];
