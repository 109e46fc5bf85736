import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { applicationPool } from '../../../libs/database/pools';
import { ReadConnection } from '../../../libs/database/read-connection';
import type { Mail } from '../../../libs/configuration/outside-services';
import { EventTypes } from '../../../libs/event-store/event-types';
import type { RecordedEvent } from '../../../libs/event-store/event-store.port';
import { SendMailPolicy } from '../../../libs/notifications/application/send-mail.policy';
import { MailModule } from '../../../libs/notifications/mail.module';
import { MailAddresses } from '../../../libs/notifications/mail-addresses';
import { mailHealth } from '../../../libs/notifications/mail-health';
import { MailQueue } from '../../../libs/notifications/mail-queue';
import { MailSender, messageIdOf } from '../../../libs/notifications/mail-sender';
import { SmtpMailTransport } from '../../../libs/notifications/mail-transport.smtp';
import { SmtpNotifier } from '../../../libs/notifications/notifier.smtp';
import { messageProjectsProjection } from '../../../libs/notifications/read-models/message-projects.projection';
import { MessageProjects } from '../../../libs/notifications/read-models/message-projects.queries';
import { projectBatch } from '../../../libs/projections/projector';
import { inTransaction } from '../../../libs/projections/transaction';
import { createPostgresEventStoreForTests, type PostgresEventStoreForTests } from '../../support/postgres-event-store';
import { TestSmtpServer } from '../../support/smtp-server';
import { appendFacts, told } from '../../support/told-events';

/** The projector of this test. */
const fold = async (): Promise<void> => {
  const events = await log.store.readAll();
  await inTransaction(log.pool, (client) => projectBatch(client, messageProjectsProjection, events));
};

const FROM = 'Wenxiao <wenxiao@example.org>';
const forEver = new AbortController().signal;
let log: PostgresEventStoreForTests;
let smtp: TestSmtpServer;
let addresses: MailAddresses;
let queue: MailQueue;
let policy: SendMailPolicy;
let sender: MailSender;
let mail: Mail;

const rows = async (): Promise<Record<string, unknown>[]> =>
  (await log.pool.query<Record<string, unknown>>('select * from read.mail_deliveries order by recipient')).rows;
/** As if the time until the next attempt had passed. */
const later = (): Promise<unknown> => log.pool.query('update read.mail_deliveries set next_attempt_at = now()');
const newProject = async (name: string, more: object = {}): Promise<string> => {
  const projectId = randomUUID();
  await appendFacts(log.store, `project-${projectId}`, told.drafted(projectId, name, '106003', '106', more));
  await fold();
  return projectId;
};
const returned = async (projectId: string): Promise<RecordedEvent> => {
  const [event] = await appendFacts(log.store, `project-${projectId}`, told.returned(projectId, '没有写明实施范围'));
  return event!;
};

beforeAll(async () => {
  Logger.overrideLogger(false); // failures are what is tested
  log = await createPostgresEventStoreForTests(new EventTypes([]));
  const connection = new ReadConnection(log.pool);
  addresses = new MailAddresses(connection);
  queue = new MailQueue(connection);
  policy = new SendMailPolicy(new SmtpNotifier(addresses, queue), new MessageProjects(connection));
  await addresses.assign('unit-head.106003', { role: 'UNIT_HEAD', org: '106003' }, 'head@example.org');
  await addresses.assign('unit-clerk.106003', { role: 'UNIT_CLERK', org: '106003' }, 'clerk@example.org');
  await addresses.assign('unit-clerk-2.106003', { role: 'UNIT_CLERK', org: '106003' }, 'clerk-2@example.org');
  await addresses.assign('unit-head.104002', { role: 'UNIT_HEAD', org: '104002' }, 'other@example.org');
});
afterAll(() => log.close());
beforeEach(async () => {
  await log.pool.query('delete from read.mail_deliveries');
  smtp = new TestSmtpServer();
  mail = { url: await smtp.start(), from: FROM };
  sender = new MailSender(queue, addresses, new SmtpMailTransport(mail), 'example.org');
});
afterEach(() => smtp.stop());

