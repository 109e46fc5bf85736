import { Command } from 'commander';
import { DevelopmentIssuer } from '../../../../libs/access-control/development-issuer';
import { ROLES, type Role } from '../../../../libs/kernel/role';
import { print } from '../output';
import { configurationHere } from '../reach';
import { WrongUse } from '../wrong-use';

type Options = Readonly<{ person: string; role: string; org: string; scope?: string }>;

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

const issue = async ({ person, role, org, scope }: Options): Promise<void> => {
  if (!isRole(role)) throw new WrongUse(`没有角色 ${role}`, `no such role; use one of ${ROLES.join(', ')}`);
  const { home, audience, production } = configurationHere();
  if (production) throw new WrongUse('生产环境不能签发开发令牌', 'the development issuer is refused in production');
  const issuer = new DevelopmentIssuer({ home, audience, production });
  print(await issuer.issueToken({ person, role, org, ...(scope === undefined ? {} : { scope }) }));
};

/** Prints a token of the local development issuer, valid for eight hours. */
export const tokenCommand = (): Command =>
  new Command('token')
    .description('签发开发令牌（8 小时） / a token of the local development issuer (8 h)')
    .requiredOption('--person <id>', 'e.g. unit-clerk.106003')
    .requiredOption('--role <role>', 'e.g. UNIT_CLERK')
    .requiredOption('--org <code>', 'e.g. 106003')
    .option('--scope <scope>')
    .action(issue);
