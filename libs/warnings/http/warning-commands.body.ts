import { IsCode } from '../../web/validators/is-code.decorator';
import { IsFlag } from '../../web/validators/is-flag.decorator';
import { IsSha256 } from '../../web/validators/is-pattern.decorator';
import { IsWhole } from '../../web/validators/is-whole.decorator';
import { Label } from '../../web/validators/label.decorator';
import { ListOf } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import { dispositionLabels, proposalLabels } from '../domain/warning-labels';
import type { DispositionChoice, FreezeProposalChoice } from '../domain/warning.events';

const LONG = { lines: true } as const;

/** T23, INV-16: `measures` and `forecast` are needed where the project goes on. */
export class DispositionBody {
  @Label('处置方式') @IsCode(Object.keys(dispositionLabels)) readonly choice!: DispositionChoice;
  @Label('处置理由') @Text(2000, LONG) readonly reason!: string;
  @Label('整改措施') @Optional() @Text(2000, LONG) readonly measures?: string;
  @Label('预计完成情况') @Optional() @Text(2000, LONG) readonly forecast?: string;
}

/** T23: `reason` is needed where it is not confirmed. */
export class DispositionConfirmationBody {
  @Label('是否确认') @IsFlag() readonly confirmed!: boolean;
  @Label('理由') @Optional() @Text(2000, LONG) readonly reason?: string;
}

export class ProposalDocumentBody {
  @Label('文件名') @Text(255) readonly name!: string;
  @Label('文件大小') @IsWhole({ min: 1, max: 20 * 1024 * 1024 }) readonly size!: number;
  @Label('文件类型') @Text(127) readonly mediaType!: string;
  @Label('文件摘要') @IsSha256() readonly sha256!: string;
}

/** T23a. */
export class ProposalBody {
  @Label('处理建议') @IsCode(Object.keys(proposalLabels)) readonly choice!: FreezeProposalChoice;
  @Label('理由') @Text(2000, LONG) readonly reason!: string;
  @Label('附件')
  @Optional()
  @ListOf(() => ProposalDocumentBody, { max: 50 })
  readonly documents?: ProposalDocumentBody[];
}
