import { Injectable } from '@nestjs/common';
import { EventStore } from '../../event-store/event-store.port';
import { Clock } from '../../kernel/clock';
import { businessDateOf, type BusinessDate } from '../../kernel/instant';
import { hasLights, type WarningRuleSet } from '../domain/monitoring-rule-set';
import { overlaid, ruleSetOf } from '../domain/overlaid-rule-sets';
import { publishable, publishableIds } from '../domain/publishable-rule-sets';
import type { RuleSet } from '../domain/rule-set';
import { RuleSetLibrary, shippedMonitoring, type MonitoringLibrary } from '../domain/rule-set-library';
import { ruleSets } from '../domain/rule-sets.catalogue';
import type { RuleSetEvent } from '../domain/rule-set.events';
import { ruleSetStream } from '../domain/rule-set.stream';

/** How long an answer of the log is good for, in real milliseconds. */
const FRESH_MS = 1000;

/** The first number that may be published here is the second: the first one always ships. */
const FIRST_PUBLISHED = 2;

/**
 * Shipped rule sets overlaid by the published versions in the log. A version has a stream of its own and never changes,
 * so what was read is kept for ever and only the next number is looked for: at most once a second, and anew on every
 * business day. It takes effect after the day of its publication at the earliest, so that no decision misses one.
 * No read model: a decision asks for the rules, and must not wait for a projection.
 */
@Injectable()
export class LoggedRuleSets extends RuleSetLibrary {
  private readonly published = new Map<string, WarningRuleSet>();
  private looked: Readonly<{ on: BusinessDate; atMs: number }> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  async monitoring(): Promise<MonitoringLibrary> {
    const on = businessDateOf(this.clock.now());
    if (this.looked?.on !== on || performance.now() - this.looked.atMs > FRESH_MS) await this.look(on);
    const published = [...this.published.values()];
    return {
      warnings: overlaid(shippedMonitoring.warnings, published),
      lights: overlaid(shippedMonitoring.lights, published.filter(hasLights)),
    };
  }

  /** Every version of every rule set as the log has it now, by id and number. */
  async all(): Promise<readonly RuleSet[]> {
    await this.look(businessDateOf(this.clock.now()));
    const all = overlaid<RuleSet>(ruleSets, [...this.published.values()]);
    const order = [...new Set(ruleSets.map(({ id }) => id))];
    return all.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id) || a.version - b.version);
  }

  /** The highest version of a rule set that may be published, as the log has it now; undefined for any other id. */
  async latest(ruleSetId: string): Promise<WarningRuleSet | undefined> {
    if (publishable(ruleSetId) === undefined) return undefined;
    await this.look(businessDateOf(this.clock.now()));
    const { warnings } = await this.monitoring();
    return warnings.filter(({ id }) => id === ruleSetId).toSorted((a, b) => b.version - a.version)[0];
  }

  private async look(on: BusinessDate): Promise<void> {
    const atMs = performance.now();
    await Promise.all(publishableIds.map((id) => this.lookFor(id)));
    this.looked = { on, atMs };
  }

  /** Numbers are dense: the first one that neither ships nor was published ends the search. */
  private async lookFor(ruleSetId: string): Promise<void> {
    const highestShipped = publishable(ruleSetId)?.version ?? 0;
    for (let version = FIRST_PUBLISHED; ; version += 1) {
      const name = `${ruleSetId}/${version}`;
      if (this.published.has(name)) continue;
      const [first] = await this.store.readStream<RuleSetEvent>(ruleSetStream(ruleSetId, version));
      if (first !== undefined) this.published.set(name, ruleSetOf(first.event));
      else if (version > highestShipped) return;
    }
  }
}
