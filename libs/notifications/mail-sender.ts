import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { derivedId } from '../event-store/uuid-v5';
import type { MailAddresses } from './mail-addresses';
import type { MailKey, MailQueue, QueuedMail } from './mail-queue';
import type { SmtpMailTransport } from './mail-transport.smtp';

const POLL_MS = 2_000;

/** The same for every attempt, so that a mail that arrives twice after a crash is recognised. */
export const messageIdOf = ({ dedupeKey, recipient }: MailKey, domain: string): string =>
  `<${derivedId('mail', dedupeKey, recipient)}@${domain}>`;

/** Sends what is due, one after another; several may run at once. At least once, or parked after 72 h (NL6). */
export class MailSender {
  private readonly logger = new Logger('mail');

  constructor(
    private readonly queue: MailQueue,
    private readonly addresses: MailAddresses,
    private readonly transport: SmtpMailTransport,
    private readonly domain: string,
  ) {}

  /** Until the signal; never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.round(signal);
      } catch (error) {
        this.logger.warn(`mails wait: ${String(error)}`);
      }
      await pause(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Sends until nothing is due or a mail fails: the next one waits then, since the server may be away. */
  async round(signal: AbortSignal): Promise<void> {
    for (const { dedupeKey, recipient } of await this.queue.parkOverdue())
      this.logger.error(`mail about event ${dedupeKey} to ${recipient} is parked: tried in vain for 72 hours`);
    while (!signal.aborted) {
      const mail = await this.queue.claim();
      if (mail === undefined || !(await this.send(mail))) return;
    }
  }

  private async send(mail: QueuedMail): Promise<boolean> {
    const to = await this.addresses.ofPerson(mail.recipient);
    if (to === null) {
      await this.queue.park(mail, 'the address was removed');
      return true;
    }
    try {
      const { subject, text } = mail;
      await this.transport.deliver({ messageId: messageIdOf(mail, this.domain), to, subject, text });
    } catch (error) {
      const told = String(error).replaceAll(to, 'the recipient'); // an address leaves the vault for the wire only
      this.logger.warn(`mail about event ${mail.dedupeKey}, attempt ${mail.attempts}: ${told}`);
      await this.queue.markFailed(mail, told);
      return false;
    }
    await this.queue.markSent(mail);
    return true;
  }
}
