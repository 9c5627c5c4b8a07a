import { isBlankScore } from '../../shared/assessment/findings/blank-score';
import { errorsFirst } from '../../shared/assessment/findings/errors-first';
import { cellAddress } from '../../shared/workbook/layout/a1-reference';
import type { LocatedFinding } from '../../shared/workbook/reading/workbook-reading';
import { plain, type Line } from './notice';

const SHOWN = 100;

/** Findings as lines, errors first. */
export const findingLines = (findings: readonly LocatedFinding[]): Line[] => {
  const blank = findings.filter(isBlankScore).length;
  const others = findings.filter((found) => !isBlankScore(found));
  const lines = errorsFirst(others)
    .slice(0, SHOWN)
    .map(({ severity, cell, text: { where, what, todo } }): Line => {
      const sheet = cell === null || where.startsWith(cell.sheet) ? '' : `${cell.sheet} `;
      const at = cell === null ? '' : `（${sheet}${cellAddress(cell.row, cell.column)}）`;
      return { kind: severity, text: `${where}${at}：${what}${todo}` };
    });
  return [
    ...lines,
    ...(others.length > SHOWN ? [plain(`还有 ${String(others.length - SHOWN)} 处，见表中标记。`)] : []),
    ...(blank > 0
      ? [plain(`还有 ${blank} 项得分没有填写，数据填好后在“园评”窗格中点“采用核算得分”即可一次填好。`)]
      : []),
  ];
};
