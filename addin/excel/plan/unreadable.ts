import type { Year } from '../../../shared/vocabulary/ids';
import { MOST_PARKS } from '../../../shared/evaluation/plan/plan';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { PLAN_FIELDS, PLAN_HEADERS } from '../../../shared/workbook/plan/columns';
import type { PlanRefusal } from '../../../shared/workbook/plan/read-sheet';
import { Failure } from '../../../shared/vocabulary/failure';

const REDRAW = '或在窗格中重新生成这张表。';
const MESSAGES: Readonly<Record<PlanRefusal, string>> = {
  'no-table': `“${SHEETS.plan}”里没有找到表头。应有这些列：${PLAN_FIELDS.map((field) => PLAN_HEADERS[field]).join('、')}。请恢复表头，${REDRAW}`,
  'no-parks': `“${SHEETS.plan}”里一个园区也没有。请填写参评园区，${REDRAW}`,
  'too-many': `“${SHEETS.plan}”里的园区超过 ${String(MOST_PARKS)} 个，请核对。`,
};

/** 目标任务 is there, but no plan can be read from it. Nothing was changed. */
export class PlanSheetUnreadable extends Failure {
  override readonly name = 'PlanSheetUnreadable';
  override readonly title = '目标任务读不出来';

  constructor(refusal: PlanRefusal | { readonly stated: string; readonly year: Year }) {
    super(
      typeof refusal === 'string'
        ? MESSAGES[refusal]
        : `工作簿里的“${SHEETS.plan}”是 ${refusal.stated} 年度的，现在办理的是 ${String(refusal.year)} 年度。请打开 ${String(refusal.year)} 年度的工作簿，${REDRAW}`,
    );
  }
}
