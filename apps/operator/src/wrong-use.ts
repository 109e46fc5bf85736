/** The command was used wrongly: exit status 2. */
export class WrongUse extends Error {
  constructor(message: string, messageEn: string) {
    super(`${message} / ${messageEn}`);
    this.name = 'WrongUse';
  }
}
