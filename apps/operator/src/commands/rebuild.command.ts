import { Command } from 'commander';
import { ownerPool } from '../../../../libs/database/pools';
import { EventStore } from '../../../../libs/event-store/event-store.port';
import { rebuild } from '../../../../libs/projections/rebuild';
import { projections } from '../../../composition/projections';
import { print, tell } from '../output';
import { withApplication } from '../reach';
import { WrongUse } from '../wrong-use';

const run = async (name: string): Promise<void> => {
  const projection = projections.find((each) => each.name === name);
  const known = projections.map((each) => each.name).join(', ');
  if (projection === undefined) throw new WrongUse(`没有读模型 ${name}`, `no such read model; use one of ${known}`);
  await withApplication(async (app, { databaseUrl }) => {
    const owner = ownerPool(databaseUrl);
    try {
      const position = await rebuild(owner, app.get(EventStore), projection, (at) => tell(`… ${at}`));
      print({ readModel: name, version: projection.version, position: position.toString() });
    } finally {
      await owner.end();
    }
  });
};

/** Blue/green: builds beside the table in use and swaps; readers never wait. */
export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('重建读模型（蓝绿切换） / rebuild a read model beside the one in use, then swap')
    .argument('<read-model>', projections.map(({ name }) => name).join(', '))
    .action(run);
