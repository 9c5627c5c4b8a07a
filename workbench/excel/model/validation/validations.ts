import type {} from '@univerjs/sheets-data-validation/facade';

import { cellArea, contains, intersection, subtract, type Area } from '../grid/area';
import type { SheetModel } from '../sheet/model';
import { fromValidation, toValidation } from './codec';
import { isEmptyValidation, NO_VALIDATION, type PlacedValidation, type Validation } from './rule';

let nextId = 0;

/** Every validation of a sheet, in the grid's order. */
export function validationsOf(sheet: SheetModel): readonly PlacedValidation[] {
  const facade = sheet.workbook.facade.getSheetBySheetId(sheet.id);
  return facade?.getDataValidations().map(({ rule }) => toValidation(rule)) ?? [];
}

/** The validation of one cell; one that does nothing where there is none. */
export function validationAt(sheet: SheetModel, row: number, column: number): Validation {
  const cell = cellArea(row, column);
  return validationsOf(sheet).find(({ areas }) => areas.some((area) => contains(area, cell))) ?? NO_VALIDATION;
}

/** What the cells of an area have in common: one validation, none at all, or different ones. */
export function validationOver(sheet: SheetModel, areas: readonly Area[]): Validation | 'mixed' {
  const rules = validationsOf(sheet);
  const touching = rules.filter((rule) => rule.areas.some((own) => areas.some((area) => intersection(own, area))));
  const [only] = touching;
  if (!only) return NO_VALIDATION;
  const rest = areas.flatMap((area) => remainder(area, only.areas));
  return touching.length === 1 && rest.length === 0 ? only : 'mixed';
}

/**
 * Changes the validation of some cells and no others: each rule there is split, its part in the areas changed, and cells
 * without a rule get a new one. A rule that then does nothing is dropped.
 */
export function changeValidation(
  sheet: SheetModel,
  areas: readonly Area[],
  change: (before: Validation) => Validation,
): void {
  let uncovered = [...areas];
  for (const rule of validationsOf(sheet)) {
    const inside = rule.areas.flatMap((own) => areas.flatMap((area) => intersection(own, area) ?? []));
    if (inside.length === 0) continue;
    const outside = rule.areas.flatMap((own) => remainder(own, areas));
    uncovered = uncovered.flatMap((area) => remainder(area, rule.areas));
    sheet.mutate('data-validation.mutation.removeRule', { ruleId: rule.id });
    if (outside.length > 0) place(sheet, outside, rule);
    place(sheet, inside, change(rule));
  }
  if (uncovered.length > 0) place(sheet, uncovered, change(NO_VALIDATION));
  sheet.workbook.events.emit({ kind: 'prompts', sheet });
}

function place(sheet: SheetModel, areas: readonly Area[], validation: Validation): void {
  if (isEmptyValidation(validation)) return;
  nextId += 1;
  const placed = { ...validation, id: `validation-${String(nextId)}`, areas };
  sheet.mutate('data-validation.mutation.addRule', { rule: fromValidation(placed) });
}

function remainder(area: Area, holes: readonly Area[]): readonly Area[] {
  return holes.reduce<readonly Area[]>((parts, hole) => parts.flatMap((part) => subtract(part, hole)), [area]);
}
