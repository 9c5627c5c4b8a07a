import { Failure } from '../../../shared/vocabulary/failure';

/** A sheet of that name is there already, and nobody asked for it to be replaced. Nothing was changed. */
export class SheetExists extends Failure {
  override readonly name = 'SheetExists';
  override readonly title = '已有同名的工作表';

  constructor(readonly sheet: string) {
    super(`工作簿中已有“${sheet}”工作表。请先把它改名或删除，再试一次。`);
  }
}
