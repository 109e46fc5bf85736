import type { Principal } from '../../kernel/principal';
import type { ActionView } from '../../web/action.view';

/** Port: what the caller may do with a project now, by the rules of the project; the projects slice answers. */
export abstract class ApprovalActions {
  /** Only what is allowed; `[]` for a project that is not there. */
  abstract allowed(projectId: string, caller: Principal, english: boolean): Promise<readonly ActionView[]>;
}
