import { areaAddress, columnLetters } from '../../../shared/workbook/layout/a1-reference';
import { RULE_SET_2021_57, RULE_SETS, sameForm, type RuleSet } from '../../../shared/regulation/rule-set';
import { MESSAGE_LIMIT, TITLE_LIMIT } from '../../../shared/workbook/layout/cell-message';
import { applicationSheet } from '../../../shared/workbook/recognition/form-sheet';
import { consolidatedSheet } from '../../../shared/workbook/grading/consolidated-sheet';
import { comparisonSheet } from '../../../shared/workbook/settlement/item-details-comparison';
import { itemDetailsSheet } from '../../../shared/workbook/settlement/item-details-sheet';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import { itemFormSheet } from '../../../shared/workbook/review/form-sheet';
import { gradingSheet } from '../../../shared/workbook/grading/sheet';
import { noticeOf } from '../../../shared/evaluation/grading/notice';
import { noticeSheet } from '../../../shared/workbook/grading/notice-sheet';
import { spendingSheet } from '../../../shared/workbook/money/spending-sheet';
import { subsidySheet } from '../../../shared/workbook/money/subsidy-sheet';
import { resultSheet } from '../../../shared/workbook/grading/result-sheet';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';
import { rosterSheet } from '../../../shared/workbook/recognition/roster-sheet';
import { trendSheet } from '../../../shared/workbook/trend/trend-sheet';
import { scoringSheet } from '../../../shared/workbook/submission/scoring-sheet';
import { BLANK_FORM, FILLED_FORM, ROSTER } from '../recognition/application-fixture';
import { BLANK, OWN } from './contexts';
import { addresses } from './layout-reading';
import { PANEL_FORM, REVIEW_FORM } from '../review/form-fixture';
import { PARK_ROWS, RESULT, STAMP, SUBMISSION } from '../formulas/outcomes';
import {
  DISTRICTS,
  PUBLISHED_AT,
  PUBLISHED_RUN,
  SPENDING_ROWS,
  SUBSIDY_ROWS,
  SUBSIDY_STAMP,
  TIED_RUN,
  TREND_STAMP,
  TRENDS,
} from '../formulas/runs';
import {
  PROVINCE_CONTEXT,
  PROVINCE_PANEL,
  PROVINCE_RESULT,
  PROVINCE_REVIEW,
  PROVINCE_ROWS,
  PROVINCE_STAMP,
  PROVINCE_SUBMISSION,
} from '../formulas/province-fixture';

/** Excel's limits. */
const LIST_LIMIT = 255;
const FORMULA_LIMIT = 8192;
const SHEET_NAME_LIMIT = 31;

/** What there is to show under rules that ask for what 2021-57 asks for, and under others. */
const outcomesUnder = (ruleSet: RuleSet) =>
  sameForm(ruleSet, RULE_SET_2021_57)
    ? {
        ...{ own: { ...OWN, ruleSet }, result: RESULT, submission: { ...SUBMISSION, ruleSet: ruleSet.id } },
        ...{ review: { ...REVIEW_FORM, ruleSet }, panel: { ...PANEL_FORM, ruleSet } },
        ...{ rows: PARK_ROWS, stamp: { ...STAMP, ruleSet: ruleSet.id } },
      }
    : {
        ...{ own: PROVINCE_CONTEXT, result: PROVINCE_RESULT, submission: PROVINCE_SUBMISSION },
        ...{ review: PROVINCE_REVIEW, panel: PROVINCE_PANEL, rows: PROVINCE_ROWS, stamp: PROVINCE_STAMP },
      };

