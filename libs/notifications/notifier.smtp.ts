import { Injectable } from '@nestjs/common';
import { MailAddresses } from './mail-addresses';
import { MailQueue } from './mail-queue';
import { Notifier, type Addressee, type Notice } from './notifier.port';

/** Notices as mails: kept in the database first, so that a mail server that is away holds up nobody (`MailSender`). */
@Injectable()
export class SmtpNotifier extends Notifier {
  constructor(
    private readonly addresses: MailAddresses,
    private readonly queue: MailQueue,
  ) {
    super();
  }

  async send(notice: Notice): Promise<void> {
    const persons = await Promise.all(notice.to.map((addressee) => this.personsOf(addressee)));
    const recipients = [...new Set(persons.flat())];
    if (recipients.length > 0) await this.queue.add(notice, recipients);
  }

  private async personsOf(addressee: Addressee): Promise<readonly string[]> {
    if (!('person' in addressee)) return this.addresses.holders(addressee);
    return (await this.addresses.ofPerson(addressee.person)) === null ? [] : [addressee.person];
  }
}
