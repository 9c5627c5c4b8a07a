import { readPlanSheet } from '../../excel/plan/read';
import { writePlanSheet } from '../../excel/plan/write';
import type { Year } from '../../../shared/vocabulary/ids';
import type { PlanReading } from '../../../shared/workbook/plan/read-sheet';
import type { PlannedPark } from '../../../shared/workbook/plan/sheet';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { askedText } from '../../wording/asked-text';
import { findingCountText } from '../../wording/finding-count-text';
import { countText } from '../../wording/number-text';
import type { FilledSheet } from '../filled/filled-sheet';

/** What a check came to, in a sentence. */
export const planSummary = (reading: PlanReading): string =>
  `读到 ${countText(reading.rows.length)} 家园区，${askedText(reading)}${findingCountText(reading.findings)}。`;

/** 目标任务 of a year. */
export const planFilled = (year: Year): FilledSheet<PlanReading, readonly PlannedPark[]> => ({
  title: SHEETS.plan,
  look: null,
  check: () => readPlanSheet(year),
  told: (found) => (found ? planSummary(found) : `没有找到“${SHEETS.plan}”。`),
  draw: (parks, options) => writePlanSheet(year, parks, options),
  drawn: (parks) => `“${SHEETS.plan}”已生成，共 ${String(parks.length)} 家园区。`,
});
