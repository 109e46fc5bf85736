import { Injectable } from '@nestjs/common';
import { ReadConnection } from '../database/read-connection';
import type { Notice } from './notifier.port';

export type MailKey = Readonly<{ dedupeKey: string; recipient: string }>;
export type QueuedMail = MailKey & Readonly<{ subject: string; text: string; attempts: number }>;
export type MailBacklog = Readonly<{ pending: number; parked: number; parkedLately: number }>;

const RETRIES = '72 hours'; // reliability 2.8
const SHOWN = '7 days';

/**
 * Claiming moves the next attempt away first, so that a mail is tried by one sender at a time and again after a crash. The
 * row is chosen in a materialized part: in a plain subquery it may be chosen anew for each row, and all would be claimed.
 */
const CLAIM = `
  with due as materialized (
    select dedupe_key, recipient from read.mail_deliveries where status = 'PENDING' and next_attempt_at <= now()
    order by next_attempt_at limit 1 for update skip locked)
  update read.mail_deliveries as d set attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, now()),
    next_attempt_at = now() + least(interval '1 hour', interval '1 minute' * power(2, least(attempts, 10)))
  from due where d.dedupe_key = due.dedupe_key and d.recipient = due.recipient
  returning d.dedupe_key as "dedupeKey", d.recipient, d.subject, d.text, d.attempts`;

/** Mails that are to be sent, with what became of them: the deliveries table of the mail policy (REL-R14). */
@Injectable()
export class MailQueue {
  constructor(private readonly connection: ReadConnection) {}

  /** Keeps the mail for each recipient that does not have it yet. */
  async add({ dedupeKey, subject, text, about }: Notice, recipients: readonly string[]): Promise<void> {
    await this.connection.pool.query(
      `insert into read.mail_deliveries (dedupe_key, recipient, project_id, deadline_id, subject, text)
        select $1, recipient, $3, $4, $5, $6 from unnest($2::text[]) as recipient on conflict do nothing`,
      [dedupeKey, recipients, about.projectId, about.deadlineId ?? null, subject, text],
    );
  }

  /** The mail whose turn it is, counted as tried; undefined when none is due. */
  async claim(): Promise<QueuedMail | undefined> {
    const { rows } = await this.connection.pool.query<QueuedMail>({ name: 'claim-mail', text: CLAIM });
    return rows[0];
  }

  /** Its words are forgotten: they may quote what people wrote. */
  async markSent(key: MailKey): Promise<void> {
    await this.end(key, `status = 'SENT', ended_at = now(), last_error = null, text = ''`);
  }

  async markFailed(key: MailKey, error: string): Promise<void> {
    await this.end(key, 'last_error = $3', error.slice(0, 300));
  }

  async park(key: MailKey, error: string): Promise<void> {
    await this.end(key, `status = 'PARKED', ended_at = now(), last_error = $3`, error);
  }

  /** Gives up what was tried in vain for 72 hours; returns what it gave up. */
  async parkOverdue(): Promise<readonly MailKey[]> {
    const { rows } = await this.connection.pool.query<MailKey>(
      `update read.mail_deliveries set status = 'PARKED', ended_at = now()
        where status = 'PENDING' and first_attempt_at < now() - $1::interval
        returning dedupe_key as "dedupeKey", recipient`,
      [RETRIES],
    );
    return rows;
  }

  async backlog(): Promise<MailBacklog> {
    const { rows } = await this.connection.pool.query<MailBacklog>(
      `select count(*) filter (where status = 'PENDING')::int as pending,
        count(*) filter (where status = 'PARKED')::int as parked,
        count(*) filter (where status = 'PARKED' and ended_at > now() - $1::interval)::int as "parkedLately"
        from read.mail_deliveries where status <> 'SENT'`,
      [SHOWN],
    );
    return rows[0] ?? { pending: 0, parked: 0, parkedLately: 0 };
  }

  private async end({ dedupeKey, recipient }: MailKey, change: string, ...values: readonly string[]): Promise<void> {
    const text = `update read.mail_deliveries set ${change}
      where dedupe_key = $1 and recipient = $2 and status = 'PENDING'`;
    await this.connection.pool.query(text, [dedupeKey, recipient, ...values]);
  }
}
