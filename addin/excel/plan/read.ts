import type { Year } from '../../../shared/vocabulary/ids';
import { NOTHING_FOUND } from '../../../shared/workbook/layout/check-column';
import { PLAN_YEAR_CELL } from '../../../shared/workbook/layout/names';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import {
  readPlanSheet as readParks,
  type PlanReading,
  type PlanRefusal,
} from '../../../shared/workbook/plan/read-sheet';
import { holdsList } from '../../../shared/workbook/lists/holds-list';
import { planList as planDefinition } from '../../../shared/workbook/plan/list';
import { checkList } from '../filled/check-list';
import { mayHoldForm } from '../../../shared/workbook/reading/may-hold-form';
import { statedAt } from '../seen/see-lists';
import { MOST_PARKS } from '../../../shared/evaluation/plan/plan';
import { PLAN_FIELDS, PLAN_HEADERS } from '../../../shared/workbook/plan/columns';
import { openQuestionsText } from '../../../shared/workbook/reading/question';
import { sawText } from '../../../shared/workbook/reading/heads';
import { UnreadableList } from '../seen/unreadable-list';
import { planList } from './mark';

const REDRAW = '或在窗格中重新生成这张表。';
const refusalText = (refusal: PlanRefusal): string => {
  switch (refusal.kind) {
    case 'no-table':
      return `“${SHEETS.plan}”里没有找到表头。应有这些列：${PLAN_FIELDS.map((field) => PLAN_HEADERS[field]).join('、')}。${sawText(refusal.seen)}请恢复表头，${REDRAW}`;
    case 'columns':
      return `“${SHEETS.plan}”的表头里没有找到这些列：${refusal.missing.map((field) => PLAN_HEADERS[field]).join('、')}。${sawText(refusal.seen)}请恢复表头，${REDRAW}`;
    case 'no-rows':
      return `“${SHEETS.plan}”里一个园区也没有。请填写参评园区，${REDRAW}`;
    case 'too-many':
      return `“${SHEETS.plan}”里的园区超过 ${String(MOST_PARKS)} 个，请核对。`;
    case 'asked':
      return openQuestionsText(refusal.questions);
  }
};

/** 目标任务 is there, but no plan can be read from it. Nothing was changed. */
export class PlanSheetUnreadable extends UnreadableList {
  override readonly name = 'PlanSheetUnreadable';
  override readonly title = '目标任务读不出来';

  constructor(refusal: PlanRefusal | { readonly stated: string; readonly year: Year }) {
    super(
      'kind' in refusal
        ? refusalText(refusal)
        : `工作簿里的“${SHEETS.plan}”是 ${refusal.stated} 年度的，现在办理的是 ${String(refusal.year)} 年度。请打开 ${String(refusal.year)} 年度的工作簿，${REDRAW}`,
      'kind' in refusal ? refusal.questions : [],
    );
  }
}

/**
 * Reads 目标任务 and marks in place what was found. It is found by its own name for the year's cell, wherever it was renamed, or by its heads. See {@link checkList}.
 * @returns null where the workbook has no such sheet
 * @throws PlanSheetUnreadable where no plan of that year can be read from it, or it is asked which is meant
 * @throws HostRefused where Excel does not let it be read
 */
export const readPlanSheet = (year: Year): Promise<PlanReading | null> =>
  checkList({
    matter: `${SHEETS.plan} ${year}`,
    place: {
      title: SHEETS.plan,
      names: [PLAN_YEAR_CELL],
      window: 'A1:AZ12000',
      holds: (sheet) => holdsList(sheet, planDefinition(year)),
      orInFront: false,
      mayHold: mayHoldForm(SHEETS.plan),
    },
    read: (workbook, asking) => {
      const said = statedAt(workbook, PLAN_YEAR_CELL);
      if (said !== '' && said !== String(year)) throw new PlanSheetUnreadable({ stated: said, year });
      const reading = readParks(workbook, year, asking);
      if ('kind' in reading) throw new PlanSheetUnreadable(reading);
      return reading;
    },
    ruled: (reading) => planList(reading, year),
    clean: NOTHING_FOUND,
  });
