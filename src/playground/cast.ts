import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Person } from '../standin/person.ts';
import type { NewGuild, StandIn } from '../standin/start.ts';

/** One of those who can be spoken as. */
export interface Player {
  readonly person: Person;
  readonly moderator: boolean;
}

export const SERVERS: readonly NewGuild[] = [
  { name: 'Veille IA', locale: 'fr', channels: ['général', 'questions', 'modération'] },
  { name: 'Reading Room', locale: 'en-GB', channels: ['general', 'questions', 'moderation'] },
];

const PEOPLE = [
  { name: 'Camille', locale: 'fr', moderator: false },
  { name: 'Mathieu', locale: 'fr', moderator: true },
  { name: 'Olivia', locale: 'en-GB', moderator: false },
  { name: 'Grace', locale: 'en-GB', moderator: true },
] as const;

/** Four people who are members of every server, and what they said there before anyone looked. */
export function gatherPlayers(standIn: StandIn): readonly Player[] {
  const players = PEOPLE.map(({ name, locale, moderator }) => {
    const person = standIn.person({ name, locale, moderator });
    for (const guild of standIn.world.guilds.slice(1)) {
      const roles = moderator ? [standIn.world.roleWith(guild, 'Moderators', PermissionFlagsBits.ManageMessages)] : [];
      standIn.world.addMember(guild, person.user, roles);
    }
    return { person, moderator };
  });
  const says = (index: number, guild: number, text: string): void => {
    const channel = standIn.world.guilds[guild]?.channels[0];
    const speaker = players[index];
    if (channel && speaker) standIn.inChannel(speaker.person, channel).says(text);
  };
  says(1, 0, 'Bienvenue ! Ici, on vérifie dans les sources avant d’affirmer.');
  says(0, 0, 'J’ai lu que SoftBank et OpenAI vont investir 19 milliards chacun. C’est vrai ?');
  says(3, 1, 'Welcome. Please check the sources before you claim something.');
  says(2, 1, 'Somebody told me that Stargate will create 100,000 jobs. Is that so?');
  return players;
}
