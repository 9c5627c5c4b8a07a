import type { ItemId } from '../../regulation/indicators/indicator';
import { indicatorOf, itemIds, printedTotal } from '../../regulation/rule-set';
import { areaAddress, cellAddress, single } from '../layout/a1-reference';
import { basisText } from '../submission/basis';
import { ITEM_FORMS, formColumn, NOT_SCORED, type FormColumn } from './form-columns';
import type { ItemForm } from './form-content';
import { reportedContent } from './form-figures';
import { formRow, formRows } from './form-rows';
import type { LayoutCell } from '../layout/layout';
import { emptyCell, formulaCell, numberCell, textCell } from '../layout/cells';

const scoreOr = (row: number, column: number, style: string, score: number | null | undefined): LayoutCell =>
  score === null || score === undefined ? emptyCell(row, column, style) : numberCell(row, column, style, score);

/** The cells of one item, by column; only those that the form has are drawn. */
export const itemCells = (form: ItemForm, id: ItemId): readonly LayoutCell[] => {
  const { kind, ruleSet, claimed, computed, district, items, entries } = form;
  const indicator = indicatorOf(ruleSet, id);
  const row = formRow(id, ruleSet);
  const at = (key: FormColumn) => formColumn(kind, key);
  const isScored = items.includes(id);
  const basis = basisText(indicator, ruleSet, (figure) => {
    const content = reportedContent(figure, ruleSet, form.reported);
    return content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : '';
  });
  const claim = claimed?.[id] ?? null;
  const [claimedCell, computedCell] = [cellAddress(row, at('claimed')), cellAddress(row, at('computed'))];
  const cells: Readonly<Record<FormColumn, () => LayoutCell>> = {
    item: () => textCell(row, at('item'), 'center', id),
    content: () => textCell(row, at('content'), 'left', indicator.title),
    weight: () => numberCell(row, at('weight'), 'center', indicator.weight),
    basis: () => textCell(row, at('basis'), 'hint', basis),
    claimed: () => scoreOr(row, at('claimed'), 'center', claim),
    computed: () => numberCell(row, at('computed'), 'computedScore', computed[id]),
    difference: () =>
      formulaCell(
        row,
        at('difference'),
        'difference',
        `IF(COUNT(${claimedCell},${computedCell})<2,"",ROUND(${claimedCell}-${computedCell},2))`,
        claim === null ? '' : Math.round((claim - computed[id]) * 100) / 100,
      ),
    district: () => textCell(row, at('district'), 'hint', district[id] ?? ''),
    score: () =>
      isScored
        ? scoreOr(row, at('score'), 'scoreInput', entries.scores[id])
        : textCell(row, at('score'), 'computedScore', NOT_SCORED),
    remark: () =>
      isScored
        ? textCell(row, at('remark'), 'textInput', entries.remarks[id] ?? '')
        : emptyCell(row, at('remark'), 'computedText'),
  };
  return ITEM_FORMS[kind].columns.map(({ key }) => cells[key]());
};

/** The line of sums: of the weights, and of every column of scores as a formula. */
export const formSums = (form: ItemForm): readonly LayoutCell[] => {
  const rows = formRows(form.ruleSet);
  const items = itemIds(form.ruleSet);
  const scores: Readonly<Partial<Record<FormColumn, readonly (number | null | undefined)[]>>> = {
    claimed: items.map((id) => form.claimed?.[id]),
    computed: items.map((id) => form.computed[id]),
    score: items.map((id) => form.entries.scores[id]),
  };
  return ITEM_FORMS[form.kind].columns.flatMap(({ key }, column): LayoutCell[] => {
    if (key === 'content') return [];
    if (key === 'item') return [textCell(rows.total, column, 'strong', '合计')];
    if (key === 'weight') return [numberCell(rows.total, column, 'strong', printedTotal(form.ruleSet))];
    const values = scores[key];
    if (!values) return [emptyCell(rows.total, column, 'strong')];
    const area = areaAddress({ ...single(rows.firstItem, column), rows: items.length });
    const given = values.filter((value) => typeof value === 'number');
    const sum = Math.round(given.reduce((total, value) => total + value, 0) * 100) / 100;
    const formula = `IF(COUNT(${area})=0,"",ROUND(SUM(${area}),2))`;
    return [formulaCell(rows.total, column, 'scoreTotal', formula, given.length === 0 ? '' : sum)];
  });
};
