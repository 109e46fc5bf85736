import { Injectable } from '@nestjs/common';

export type HealthStatus = 'OK' | 'DEGRADED' | 'DOWN';

export type HealthReport = Readonly<{ name: string; status: HealthStatus; detail: string }>;

/** `ready`: without it no request can be served. `correct`: what is shown and decided is true and in time (REL-R32). */
export type HealthQuestion = 'ready' | 'correct';

export type HealthProbe = () => Promise<Omit<HealthReport, 'name'>>;

type Registered = Readonly<{ question: HealthQuestion; name: string; probe: HealthProbe }>;

const PATIENCE_MS = 2_000;
const GRAVITY: readonly HealthStatus[] = ['OK', 'DEGRADED', 'DOWN'];

/** Where every part reports; a probe that fails or does not answer in time counts as DOWN. */
@Injectable()
export class HealthReports {
  private readonly registered: Registered[] = [];

  register(question: HealthQuestion, name: string, probe: HealthProbe): void {
    this.registered.push({ question, name, probe });
  }

  answers(question: HealthQuestion): Promise<readonly HealthReport[]> {
    return Promise.all(this.registered.filter((each) => each.question === question).map(ask));
  }
}

export const worstOf = (reports: readonly HealthReport[]): HealthStatus =>
  GRAVITY[Math.max(0, ...reports.map(({ status }) => GRAVITY.indexOf(status)))] ?? 'DOWN';

const ask = async ({ name, probe }: Registered): Promise<HealthReport> => {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
  });
  try {
    return { name, ...(await Promise.race([probe(), silence])) };
  } catch (error) {
    return { name, status: 'DOWN', detail: error instanceof Error ? error.message : 'failed' };
  } finally {
    clearTimeout(timer);
  }
};