describe('the policy', () => {
  it('domain.md 10.1: every holder of the roles at the bodies gets the words of the message', async () => {
    const event = await returned(await newProject('管网改造'));
    await policy.react(event);
    await sender.round(forEver);
    expect(
      smtp.mails
        .map(({ to }) => to)
        .flat()
        .sort(),
    ).toEqual(['clerk-2@example.org', 'clerk@example.org', 'head@example.org']);
    const received = smtp.mails[0]!;
    expect(received.from).toBe('wenxiao@example.org');
    expect(received.subject).toBe('【问效】管网改造：项目退回补正（1 项）');
    expect(received.text).toContain('1. 项目概况：没有写明实施范围');
    expect(received.text).toContain('Correct these points and submit again');
    expect(received.headers['auto-submitted']).toBe('auto-generated');
  });

  it('twice: an event that is delivered again is told once', async () => {
    const event = await returned(await newProject('管网改造'));
    await policy.react(event);
    await sender.round(forEver);
    await policy.react(event);
    await later();
    await sender.round(forEver);
    expect(smtp.mails).toHaveLength(3);
    expect((await rows()).map(({ status, attempts }) => [status, attempts])).toEqual([
      ['SENT', 1],
      ['SENT', 1],
      ['SENT', 1],
    ]);
  });

  it('INV-28: a mail about a secret project tells nothing of it', async () => {
    await policy.react(await returned(await newProject('涉密信息系统改造', { classified: true })));
    await sender.round(forEver);
    expect(smtp.mails).toHaveLength(3);
    expect(JSON.stringify(smtp.mails)).not.toMatch(/涉密|信息系统|实施范围|退回/);
    expect(smtp.mails[0]!.subject).toBe('【问效】您有一条新消息');
  });

  it('nobody with an address: nothing is queued', async () => {
    const projectId = randomUUID();
    await appendFacts(log.store, `project-${projectId}`, told.drafted(projectId, '沥青罩面', '101002', '101'));
    await fold();
    await policy.react(await returned(projectId));
    expect(await rows()).toEqual([]);
  });

  it('REL-R14: begins where the log stood when it was first switched on, and nobody waits for it', () => {
    expect(policy).toMatchObject({ fenced: true, appends: false });
  });

  it('waits a moment for a project that is not in the read models yet, then fails to be called again', async () => {
    const projectId = randomUUID();
    const drafted = told.drafted(projectId, '管网改造', '106003', '106');
    const [, event] = await appendFacts(log.store, `project-${projectId}`, drafted, told.returned(projectId, '缺图'));
    await expect(policy.react(event!)).rejects.toThrow('not in the read models yet');
    const reacting = policy.react(event!);
    await fold();
    await reacting;
    expect(await rows()).toHaveLength(3);
  });
});

