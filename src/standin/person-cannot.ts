/** Something Discord's client would not let a person do: the test, not the bot, is wrong. */
export class PersonCannot extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'PersonCannot';
  }
}
