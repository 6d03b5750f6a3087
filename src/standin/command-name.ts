import type { BodyFault } from './refusal.ts';
import { when } from './rule.ts';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

interface Named {
  readonly name: string;
  readonly name_localizations?: Partial<Record<string, string | null>> | null | undefined;
}

/** Slash commands and their options follow one rule, in every language. */
export function* commandNameFaults({ name, name_localizations: localised }: Named): Generator<BodyFault> {
  const names = [
    ['name', name],
    ...Object.entries(localised ?? {}).map(([locale, text]) => [`name_localizations.${locale}`, text ?? '']),
  ];
  for (const [path = '', text = ''] of names) {
    const isWrong = text !== '' && (!NAME.test(text) || text !== text.toLowerCase());
    yield* when(isWrong, path.split('.'), 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}
