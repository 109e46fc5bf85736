import type { OfferedAction } from '../../kernel/offered-action';
import type { Violation } from '../../kernel/rule-violation';
import * as disposition from './disposition.decisions';
import { refusals, type Decision } from './warning-decision';
import type { Circumstances } from './warning.commands';
import type { Warning } from './warning.state';

type Asking = Pick<Decision<Circumstances>, 'transition' | 'refusesState' | 'guards'>;

/** The commands that people give to a warning. */
const offered: Readonly<Record<string, Asking>> = {
  AcknowledgeWarning: disposition.acknowledgeWarning,
  ChooseDisposition: disposition.chooseDisposition,
  ConfirmDisposition: disposition.confirmDisposition,
  MakeProposal: disposition.makeProposal,
};

/** Base path of the API, so that a client can follow the link as it is (`api.md` 1). */
const BASE = '/api/v1/warnings';

const whyNot = ([first]: readonly Violation[]): Partial<OfferedAction> =>
  first === undefined ? {} : { rule: first.rule, reason: first.message, reasonEn: first.messageEn };

/** Every command of the caller's role on this warning, allowed or not; none for a role that has no part in it. */
export const actionsOf = (warning: Warning, asked: Circumstances): readonly OfferedAction[] =>
  Object.entries(offered)
    .filter(([, { transition }]) => transition.who.includes(asked.by.role))
    .map(([command, asking]) => {
      const { label, labelEn, path, needsReason } = asking.transition;
      const refused = refusals(asking, warning, asked);
      return {
        ...{ command, label, labelEn, method: 'POST', href: `${BASE}/${warning.warningId}/${path ?? ''}` },
        allowed: refused.length === 0,
        ...whyNot(refused),
        needs: needsReason ? { reason: true } : {},
      };
    });
