import { figureIds, type RuleSet } from '../../../regulation/rule-set';
import { SHEETS } from '../../../vocabulary/sheets';
import { chooseSheet, formCandidate, type SheetCandidate } from '../../reading/choose-sheet';
import { onSheet } from '../../reading/named-cells';
import type { Asking } from '../../reading/question';
import type { SeenSheet } from '../../reading/seen-sheet';
import type { FigureCells } from '../../reading/workbook-reading';
import { figuresLabelled, type FigureTable } from './figure-tables';

/** How 基础数据 is called where it is asked for. */
const FIGURES_ASKED = { id: 'figures-sheet', what: SHEETS.figures } as const;

/** A sheet that is 基础数据 by its labels or our names, and has no head over what is filled in. */
const headless = (
  sheets: readonly SeenSheet[],
  ruleSet: RuleSet,
  year: number | null,
  named: FigureCells,
): readonly SheetCandidate[] =>
  sheets
    .map((sheet) => ({ sheet, isOurs: Object.keys(onSheet(named, sheet.sheet)).length > 0 }))
    .filter(({ sheet, isOurs }) => isOurs || figuresLabelled(sheet, ruleSet, year) >= figureIds(ruleSet).length / 2)
    .map(({ sheet, isOurs }) => formCandidate(sheet, isOurs));

const isTable = (candidate: SheetCandidate): candidate is FigureTable => 'headRow' in candidate;

/**
 * Which 基础数据 of a workbook is read. One that has lost the words of its head is found by no head; where another has them, it is asked which is meant, and the other is not read for it.
 * @param tables those with a head
 * @param others the sheets that may be one without
 * @returns null where none has a head, or the one without was chosen
 */
export const chooseFigures = (
  tables: readonly FigureTable[],
  others: readonly SeenSheet[],
  ruleSet: RuleSet,
  year: number | null,
  named: FigureCells,
  asking: Asking,
): FigureTable | 'asked' | null => {
  if (tables.length === 0) return null;
  const without = others.filter(({ sheet }) => tables.every((table) => table.sheet.sheet !== sheet));
  const chosen = chooseSheet([...tables, ...headless(without, ruleSet, year, named)], FIGURES_ASKED, asking);
  if (chosen === null) return 'asked';
  return isTable(chosen) ? chosen : null;
};
