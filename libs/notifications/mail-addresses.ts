import { Injectable } from '@nestjs/common';
import { ReadConnection } from '../database/read-connection';
import type { Holder } from '../rule-sets/domain/deadline-terms';

/** Mail addresses of people, in schema `vault`: nothing but the sender itself learns an address. */
@Injectable()
export class MailAddresses {
  constructor(private readonly connection: ReadConnection) {}

  /** Ids of the people who hold the role at the body and have an address. */
  async holders({ role, org }: Holder): Promise<readonly string[]> {
    const text = 'select person_id from vault.mail_addresses where role = $1 and org = $2 order by person_id';
    const { rows } = await this.connection.pool.query<{ person_id: string }>(text, [role, org]);
    return rows.map(({ person_id: person }) => person);
  }

  /** Null when none is known, or not any more. */
  async ofPerson(person: string): Promise<string | null> {
    const text = 'select address from vault.mail_addresses where person_id = $1 order by role, org limit 1';
    const { rows } = await this.connection.pool.query<{ address: string }>(text, [person]);
    return rows[0]?.address ?? null;
  }

  async assign(person: string, { role, org }: Holder, address: string): Promise<void> {
    const text = `insert into vault.mail_addresses (person_id, role, org, address) values ($1, $2, $3, $4)
      on conflict (person_id, role, org) do update set address = excluded.address`;
    await this.connection.pool.query(text, [person, role, org, address]);
  }

  /** Forgets a person's addresses; mails that wait for him are parked. */
  async forget(person: string): Promise<void> {
    await this.connection.pool.query('delete from vault.mail_addresses where person_id = $1', [person]);
  }
}
