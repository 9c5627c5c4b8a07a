import { readMonths, type CheckedMonth } from '../../excel/months/read';
import { writeMonths } from '../../excel/months/write';
import type { DistrictMonth } from '../../../shared/api/months';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { askedText } from '../../wording/asked-text';
import { findingCountText } from '../../wording/finding-count-text';
import type { FilledSheet } from '../filled/filled-sheet';

/** 月报 of a district for a month. */
export const monthFilled = (matter: DistrictMonth): FilledSheet<CheckedMonth, null> => ({
  title: SHEETS.months,
  look: null,
  check: () => readMonths(matter),
  told: (found) =>
    found ? `校验完成：${askedText(found)}${findingCountText(found.findings)}。` : `没有找到“${SHEETS.months}”。`,
  draw: (_, options) => writeMonths(matter, options),
  drawn: () => `“${SHEETS.months}”已生成，共 ${String(matter.parks.length)} 个园区。`,
});
