/** The thing does not exist for this caller: absent, or outside what he may see (INV-36). Answered alike, by 404. */
export class NotFoundForCaller extends Error {
  constructor(
    readonly what: string,
    readonly id: string,
  ) {
    super(`no ${what} ${id}`);
    this.name = 'NotFoundForCaller';
  }
}
