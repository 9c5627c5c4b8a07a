import type { Year } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { NOTHING_FOUND } from '../../../shared/workbook/layout/check-column';
import { PAST_CELLS } from '../../../shared/workbook/layout/names';
import { holdsList } from '../../../shared/workbook/lists/holds-list';
import { PAST_FIELDS, pastHeader } from '../../../shared/workbook/past/columns';
import { pastList } from '../../../shared/workbook/past/list';
import {
  readPastSheet as readPasts,
  type PastMatter,
  type PastReading,
  type PastRefusal,
} from '../../../shared/workbook/past/read-sheet';
import { sawText } from '../../../shared/workbook/reading/heads';
import { mayHoldForm } from '../../../shared/workbook/reading/may-hold-form';
import { openQuestionsText } from '../../../shared/workbook/reading/question';
import { checkList } from '../filled/check-list';
import { statedAt } from '../seen/see-lists';
import { UnreadableList } from '../seen/unreadable-list';
import { pastRules } from './mark';

const REDRAW = '或在窗格中重新生成这张表。';
const refusalText = (refusal: PastRefusal): string => {
  switch (refusal.kind) {
    case 'no-table':
      return `“${SHEETS.past}”里没有找到表头。应有这些列：${PAST_FIELDS.map(pastHeader).join('、')}。${sawText(refusal.seen)}请恢复表头，${REDRAW}`;
    case 'columns':
      return `“${SHEETS.past}”的表头里没有找到这些列：${refusal.missing.map(pastHeader).join('、')}。${sawText(refusal.seen)}请恢复表头，${REDRAW}`;
    case 'no-rows':
      return `“${SHEETS.past}”里一个园区也没有。请填写，${REDRAW}`;
    case 'asked':
      return openQuestionsText(refusal.questions);
  }
};

/** 历史情况 is there, but nothing can be read from it. Nothing was changed. */
export class PastSheetUnreadable extends UnreadableList {
  override readonly name = 'PastSheetUnreadable';
  override readonly title = '历史情况读不出来';

  constructor(why: PastRefusal | { readonly stated: string; readonly first: Year }) {
    super(
      'kind' in why
        ? refusalText(why)
        : `工作簿里的“${SHEETS.past}”是按 ${why.stated} 年度启用生成的，本系统从 ${String(why.first)} 年度启用。请打开相应的工作簿，${REDRAW}`,
      'kind' in why ? why.questions : [],
    );
  }
}

/**
 * Reads 历史情况 and marks in place what was found. It is found by its own names, wherever it was renamed, or by its heads. See {@link checkList}.
 * @returns null where the workbook has no such sheet
 * @throws PastSheetUnreadable where nothing can be read from it, or it is asked which is meant
 * @throws HostRefused where Excel does not let it be read
 */
export const readPastSheet = (matter: PastMatter): Promise<PastReading | null> =>
  checkList({
    matter: `${SHEETS.past} ${String(matter.first)}`,
    place: {
      title: SHEETS.past,
      names: [PAST_CELLS.first],
      window: 'A1:AZ12000',
      holds: (sheet) => holdsList(sheet, pastList(matter.first)),
      orInFront: false,
      mayHold: mayHoldForm(SHEETS.past),
    },
    read: (workbook, asking) => {
      const stated = statedAt(workbook, PAST_CELLS.first);
      if (stated !== '' && stated !== String(matter.first))
        throw new PastSheetUnreadable({ stated, first: matter.first });
      const reading = readPasts(workbook, matter, asking);
      if ('kind' in reading) throw new PastSheetUnreadable(reading);
      return reading;
    },
    ruled: (reading) => pastRules(reading, matter.first),
    clean: NOTHING_FOUND,
  });
