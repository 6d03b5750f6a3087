import type { AutocompleteInteraction } from 'discord.js';
import { shorten } from '../knowledge/shorten.ts';
import { isAnsweredElsewhere, reportInteraction } from './answer.ts';
import { occasionOf } from './answer-interaction.ts';
import type { Suggestion } from './command.ts';
import { createContext, type OnlineServices, withShelf } from './context.ts';
import { optionsOf } from './input.ts';
import { isModerator } from './person.ts';

/** Discord's limits for the choices of an autocomplete. */
const CHOICES_LIMIT = 25;
const CHOICE_LENGTH = 100;

/** Answers an autocomplete. It cannot be deferred, and a failure offers no choice: free text is accepted all the same. Never rejects. */
export async function suggest(services: OnlineServices, interaction: AutocompleteInteraction): Promise<void> {
  const started = performance.now();
  let outcome = 'suggested';
  try {
    await interaction.respond(await choicesFor(services, interaction));
  } catch (error) {
    outcome = isAnsweredElsewhere(error) ? 'elsewhere' : 'failed';
    if (outcome === 'failed') services.log.error({ err: error, id: interaction.id }, 'suggestions failed');
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  }
  const { id, guildId, commandName } = interaction;
  reportInteraction(services, { id, server: guildId, command: `${commandName}?`, outcome }, started);
}

async function choicesFor(services: OnlineServices, interaction: AutocompleteInteraction): Promise<Suggestion[]> {
  const command = services.commands.get(interaction.commandName);
  if (!command) return [];
  const context = createContext(services, command, occasionOf(interaction));
  if (command.moderatorsOnly && !(await isModerator(interaction, services))) return [];
  const { name, value } = interaction.options.getFocused(true);
  const option = optionsOf(command, interaction.options.getSubcommand(false))[name];
  if (option?.kind !== 'text' || !option.suggest) return [];
  const suggestions = await option.suggest(
    await withShelf(context),
    value.slice(0, CHOICE_LENGTH),
    (other) => interaction.options.getString(other) ?? '',
  );
  return suggestions
    .filter(
      (suggestion) => suggestion.name !== '' && suggestion.value !== '' && suggestion.value.length <= CHOICE_LENGTH,
    )
    .slice(0, CHOICES_LIMIT)
    .map((suggestion) => ({ name: shorten(suggestion.name, CHOICE_LENGTH), value: suggestion.value }));
}
