import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Problem } from './problem';

/** Figures of this process for Prometheus; other parts register theirs on the same registry. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });

  private readonly outcomes = new Counter({
    name: 'wenxiao_command_outcomes_total',
    help: 'Answers to commands by outcome',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  private readonly refusals = new Counter({
    name: 'wenxiao_command_refusals_total',
    help: 'Refused commands by problem type and status',
    labelNames: ['type', 'status'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** `route` is the pattern, never the path: labels must stay few. */
  served(method: string, route: string, status: number, seconds: number): void {
    this.durations.observe({ method, route, status: String(status) }, seconds);
  }

  answered(outcome: string): void {
    this.outcomes.inc({ outcome });
  }

  refused({ type, status }: Problem): void {
    this.outcomes.inc({ outcome: 'refused' });
    this.refusals.inc({ type, status: String(status) });
  }
}
