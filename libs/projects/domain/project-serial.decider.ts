import type { Decider, Fact } from '../../kernel/decider';
import type { EventDescription } from '../../kernel/event-description';
import { refuse } from '../../kernel/rule-violation';

/** A serial number belongs to one project for ever; its stream is the lock, so no read model is asked (REL-R7). */
export type ProjectSerialReserved = Fact<'ProjectSerialReserved', { serial: string; projectId: string }>;

type ReserveSerial = Readonly<{ serial: string; projectId: string }>;
type Holder = Readonly<{ projectId: string }> | null;

export const projectSerialStream = (serial: string): string => `projectserial-${serial}`;

export const projectSerialEvents: readonly EventDescription[] = [
  {
    type: 'ProjectSerialReserved',
    label: '项目代码流水号占用',
    meaning: 'The last twelve digits of a project code belong to this project from now on.',
    stream: 'projectserial-{serial}',
  },
];

const decide = (holder: Holder, { serial, projectId }: ReserveSerial): ProjectSerialReserved[] => {
  if (holder?.projectId === projectId) return [];
  if (holder !== null)
    return refuse({
      rule: 'T1',
      field: '/code',
      label: '项目代码',
      value: serial,
      message: '项目代码流水号已被其他项目占用',
      messageEn: 'The serial number of the project code belongs to another project',
      remedy: '请使用其他流水号，或由平台自动编码',
      remedyEn: 'Use another serial number, or let the platform number the project',
    });
  return [{ type: 'ProjectSerialReserved', data: { serial, projectId } }];
};

/** Reserves the twelve digits of a project code; refused (T1) when another project has them. */
export const projectSerial: Decider<Holder, ReserveSerial, ProjectSerialReserved> = {
  initialState: null,
  decide,
  evolve: (_, { data }) => ({ projectId: data.projectId }),
};
