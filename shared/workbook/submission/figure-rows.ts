import type { FigureId } from '../../regulation/figures';
import { figureIds, type RuleSet } from '../../regulation/rule-set';
import { areaReference, single } from '../layout/a1-reference';
import { SHEETS } from '../../vocabulary/sheets';

/** Columns of 基础数据, from 0, and what stands in their heads. */
export const FIGURE_COLUMNS = { item: 0, label: 1, value: 2, unit: 3, from: 4, evidence: 5, hint: 6 } as const;
export const FIGURE_HEADERS = {
  item: '项目号',
  label: '数据项',
  value: '填报内容',
  unit: '单位',
  from: '来源',
  evidence: '数据来源、佐证材料编号',
  hint: '填写说明',
} as const satisfies Record<keyof typeof FIGURE_COLUMNS, string>;
export const FIGURE_HEADER_ROW = 2;

/** Row of a figure of the rule set on 基础数据 as it is drawn, from 0. */
export const figureRow = (id: FigureId, ruleSet: RuleSet): number =>
  FIGURE_HEADER_ROW + 1 + figureIds(ruleSet).indexOf(id);

/** The cell of a figure as a formula of another sheet names it. */
export const figureReference = (id: FigureId, ruleSet: RuleSet): string =>
  areaReference(SHEETS.figures, single(figureRow(id, ruleSet), FIGURE_COLUMNS.value));
