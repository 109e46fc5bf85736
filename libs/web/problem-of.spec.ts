import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { IdempotencyKeyReused } from '../event-store/decide-and-append';
import { CommandAlreadyRecorded, ConcurrencyConflict, StoreOverloaded } from '../event-store/event-store.port';
import { NotFoundForCaller } from '../kernel/not-found';
import { RuleViolation, type Violation } from '../kernel/rule-violation';
import { problemOf } from './problem-of';

const violation: Violation = {
  rule: 'INV-02',
  field: '/indicators',
  label: '权重',
  value: '95.00',
  message: '权重合计须为 100。',
  messageEn: 'Weights must sum to 100.',
  remedy: '请调整权重。',
  remedyEn: 'Mend the weights.',
};
const withCode = (code: string | number, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('the status of an error', () => {
  it.each([
    ['a rule about the state', new RuleViolation([violation]), 409, 'urn:problem:rule:INV-02'],
    ['a rule about a value', new RuleViolation([violation], 'value'), 422, 'urn:problem:rule:INV-02'],
    ['a hidden or missing thing', new NotFoundForCaller('project', 'x'), 404, 'urn:problem:not-found'],
    ['a route that does not exist', new NotFoundException('words'), 404, 'urn:problem:not-found'],
    ['a refused parameter', new BadRequestException('words'), 400, 'urn:problem:malformed'],
    ['a moved stream', new ConcurrencyConflict('s', 1n, 2n), 409, 'urn:problem:concurrent-change'],
    ['a command recorded meanwhile', new CommandAlreadyRecorded('c'), 409, 'urn:problem:concurrent-change'],
    ['a reused key', new IdempotencyKeyReused('c'), 409, 'urn:problem:idempotency-key-reused'],
    ['a full queue', new StoreOverloaded(), 503, 'urn:problem:unavailable'],
    ['a refused connection', withCode('ECONNREFUSED'), 503, 'urn:problem:unavailable'],
    ['a database that shuts down', withCode('57P01'), 503, 'urn:problem:unavailable'],
    ['a statement that took too long', withCode('57014'), 503, 'urn:problem:unavailable'],
    ['a lock that took too long', withCode('55P03'), 503, 'urn:problem:unavailable'],
    ['too many connections', withCode('53300'), 503, 'urn:problem:unavailable'],
    ['an event store that is away', withCode(14), 503, 'urn:problem:unavailable'],
    ['a lost connection', new Error('Connection terminated unexpectedly'), 503, 'urn:problem:unavailable'],
    ['a cause that is away', new Error('x', { cause: withCode('ECONNRESET') }), 503, 'urn:problem:unavailable'],
    ['two addresses refused', new AggregateError([withCode('ECONNREFUSED')]), 503, 'urn:problem:unavailable'],
    ['a broken statement', withCode('42P01'), 500, 'urn:problem:internal'],
    ['a violated constraint', withCode('23505'), 500, 'urn:problem:internal'],
    ['any other error', new Error('x'), 500, 'urn:problem:internal'],
    ['no error at all', 'x', 500, 'urn:problem:internal'],
    ['a status that is not ours', Object.assign(new Error('x'), { statusCode: 418 }), 500, 'urn:problem:internal'],
    ['a status of the framework', new HttpException('x', 502), 500, 'urn:problem:internal'],
  ])('%s', (_, error, status, type) => {
    expect(problemOf(error, false)).toMatchObject({ status, type });
  });

  it('a moved stream is 412 when the caller named a revision', () => {
    expect(problemOf(new ConcurrencyConflict('s', 1n), true)).toMatchObject({
      status: 412,
      type: 'urn:problem:stale-revision',
    });
  });

  it('the detail says each sentence once and ends with one full stop; the violations stay complete', () => {
    const other = { ...violation, field: '/a', message: '应为非负数', messageEn: 'Must not be negative' };
    const { detail, detailEn, violations } = problemOf(new RuleViolation([violation, other, violation]), false);
    expect([detail, detailEn]).toEqual([
      '权重合计须为 100；应为非负数。',
      'Weights must sum to 100; Must not be negative.',
    ]);
    expect(violations).toHaveLength(3);
    expect(problemOf(new RuleViolation([other]), false).detail).toBe('应为非负数');
  });

  it('what may be repeated says when', () => {
    for (const error of [new StoreOverloaded(), new ConcurrencyConflict('s', 1n), withCode('ECONNREFUSED')])
      expect(problemOf(error, false).retryAfter).toBe(1);
  });

  it('ends for a cause that causes itself', () => {
    const error = new Error('x');
    error.cause = error;
    expect(problemOf(error, false).status).toBe(500);
  });
});