/** The sheets on which something depends on the year's rules. */
const sheetsUnder = (ruleSet: RuleSet): readonly (readonly [string, SheetLayout])[] => {
  const { own, result, submission, review, panel, rows, stamp } = outcomesUnder(ruleSet);
  const sheets = {
    '评分表, blank': scoringSheet({ ...BLANK, ruleSet }),
    '评分表 of a park': scoringSheet(own),
    '基础数据, blank': figuresSheet({ ...BLANK, ruleSet }),
    '基础数据 of a park': figuresSheet(own),
    评估结果: resultSheet(result, submission, ruleSet),
    初审表: itemFormSheet(review),
    专家评分表: itemFormSheet(panel),
    汇总表: consolidatedSheet(rows, stamp),
    '汇总表 of nobody': consolidatedSheet([], stamp),
    分指标明细: itemDetailsSheet(rows, stamp),
    指标对比: comparisonSheet(rows, stamp, 10, null),
    '指标对比 of nobody': comparisonSheet([], stamp, 0, null),
    等次拟定: gradingSheet(TIED_RUN, ruleSet),
    通报: noticeSheet(noticeOf(PUBLISHED_RUN, DISTRICTS, PUBLISHED_AT, ruleSet)),
  };
  return Object.entries(sheets).map(([name, layout]) => [`${name}, ${ruleSet.id}`, layout]);
};

describe.each([
  ...Object.values(RULE_SETS).flatMap(sheetsUnder),
  ['补助资金', subsidySheet(SUBSIDY_ROWS, SUBSIDY_STAMP)],
  ['历年对比', trendSheet(TRENDS, TREND_STAMP)],
  ['资金使用明细', spendingSheet(SPENDING_ROWS, SUBSIDY_STAMP)],
  ['认定申报, blank', applicationSheet(BLANK_FORM)],
  ['认定申报 of a park', applicationSheet(FILLED_FORM)],
  ['园区名册', rosterSheet(ROSTER.parks, ROSTER)],
  ['园区名册 of nobody', rosterSheet([], ROSTER)],
] as const)('%s', (_, layout) => {
  const covered = addresses(layout.merges);

  test('writes no cell twice', () => {
    const places = layout.cells.map(({ row, column }) => areaAddress({ row, column, rows: 1, columns: 1 }));
    expect(new Set(places).size).toBe(places.length);
  });

  test('has merges that do not overlap, and nothing hidden under them', () => {
    expect(new Set(covered).size).toBe(covered.length);
    const heads = new Set(layout.merges.map(({ row, column }) => `${columnLetters(column)}${row + 1}`));
    const written = layout.cells.map(({ row, column }) => `${columnLetters(column)}${row + 1}`);
    expect(written.filter((address) => covered.includes(address) && !heads.has(address))).toEqual([]);
  });

  test('gives every cell a look that there is', () => {
    expect(layout.cells.filter(({ style }) => !(style in layout.styles))).toEqual([]);
  });

  test('points every name at one cell that it writes', () => {
    const places = new Set(layout.cells.map(({ row, column }) => `${row} ${column}`));
    for (const { row, column, rows, columns } of Object.values(layout.names)) {
      expect([rows, columns]).toEqual([1, 1]);
      expect(places).toContain(`${row} ${column}`);
    }
  });

  test('keeps within what Excel takes', () => {
    expect(layout.name.length).toBeLessThanOrEqual(SHEET_NAME_LIMIT);
    for (const { rule, prompt, error } of layout.validations) {
      expect(prompt.title.length).toBeLessThanOrEqual(TITLE_LIMIT);
      expect(error.title.length).toBeLessThanOrEqual(TITLE_LIMIT);
      expect(prompt.message.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
      expect(`${prompt.title}${prompt.message}${error.title}${error.message}`).not.toContain('\n');
      expect(error.message.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
      if (rule.kind !== 'list') continue;
      expect(rule.options.join(',').length).toBeLessThanOrEqual(LIST_LIMIT);
      expect(rule.options.filter((option) => option.includes(','))).toEqual([]);
    }
    for (const { content } of layout.cells)
      if (content.kind === 'formula') expect(content.formula.length).toBeLessThan(FORMULA_LIMIT);
  });

  test('holds rules only on cells that can be filled in', () => {
    const ruled = addresses(layout.validations.map(({ area }) => area));
    expect(addresses(layout.unlocked)).toEqual(expect.arrayContaining([...ruled]));
  });
});
