import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { DecideAndAppend } from '../../event-store/decide-and-append';
import { EventStore } from '../../event-store/event-store.port';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import { businessDateOf, type BusinessDate } from '../../kernel/instant';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { MonitoringData, WarningRuleSet } from '../domain/monitoring-rule-set';
import { refuseUnpublishable } from '../domain/publishable-rule-sets';
import { ruleSetPublication, type PublishVersion } from '../domain/rule-set-publication.decider';
import { ruleSetStream } from '../domain/rule-set.stream';
import { ruleSets } from '../domain/rule-sets.catalogue';
import { LoggedRuleSets } from './logged-rule-sets';

/** What a new version holds; its number, name and method follow from the version before. */
export type NewVersion = Readonly<{ effectiveFrom: BusinessDate; regulation?: string; data: MonitoringData }>;

/**
 * DEC-01: publishes the next version of a monitoring rule set. Errors: `NotFoundForCaller`; `RuleViolation` DEC-01 for a
 * rule set that only a release changes, and for a number that somebody else published meanwhile.
 */
export class PublishRuleSet extends Command<AppendReceipt> {
  constructor(
    readonly ruleSetId: string,
    readonly version: NewVersion,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(PublishRuleSet)
export class PublishRuleSetHandler implements ICommandHandler<PublishRuleSet> {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly store: EventStore,
    private readonly library: LoggedRuleSets,
    private readonly clock: Clock,
  ) {}

  async execute({ ruleSetId, version: given, context }: PublishRuleSet): Promise<AppendReceipt> {
    const previous = await this.previousOf(ruleSetId);
    const version = previous.version + 1;
    const [recorded] = await this.store.readCommand(context.commandId);
    const stream = recorded?.stream ?? ruleSetStream(ruleSetId, version); // a repeat is answered by its own version
    const command = (): PublishVersion => this.commandOf(given, { previous, version }, context);
    return this.decideAndAppend.run(stream, ruleSetPublication, command, context);
  }

  private async previousOf(ruleSetId: string): Promise<WarningRuleSet> {
    const latest = await this.library.latest(ruleSetId);
    if (latest !== undefined) return latest;
    if (!ruleSets.some(({ id }) => id === ruleSetId)) throw new NotFoundForCaller('rule set', ruleSetId);
    return refuseUnpublishable(ruleSetId);
  }

  private commandOf(
    given: NewVersion,
    numbered: Pick<PublishVersion, 'previous' | 'version'>,
    { actor, role, org, onBehalfOf }: CommandContext,
  ): PublishVersion {
    const now = this.clock.now();
    const by = { actor, role, org, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
    return { type: 'PublishVersion', ...numbered, ...given, by, now, today: businessDateOf(now) };
  }
}
