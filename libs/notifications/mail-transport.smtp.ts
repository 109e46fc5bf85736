import { createTransport, type Transporter } from 'nodemailer';
import type { Mail } from '../configuration/outside-services';

export type OutgoingMail = Readonly<{ messageId: string; to: string; subject: string; text: string }>;

/** Every wait has a limit; together shorter than the shortest time between two attempts (REL-R29). */
const LIMITS = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 15_000,
} as const;

/** No file and no address is ever read on behalf of a text. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const;

/** The mail server of `SMTP_URL`; certificates are checked. */
export class SmtpMailTransport {
  private readonly transporter: Transporter;

  constructor({ url, from }: Mail) {
    const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
    this.transporter = createTransport({ url, ...LIMITS, ...CLOSED }, { from, headers });
  }

  /** Fulfilled when the server took the mail over. */
  async deliver({ messageId, to, subject, text }: OutgoingMail): Promise<void> {
    await this.transporter.sendMail({ messageId, to: { name: '', address: to }, subject, text });
  }
}

/** Domain of the sender's address, which names the Message-IDs of his mails. */
export const domainOf = (from: string): string => /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'wenxiao.invalid';
