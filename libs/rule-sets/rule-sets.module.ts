import { Global, Module } from '@nestjs/common';
import { LoggedRuleSets } from './application/logged-rule-sets';
import { PublishRuleSetHandler } from './application/publish-rule-set.command';
import { PublishedRuleSets } from './domain/published-rule-sets';
import { RuleSetInForce } from './domain/rule-set-in-force';
import { RuleSetLibrary } from './domain/rule-set-library';

const ports = [
  { provide: RuleSetLibrary, useExisting: LoggedRuleSets },
  {
    provide: RuleSetInForce,
    inject: [RuleSetLibrary],
    useFactory: (library: RuleSetLibrary) => new PublishedRuleSets(library),
  },
];

/** Rule sets, shipped and published as data; answers the port that the decisions of other slices ask (DEC-01). */
@Global()
@Module({
  providers: [LoggedRuleSets, PublishRuleSetHandler, ...ports],
  exports: [LoggedRuleSets, ...ports.map(({ provide }) => provide)],
})
export class RuleSetsModule {}
