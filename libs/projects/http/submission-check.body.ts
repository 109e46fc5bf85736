import { Label } from '../../web/validators/label.decorator';
import { Nested } from '../../web/validators/nested.decorator';
import { ListOf } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { GoalSetBody } from './goal-set.body';
import { ReviseProjectBody } from './project-application.body';
import { ConfirmationBody } from './project-commands.body';

/** `POST /projects/{p}/submission-checks`: what is on the screen and not saved yet; what is left out is taken as saved. */
export class SubmissionCheckBody {
  @Label('申报内容') @Optional() @Nested(() => ReviseProjectBody) readonly application?: ReviseProjectBody;
  @Label('绩效目标') @Optional() @Nested(() => GoalSetBody) readonly goalSet?: GoalSetBody;
  @Label('确认事项')
  @Optional()
  @ListOf(() => ConfirmationBody, { max: 50 })
  readonly confirmations?: ConfirmationBody[];
}
