import { errorsFirst } from '../../shared/assessment/findings/errors-first';
import { cellAddress } from '../../shared/workbook/layout/a1-reference';
import type { LocatedFinding } from '../../shared/workbook/reading/workbook-reading';
import { plain, type Line } from './notice';

const SHOWN = 100;

/** Findings as lines, errors first. */
export const findingLines = (findings: readonly LocatedFinding[]): Line[] => {
  const lines = errorsFirst(findings)
    .slice(0, SHOWN)
    .map(({ severity, cell, text: { where, what, todo } }): Line => {
      const sheet = cell === null || where.startsWith(cell.sheet) ? '' : `${cell.sheet} `;
      const at = cell === null ? '' : `（${sheet}${cellAddress(cell.row, cell.column)}）`;
      return { kind: severity, text: `${where}${at}：${what}${todo}` };
    });
  return findings.length > SHOWN
    ? [...lines, plain(`还有 ${String(findings.length - SHOWN)} 处，见表中标记。`)]
    : lines;
};
