import { instant, isBusinessDate, type Instant } from '../kernel/instant';
import { ConfigurationError } from './configuration-error';
import type { EnvironmentReader, Wrong } from './environment-reader';

/** The as-of instant (数据时点) of the sample city: its stories are told up to this business instant. */
export const STORIES_START: Instant = instant('2026-10-16T10:00:00+08:00');

/** One business year in a real second; above it no wait of a workflow is a millisecond long. */
const FASTEST = 31_536_000;

type BusinessTime = Readonly<{ businessStart: Instant | null; timeScale: number }>;
type Situation = Readonly<{ production: boolean; stories: boolean }>;

/** In production business time is the wall clock, so neither setting is accepted there, whatever its value. */
export const readBusinessTime = (reader: EnvironmentReader, { production, stories }: Situation): BusinessTime => {
  const start = reader.checked('WENXIAO_BUSINESS_START', notAnInstant);
  const scale = reader.checked('WENXIAO_TIME_SCALE', notAScale);
  if (production) refuseInProduction({ WENXIAO_BUSINESS_START: start, WENXIAO_TIME_SCALE: scale });
  const given = start === null ? null : instant(start);
  if (stories && given !== null && given !== STORIES_START) {
    throw new ConfigurationError(
      'WENXIAO_BUSINESS_START',
      '样例故事（WENXIAO_DEMO=stories）的业务时间只能从 2026-10-16T10:00:00+08:00 开始',
      'the stories (WENXIAO_DEMO=stories) can only start at 2026-10-16T10:00:00+08:00',
      start ?? undefined,
    );
  }
  return { businessStart: stories ? STORIES_START : given, timeScale: scale === null ? 1 : Number(scale) };
};

const refuseInProduction = (settings: Readonly<Record<string, string | null>>): void => {
  for (const [name, value] of Object.entries(settings)) {
    if (value === null) continue;
    throw new ConfigurationError(name, '生产环境的业务时间就是实际时间，不能设置', 'refused in production', value);
  }
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const notAnInstant = (text: string): Wrong | null =>
  INSTANT.test(text) && isBusinessDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
    ? null
    : {
        zh: '必须是带时区的时刻，例如 2026-10-16T10:00:00+08:00',
        en: 'must be an instant with its zone, for example 2026-10-16T10:00:00+08:00',
      };

const notAScale = (text: string): Wrong | null =>
  /^\d{1,8}(\.\d{1,6})?$/.test(text) && Number(text) > 0 && Number(text) <= FASTEST
    ? null
    : { zh: `必须是大于 0、不超过 ${FASTEST} 的数`, en: `must be a number above 0 and at most ${FASTEST}` };
