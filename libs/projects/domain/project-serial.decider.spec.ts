import { given } from '../../../test/support/given';
import { projectSerial, type ProjectSerialReserved } from './project-serial.decider';

const serial = '000000000501';
const reserved: ProjectSerialReserved = { type: 'ProjectSerialReserved', data: { serial, projectId: 'p-1' } };
const number = given(projectSerial);

it('T1: a free serial number is reserved for the project', () =>
  number().when({ serial, projectId: 'p-1' }).then(reserved));

it('T1: reserved twice by the same project, it is reserved once', () =>
  number(reserved).when({ serial, projectId: 'p-1' }).thenNothingHappens());

it('T1: a serial number of another project is refused', () =>
  number(reserved).when({ serial, projectId: 'p-2' }).thenRefusedBy('T1'));
