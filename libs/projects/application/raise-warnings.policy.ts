import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { RecordedEvent } from '../../event-store/event-store.port';
import type { DeviationComputed, MonthEvaluated } from '../../monitoring/domain/monitoring-report.events';
import { Policy } from '../../projections/policy';
import { findingOf } from '../domain/warning-finding';
import { policyOn } from './policy-on';
import { RaiseWarningByRule } from './raise-warning-by-rule.command';

type Evaluated = DeviationComputed | MonthEvaluated;

/** An evaluation in which something fires for the first time raises a warning, or adds to the open one (T22, INV-15). */
@Injectable()
export class RaiseWarningsPolicy extends Policy {
  readonly name = 'raise-warnings';
  readonly handles = ['DeviationComputed', 'MonthEvaluated'] satisfies Evaluated['type'][];

  constructor(private readonly commands: CommandBus) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    const event = cause.event as Evaluated;
    const { projectId, newTriggers, ruleSet, warningDate } = event.data;
    if (newTriggers.length === 0) return;
    const finding = findingOf(event, { stream: cause.stream, eventId: cause.id });
    const on = policyOn(this.name, cause, projectId);
    await this.commands.execute(new RaiseWarningByRule(on, ruleSet.ruleSetId, finding, warningDate));
  }
}
