import { SEVERITY, type Finding } from '../../../assessment/findings/finding';
import { describeFinding, type FindingText } from '../../../assessment/findings/describe-finding';
import { figureOf, type RuleSet } from '../../../regulation/rule-set';
import { cellAddress } from '../../layout/a1-reference';
import { SHEETS } from '../../../vocabulary/sheets';
import type { CellRef, FigureCells, LocatedFinding, WorkbookReading } from '../../reading/workbook-reading';
import { toldTogether } from './told-together';

const cellOf = ({ place }: Finding, { figures, claimed, total }: WorkbookReading['cells']): CellRef | null => {
  switch (place.kind) {
    case 'figure':
      return figures[place.figure] ?? null;
    case 'claimed':
      return claimed[place.item] ?? null;
    case 'total':
      return total;
    case 'sheet':
      return null;
  }
};

/** Where it is, for a sheet that is not laid out like ours: the cell itself beside the words. */
const whereElse = (
  { place }: Finding,
  { sheet, row, column }: CellRef,
  figures: FigureCells,
  ruleSet: RuleSet,
): string => {
  const cell = `${sheet} ${cellAddress(row, column)}`;
  switch (place.kind) {
    case 'figure': {
      const labels = toldTogether(place.figure, figures, ruleSet).map((id) => figureOf(ruleSet, id).label);
      return `${cell}「${figureOf(ruleSet, place.figure).item} ${labels.join('、')}」`;
    }
    case 'claimed':
      return `${cell}「${place.item} 得分」`;
    case 'total':
      return `${cell}「合计」`;
    case 'sheet':
      return cell;
  }
};
const OUR_SHEETS: readonly string[] = [SHEETS.scoring, SHEETS.figures];

/** Gives a finding its cell in the workbook that was read, and its words for the clerk. */
export const locateFinding = (finding: Finding, { cells }: WorkbookReading, ruleSet: RuleSet): LocatedFinding => {
  const cell = cellOf(finding, cells);
  const words = describeFinding(finding, ruleSet);
  const text: FindingText =
    cell && !OUR_SHEETS.includes(cell.sheet)
      ? { ...words, where: whereElse(finding, cell, cells.figures, ruleSet) }
      : words;
  return { finding, severity: SEVERITY[finding.code], cell, text };
};
