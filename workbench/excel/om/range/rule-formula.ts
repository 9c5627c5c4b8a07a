import { formulaParts } from '../../model/formula-syntax';
import { findName } from '../../model/names';
import type { SheetModel } from '../../model/sheet/model';
import { findTable } from '../../model/sheet/tables';
import { InvalidArgument } from '../../protocol/rich-api-error';

/**
 * Throws InvalidArgument for a formula that no rule may have: one that is none, or one with an array constant
 * (Excel's own message: 不能对条件格式、数据验证条件使用联合、交集或数组常量).
 */
export function checkRuleFormula(formula: unknown): void {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return;
  const parts = formulaParts(formula);
  if (!parts || parts.hasArray) throw new InvalidArgument();
}

/** The same, and for names that are not there (Excel's own message: 找不到您指定的命名区域). */
export function checkValidationFormula(sheet: SheetModel, formula: unknown): void {
  checkRuleFormula(formula);
  if (typeof formula !== 'string' || !formula.startsWith('=')) return;
  const { workbook } = sheet;
  const isKnown = (name: string) =>
    findName(workbook, name, sheet) ?? findName(workbook, name, null) ?? findTable(workbook, name);
  if (formulaParts(formula)?.names.some((name) => !isKnown(name))) throw new InvalidArgument();
}
