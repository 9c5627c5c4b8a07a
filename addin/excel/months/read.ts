import type { DistrictMonth } from '../../../shared/api/months';
import { NOTHING_FOUND } from '../../../shared/workbook/layout/check-column';
import { MONTH_CELLS } from '../../../shared/workbook/layout/names';
import { openQuestionsText } from '../../../shared/workbook/reading/question';
import { sawText } from '../../../shared/workbook/reading/heads';
import { readMonthSheet, type MonthReading, type MonthRefusal } from '../../../shared/workbook/months/read-sheet';
import { checkList } from '../filled/check-list';
import { mayHoldForm } from '../../../shared/workbook/reading/may-hold-form';
import { statedAt } from '../seen/see-lists';
import type { Month, Year } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { UnreadableList } from '../seen/unreadable-list';
import { monthFieldText, monthsList } from '../../../shared/workbook/months/list';
import { holdsList } from '../../../shared/workbook/lists/holds-list';
import { monthList } from './mark';

const OPEN_ANEW = '请在窗格中重新生成这张表。';

const refusalText = (refusal: MonthRefusal): string => {
  switch (refusal.kind) {
    case 'no-table':
      return `“${SHEETS.months}”里没有找到表头（应有“园区编号”和各项数据的列）。${sawText(refusal.seen)}请恢复表头，或${OPEN_ANEW}`;
    case 'columns':
      return `“${SHEETS.months}”的表头里没有找到这些列：${refusal.missing.map(monthFieldText).join('、')}。${sawText(refusal.seen)}请恢复表头，或${OPEN_ANEW}`;
    case 'no-rows':
      return `“${SHEETS.months}”里一个园区也没有。${OPEN_ANEW}`;
    case 'asked':
      return openQuestionsText(refusal.questions);
  }
};

/** 月报 is there, but this month cannot be read from it. Nothing was changed. */
export class MonthSheetUnreadable extends UnreadableList {
  override readonly name = 'MonthSheetUnreadable';
  override readonly title = '月报读不出来';

  constructor(why: MonthRefusal | { readonly stated: string; readonly year: Year; readonly month: Month }) {
    super(
      'kind' in why
        ? refusalText(why)
        : `工作簿里的“${SHEETS.months}”是${why.stated}的，现在办理的是 ${String(why.year)} 年 ${String(why.month)} 月。请先办完那个月，或${OPEN_ANEW}`,
      'kind' in why ? why.questions : [],
    );
  }
}

/** What 月报 says, and on which version of the month it was drawn. */
export interface CheckedMonth extends MonthReading {
  readonly basedOn: number;
}

/**
 * Reads 月报 for a month and marks in place what was found. It is found by its own names, wherever it was renamed or moved, or by its heads. See {@link checkList}.
 * @returns null where the workbook has no such sheet
 * @throws MonthSheetUnreadable where it is another month's or somebody else's, has no table, or it is asked which is meant
 * @throws HostRefused where Excel does not let it be read
 */
export const readMonths = (matter: DistrictMonth): Promise<CheckedMonth | null> => {
  const { year, month, district } = matter;
  return checkList({
    matter: `${SHEETS.months} ${district} ${year}-${month}`,
    place: {
      title: SHEETS.months,
      names: [MONTH_CELLS.year, MONTH_CELLS.month, MONTH_CELLS.district, MONTH_CELLS.version],
      window: 'A1:CZ2000',
      holds: (sheet) => holdsList(sheet, monthsList(matter)),
      orInFront: false,
      mayHold: mayHoldForm(SHEETS.months),
    },
    read: (workbook, asking) => {
      const said = (cell: keyof typeof MONTH_CELLS) => statedAt(workbook, MONTH_CELLS[cell]);
      const isOurs = said('year') !== '';
      if (
        isOurs &&
        (said('year') !== String(year) || said('month') !== String(month) || said('district') !== String(district))
      ) {
        const whose = said('district') === String(district) ? '' : `（区县编号 ${said('district')}）`;
        throw new MonthSheetUnreadable({ stated: ` ${said('year')} 年 ${said('month')} 月${whose}`, year, month });
      }
      const reading = readMonthSheet(workbook, matter, asking);
      if ('kind' in reading) throw new MonthSheetUnreadable(reading);
      return { ...reading, basedOn: Number(said('version')) || 0 };
    },
    ruled: monthList,
    clean: NOTHING_FOUND,
  });
};
