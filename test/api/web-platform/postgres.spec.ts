import type { Pool } from 'pg';
import { PostgresDirectory } from '../../../libs/access-control/directory.postgres';
import { seedDirectory } from '../../../libs/access-control/directory-seed.postgres';
import { sampleCityOrganisations } from '../../../libs/access-control/sample-city';
import { sampleCityPeople } from '../../../libs/access-control/sample-city-people';
import { migrate } from '../../../libs/database/migrations';
import { applicationPool, ownerPool } from '../../../libs/database/pools';
import { ReadConnection } from '../../../libs/database/read-connection';
import type { CommandToRemember } from '../../../libs/web/command-memory.port';
import { PostgresRefusalStore } from '../../../libs/web/refusal-store.postgres';
import { createTestDatabase, type EmptyTestDatabase } from '../../support/postgres-database';

const command: CommandToRemember = {
  commandId: '6f0c2a5e-9b1d-5c7e-8a3f-2d4b6c8e0a1f',
  digest: 'd'.repeat(64),
  status: 409,
  answer: {
    kind: 'problem',
    problem: {
      status: 409,
      type: 'urn:problem:rule:INV-02',
      title: '违反业务规则',
      titleEn: 'Refused by a rule',
      detail: '权重合计须为 100。',
      detailEn: 'Weights must sum to 100.',
      violations: [],
    },
  },
  actor: 'unit-head.106003',
  route: 'POST /api/v1/projects/:projectId/submission',
  rules: ['INV-02', 'INV-06'],
  projectId: '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f',
};

describe('PostgreSQL adapters of the HTTP platform', () => {
  let database: EmptyTestDatabase;
  let owner: Pool;
  let pool: Pool;
  let connection: ReadConnection;
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = ownerPool(database.url);
    await migrate(owner);
    pool = applicationPool(database.url);
    connection = new ReadConnection(pool);
  });
  afterAll(async () => {
    await pool.end();
    await owner.end();
    await database.drop();
  });

  describe('refusals', () => {
    it('keeps the first answer of a command id for ever', async () => {
      const store = new PostgresRefusalStore(connection);
      expect(await store.find(command.commandId)).toBeUndefined();
      const { commandId, digest, answer } = command;
      expect(await store.remember(command)).toEqual({ commandId, digest, answer });
      const later = { ...command, digest: 'e'.repeat(64), answer: { kind: 'rows' } as const };
      expect(await store.remember(later)).toEqual({ commandId, digest, answer });
      expect(await store.find(commandId)).toEqual({ commandId, digest, answer });
    });

    it('holds what the statistics ask for', async () => {
      const { rows } = await pool.query(
        'select status, actor, route, rules, project_id from read.submission_refused where $1 = any(rules)',
        ['INV-06'],
      );
      const { status, actor, route, rules, projectId } = command;
      expect(rows).toEqual([{ status, actor, route, rules, project_id: projectId }]);
    });

    it('takes a refusal without rules and project', async () => {
      const store = new PostgresRefusalStore(connection);
      const bare = { ...command, commandId: command.commandId.replace('6', '7'), rules: [], projectId: null };
      expect((await store.remember(bare)).digest).toBe(command.digest);
    });
  });

  describe('directory', () => {
    it('is filled once; what stands there stays as it is', async () => {
      await seedDirectory(pool, sampleCityOrganisations, sampleCityPeople);
      await pool.query(`update vault.people set display_name = null, disabled = true where person_id = 'auditor.A'`);
      await seedDirectory(pool, sampleCityOrganisations, sampleCityPeople);
      const directory = new PostgresDirectory(connection);
      expect(await directory.organisations()).toHaveLength(sampleCityOrganisations.length);
      expect(await directory.organisation('106003')).toEqual({
        code: '106003',
        name: '市供水管网管理处',
        kind: 'UNIT',
        parentCode: '106',
      });
      expect(await directory.organisation('nowhere')).toBeUndefined();
      expect(await directory.person('auditor.A')).toEqual({ id: 'auditor.A', displayName: null, disabled: true });
      expect(await directory.person('fin-perf.F')).toMatchObject({ disabled: false });
      expect(await directory.person('nobody')).toBeUndefined();
    });

    it('INV-37: the application cannot delete a person', async () => {
      await expect(pool.query('delete from vault.people')).rejects.toThrow(/permission denied/);
    });
  });
});
