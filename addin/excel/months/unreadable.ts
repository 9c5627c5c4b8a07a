import type { Month, Year } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { Failure } from '../../../shared/vocabulary/failure';

const OPEN_ANEW = '请在窗格中重新生成这张表。';

/** 月报 is there, but this month cannot be read from it. Nothing was changed. */
export class MonthSheetUnreadable extends Failure {
  override readonly name = 'MonthSheetUnreadable';
  override readonly title = '月报读不出来';

  constructor(why: 'no-table' | { readonly stated: string; readonly year: Year; readonly month: Month }) {
    super(
      why === 'no-table'
        ? `“${SHEETS.months}”里没有找到表头（应有“园区编号”和各项数据的列）。请恢复表头，或${OPEN_ANEW}`
        : `工作簿里的“${SHEETS.months}”是${why.stated}的，现在办理的是 ${String(why.year)} 年 ${String(why.month)} 月。请先办完那个月，或${OPEN_ANEW}`,
    );
  }
}
