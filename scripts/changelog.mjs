// `npm run changelog`: CHANGELOG.md from the subjects of the commits (`type(scope): what`), by day, newest first.
import { writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { orEnd } from './prepare.mjs';
import { run, say } from './run.mjs';

const TITLES = {
  feat: 'Features',
  fix: 'Fixes',
  perf: 'Performance',
  refactor: 'Inner changes',
  docs: 'Documents',
  test: 'Tests',
};
const SUBJECT = /^(?<type>[a-z]+)(?:\((?<scope>[^)]+)\))?(?<breaking>!)?: (?<what>.+)$/;
const LIMIT_MS = 30_000;

const subjects = async () => {
  const { status, output } = await run('git', ['log', '--no-merges', '--format=%cs%x09%h%x09%s'], {
    limitMs: LIMIT_MS,
  });
  if (status !== 0) throw new Error(`git log 失败 / failed: ${output}`);
  return output.split('\n').map((line) => {
    const [day, hash, subject] = line.split('\t');
    return { day, hash, ...SUBJECT.exec(subject)?.groups };
  });
};

const lineOf = ({ scope, breaking, what, hash }) =>
  `- ${scope === undefined ? '' : `**${scope}:** `}${what}${breaking === undefined ? '' : ' (breaking)'} (${hash})`;

const partOf = (type, commits) => {
  const own = commits.filter((commit) => commit.type === type);
  return own.length === 0 ? [] : [`### ${TITLES[type]}\n\n${own.map(lineOf).join('\n')}`];
};

const commits = await orEnd(subjects());
const days = [...new Set(commits.map(({ day }) => day))].map((day) => {
  const parts = Object.keys(TITLES).flatMap((type) =>
    partOf(
      type,
      commits.filter((commit) => commit.day === day),
    ),
  );
  return parts.length === 0 ? [] : [`## ${day}\n\n${parts.join('\n\n')}`];
});
writeFileSync(inRoot('CHANGELOG.md'), `# 更新记录 Changelog\n\n${days.flat().join('\n\n')}\n`);
say('CHANGELOG.md 已更新 / written');
