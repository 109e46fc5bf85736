import { IsDecimalText } from '../../web/validators/is-decimal-text.decorator';
import { Label } from '../../web/validators/label.decorator';
import { Optional } from '../../web/validators/optional.decorator';

const IsBound = (): PropertyDecorator => IsDecimalText({ min: 0, max: 100, rule: 'DEC-01' });

/** Execution rate in percent below which a month warns, by month; one that is not named has no threshold (DEC-22). */
export class SpendingBelowBody {
  @Label('1 月支出阈值') @Optional() @IsBound() readonly 1?: string;
  @Label('2 月支出阈值') @Optional() @IsBound() readonly 2?: string;
  @Label('3 月支出阈值') @Optional() @IsBound() readonly 3?: string;
  @Label('4 月支出阈值') @Optional() @IsBound() readonly 4?: string;
  @Label('5 月支出阈值') @Optional() @IsBound() readonly 5?: string;
  @Label('6 月支出阈值') @Optional() @IsBound() readonly 6?: string;
  @Label('7 月支出阈值') @Optional() @IsBound() readonly 7?: string;
  @Label('8 月支出阈值') @Optional() @IsBound() readonly 8?: string;
  @Label('9 月支出阈值') @Optional() @IsBound() readonly 9?: string;
  @Label('10 月支出阈值') @Optional() @IsBound() readonly 10?: string;
  @Label('11 月支出阈值') @Optional() @IsBound() readonly 11?: string;
  @Label('12 月支出阈值') @Optional() @IsBound() readonly 12?: string;
}
