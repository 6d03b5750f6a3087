/** What a person may run into at the client, with `{named}` places. */
const OBSTACLES = {
  commandMissing: 'No command /{name}; there are: {names}.',
  subcommandMissing: '/{name} goes on with one of: {names}.',
  optionUnknown: 'No option {option}; there are: {names}.',
  optionRequired: 'The option {option} is required.',
  optionFlag: 'The option {option} takes true or false.',
  optionFile: 'The option {option} takes a file.',
  optionPerson: 'The option {option} takes a person.',
  optionChoices: 'The option {option} offers: {names}.',
  optionText: 'The option {option} takes text.',
  optionLength: 'The option {option} takes {least} to {most} characters; these are {length}.',
  optionEmpty: 'The option {option} cannot be sent empty.',
  optionNumber: 'The option {option} takes a number.',
  optionRange: 'The option {option} takes {least} to {most}.',
  fieldLength: 'The field {field} takes {least} to {most} characters; these are {length}.',
  fieldFiles: 'The field {field} takes {least} to {most} files; these are {length}.',
  fieldFileKind: 'The field {field} takes {names}, not {name}.',
  messageEmpty: 'An empty message cannot be sent.',
  messageTooLong: 'A message holds {most} characters; this one has {length}.',
  messageGone: 'The message is gone.',
  notYours: 'Someone else wrote this message.',
} as const;

export type Obstacle = keyof typeof OBSTACLES;

type Details = Readonly<Record<string, string | number>>;

/** Something Discord's client would not let a person do: the test, not the bot, is wrong. */
export class PersonCannot extends Error {
  /** What a window may say in its own words; null for what only a test can do wrong. */
  readonly obstacle: Obstacle | null;
  readonly details: Details;

  constructor(why: string, obstacle: Obstacle | null = null, details: Details = {}) {
    super(why);
    this.name = 'PersonCannot';
    this.obstacle = obstacle;
    this.details = details;
  }

  static because(obstacle: Obstacle, details: Details = {}): PersonCannot {
    const why = OBSTACLES[obstacle].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
    return new PersonCannot(why, obstacle, details);
  }
}
