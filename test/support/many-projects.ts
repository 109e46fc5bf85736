import { NO_STREAM, type EventStore, type EventToAppend } from '../../libs/event-store/event-store.port';
import { derivedId, eventIdOf, sha256Hex } from '../../libs/event-store/uuid-v5';
import { sampleCityOrganisations } from '../../libs/access-control/sample-city';
import { instant } from '../../libs/kernel/instant';
import type { ProjectDrafted } from '../../libs/projects/domain/project-drafting.events';
import { projectStream } from '../../libs/projects/domain/project.stream';

/** So many appends under way at once: a full batch of the append queue, and the next one gathering. */
const UNDER_WAY = 1_024;
const UNITS = sampleCityOrganisations.filter(({ kind }) => kind === 'UNIT');
const CLASSES = ['STAFF', 'OPERATION', 'SPECIFIC_GOAL', undefined] as const;

/**
 * Project number n of a made-up city: every third one of unit 106003, the others spread over all units; names, amounts
 * and classes repeat, so that sorting by them has many ties, and every fourth one has neither class nor amount.
 */
export const draftedProject = (n: number): ProjectDrafted['data'] => {
  const projectId = derivedId('many-projects', n);
  const unit = n % 3 === 0 ? UNITS.find(({ code }) => code === '106003') : UNITS[n % UNITS.length];
  const { code: unitCode, parentCode } = unit ?? { code: '106003', parentCode: '106' };
  const projectClass = CLASSES[n % 4];
  const application = {
    name: `项目 ${String(n % 997).padStart(3, '0')}`,
    fiscalYear: 2026 + (n % 2),
    unitCode,
    ...(projectClass === undefined ? {} : { projectClass, totalAmount: `${(n % 50) * 10_000}.00` }),
  };
  const by = { actor: `unit-clerk.${unitCode}`, role: 'UNIT_CLERK', org: unitCode } as const;
  return {
    projectId,
    by,
    at: instant('2026-09-15T09:00:00+08:00'),
    serial: String(n).padStart(12, '0'),
    regionCode: '990100',
    unitCode,
    departmentCode: parentCode ?? unitCode,
    application,
  };
};

const eventOf = (data: ProjectDrafted['data']): EventToAppend => {
  const { projectId, by } = data;
  const commandId = derivedId('many-projects', 'draft', projectId);
  const about = { commandId, commandIndex: 0, digest: sha256Hex(projectId), correlationId: commandId, projectId };
  const metadata = { ...about, ...by, source: 'import' } as const;
  return { id: eventIdOf(commandId, 0), type: 'ProjectDrafted', schemaVersion: 1, data, metadata };
};

/** Drafts so many projects through the port, each by a command of its own; answers the position of the last. */
export const draftMany = async (store: EventStore, count: number): Promise<bigint> => {
  let next = 0;
  let last = 0n;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const data = draftedProject((next += 1));
      const [event] = await store.append(projectStream(data.projectId), NO_STREAM, [eventOf(data)]);
      if (event !== undefined && event.position > last) last = event.position;
    }
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, worker));
  return last;
};