describe('sending', () => {
  it('NL6: a mail that fails is tried again later, under the same Message-ID', async () => {
    const projectId = await newProject('管网改造');
    const event = await returned(projectId);
    await new SmtpNotifier(addresses, queue).send({
      ...{ dedupeKey: event.id, to: [{ person: 'unit-head.106003' }], subject: 's', text: 't', about: { projectId } },
    });
    smtp.mood = 'refuse';
    await sender.round(forEver);
    expect(await rows()).toMatchObject([{ status: 'PENDING', attempts: 1, last_error: expect.stringMatching(/451/) }]);
    smtp.mood = 'hang-up'; // taken over, but the answer is lost
    await later();
    await sender.round(forEver);
    smtp.mood = 'accept';
    await sender.round(forEver); // not due yet
    expect(smtp.mails).toHaveLength(1);
    await later();
    await sender.round(forEver);
    expect(smtp.mails.map(({ headers }) => headers['message-id'])).toEqual(
      Array(2).fill(messageIdOf({ dedupeKey: event.id, recipient: 'unit-head.106003' }, 'example.org')),
    );
    expect(await rows()).toMatchObject([{ status: 'SENT', attempts: 3, last_error: null, text: '' }]);
  });

  it('waits longer after every failure, at most an hour', async () => {
    await policy.react(await returned(await newProject('管网改造')));
    smtp.mood = 'refuse';
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await log.pool.query(`delete from read.mail_deliveries where recipient <> 'unit-head.106003'`);
      await later();
      await sender.round(forEver);
      const [wait] = (
        await log.pool.query<{ minutes: number }>(
          'select round(extract(epoch from next_attempt_at - now()) / 60)::int as minutes from read.mail_deliveries',
        )
      ).rows;
      waits.push(wait!.minutes);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('after 72 hours of retries it is parked, shown, and not tried again', async () => {
    await policy.react(await returned(await newProject('管网改造')));
    smtp.mood = 'refuse';
    for (let n = 0; n < 3; n += 1) await sender.round(forEver);
    await log.pool.query(`update read.mail_deliveries set first_attempt_at = now() - interval '71 hours 59 minutes'`);
    expect(await queue.parkOverdue()).toEqual([]);
    await log.pool.query(`update read.mail_deliveries set first_attempt_at = now() - interval '72 hours 1 minute'`);
    smtp.mood = 'accept';
    await later();
    await sender.round(forEver);
    expect(smtp.mails).toEqual([]);
    expect(await mailHealth(queue)()).toEqual({
      status: 'DEGRADED',
      detail: '0 mails wait, 3 parked, 3 of them within 7 days',
    });
    await log.pool.query(`update read.mail_deliveries set ended_at = now() - interval '8 days'`);
    expect(await mailHealth(queue)()).toEqual({
      status: 'OK',
      detail: '0 mails wait, 3 parked, 0 of them within 7 days',
    });
    expect((await rows()).map(({ last_error }) => last_error)).toEqual(Array(3).fill(expect.stringMatching(/451/)));
  });

  it('what was never tried is not overdue, however long mails were switched off', async () => {
    await policy.react(await returned(await newProject('管网改造')));
    await log.pool.query(`update read.mail_deliveries set queued_at = now() - interval '30 days'`);
    await sender.round(forEver);
    expect(smtp.mails).toHaveLength(3);
  });

  it('a server that is away holds up nothing but the mails', async () => {
    await policy.react(await returned(await newProject('管网改造')));
    const nowhere = new SmtpMailTransport({ url: 'smtp://127.0.0.1:1', from: FROM });
    await new MailSender(queue, addresses, nowhere, 'example.org').round(forEver);
    expect((await rows()).map(({ attempts }) => attempts).sort()).toEqual([0, 0, 1]);
    await later();
    await sender.round(forEver);
    expect(smtp.mails).toHaveLength(3);
  });

  it('claims one mail at a time, whatever plan the database makes', async () => {
    await policy.react(await returned(await newProject('管网改造')));
    const loops = '-c enable_hashjoin=off -c enable_mergejoin=off -c enable_material=off -c enable_hashagg=off';
    const pool = applicationPool(log.url, { options: `-c role=wenxiao_app ${loops} -c enable_sort=off` });
    expect(await new MailQueue(new ReadConnection(pool)).claim()).toBeDefined();
    await pool.end();
    expect((await rows()).map(({ attempts }) => attempts).sort()).toEqual([0, 0, 1]);
  });

  it('two senders at once send each mail once', async () => {
    for (let n = 0; n < 5; n += 1) await policy.react(await returned(await newProject(`项目 ${n}`)));
    await Promise.all([sender.round(forEver), sender.round(forEver)]);
    expect(smtp.mails).toHaveLength(15);
    expect(new Set(smtp.mails.map(({ headers }) => headers['message-id'])).size).toBe(15);
  });

  it('REL-R37: no address stands outside of the vault, not even in an error', async () => {
    await policy.react(await returned(await newProject('管网改造')));
    smtp.mood = 'refuse-recipient';
    await sender.round(forEver);
    const kept = JSON.stringify(await rows());
    expect(kept).toMatch(/550/);
    expect(kept).not.toMatch(/example\.org/);
  });

  it('INV-37: mails to a person whose address was removed are parked', async () => {
    await addresses.assign('leaver', { role: 'UNIT_HEAD', org: '106003' }, 'leaver@example.org');
    await policy.react(await returned(await newProject('管网改造')));
    await addresses.forget('leaver');
    await sender.round(forEver);
    expect((await rows()).map(({ recipient, status }) => `${String(recipient)} ${String(status)}`)).toEqual([
      'leaver PARKED',
      'unit-clerk-2.106003 SENT',
      'unit-clerk.106003 SENT',
      'unit-head.106003 SENT',
    ]);
  });

  it('a subject cannot add a header', async () => {
    const projectId = await newProject('管网改造');
    const subject = 'a\r\nBcc: other@example.org\r\n\r\nbody';
    const notice = { dedupeKey: randomUUID(), to: [{ person: 'unit-head.106003' }], subject, text: 't' };
    await new SmtpNotifier(addresses, queue).send({ ...notice, about: { projectId } });
    await sender.round(forEver);
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]!.to).toEqual(['head@example.org']);
    expect(smtp.mails[0]!.headers).not.toHaveProperty('bcc');
    expect(smtp.mails[0]!.text).toBe('t');
  });

  it('the module puts it together for the projector role', async () => {
    const database = { provide: ReadConnection, useValue: new ReadConnection(log.pool) };
    const platform = { module: class Platform {}, global: true, providers: [database], exports: [ReadConnection] };
    const module = await Test.createTestingModule({ imports: [platform, MailModule.forRoot(mail)] }).compile();
    await module.get(SendMailPolicy).react(await returned(await newProject('管网改造')));
    await module.get(MailSender).round(forEver);
    expect(smtp.mails).toHaveLength(3);
    expect(smtp.mails[0]!.headers['message-id']).toMatch(/@example\.org>$/);
    await module.close();
  });

  it('runs until it is told to stop', async () => {
    const stop = new AbortController();
    const running = sender.run(stop.signal);
    await policy.react(await returned(await newProject('管网改造')));
    const sent = async (): Promise<boolean> => (await rows()).every(({ status }) => status === 'SENT');
    for (let n = 0; n < 500 && !(await sent()); n += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    await running;
    expect(smtp.mails).toHaveLength(3);
  });
});
