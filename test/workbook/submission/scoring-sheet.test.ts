import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { possibleScores } from '../../../shared/assessment/outcome';
import { readingText } from '../../../shared/assessment/explanation/reading-text';
import { REGULATION } from '../../../shared/regulation/clauses';
import { GRADING } from '../../../shared/regulation/grades';
import { ITEM_IDS, standardOf } from '../../../shared/regulation/indicators/indicator';
import { printedPoints } from '../../../shared/vocabulary/quantities';
import { CONVENTIONS, READINGS } from '../../../shared/regulation/readings';
import { indicatorOf, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { areaAddress } from '../../../shared/workbook/layout/a1-reference';
import { checkName, claimedName, computedName, PARK_CELL, YEAR_CELL } from '../../../shared/workbook/layout/names';
import {
  itemRow,
  SCORING_COLUMNS,
  SCORING_ROWS,
  rowsBelowItems,
} from '../../../shared/workbook/submission/scoring-rows';
import { scoringSheet } from '../../../shared/workbook/submission/scoring-sheet';
import { BLANK, OWN } from '../layout/contexts';
import { addresses, cellAt, valueAt } from '../layout/layout-reading';

/** The published text without white space, and with the punctuation that its scan mixes up made one. */
const plain = (text: string) =>
  text
    .replace(/\s/g, '')
    .replace(/[；;]/g, ';')
    .replace(/[，,]/g, ',')
    .replace(/[（(]/g, '(')
    .replace(/[）)]/g, ')')
    .replace(/[—-]+/g, '-');
const published = readFileSync(join(__dirname, '../../../shared/regulation/text/2021-57.txt'), 'utf8');
const annex2 = published.slice(published.lastIndexOf('附件 2'));

const { dimension, group, content, weight, standard, claimed, computed, basis, check } = SCORING_COLUMNS;
const blank = scoringSheet(BLANK);

describe('评分表', () => {
  test('bears the number and the title of the annex', () => {
    expect(valueAt(blank, 0, 0)).toBe('附件2');
    expect(valueAt(blank, 1, 0)).toBe(REGULATION.annex2);
    expect(plain(annex2)).toContain(REGULATION.annex2);
  });

  test('has the six columns of the annex in its order, then our own', () => {
    const heads = Array.from({ length: check + 1 }, (_, column) => valueAt(blank, SCORING_ROWS.header, column));
    const official = ['一级指标', '二级指标', '评估内容', '分值', '评价标准', '得分'];
    expect(plain(annex2)).toContain(official.join(''));
    expect(heads).toEqual([...official, undefined, '核算得分', '依据', '校验']);
  });

  test.each(RULE_SET_2021_57.indicators)('$id says what the annex says', (indicator) => {
    const row = itemRow(indicator.id, RULE_SET_2021_57);
    expect(valueAt(blank, row, content)).toBe(`${indicator.id} ${indicator.title}`);
    expect(valueAt(blank, row, weight)).toBe(indicator.weight);
    expect(valueAt(blank, row, standard)).toBe(standardOf(indicator));
  });

  // The words of 1.5 and of its neighbours are torn apart by a page break in the published text; the others stand there whole.
  test.each(RULE_SET_2021_57.indicators.filter(({ id }) => id !== '1.5'))(
    'the standard of $id stands in the published text as it stands in the sheet',
    ({ id }) => {
      expect(plain(annex2)).toContain(plain(String(valueAt(blank, itemRow(id, RULE_SET_2021_57), standard))));
    },
  );

  test('groups rows under merged 一级指标 and 二级指标 with their printed sums', () => {
    let row: number = SCORING_ROWS.firstItem;
    const merges = new Set(blank.merges.map(areaAddress));
    for (const { title, printedSum, groups } of RULE_SET_2021_57.dimensions) {
      const rows = groups.flatMap(({ indicators }) => indicators).length;
      expect(valueAt(blank, row, dimension)).toBe(`${title}\n（${printedSum}分）`);
      expect(merges).toContain(areaAddress({ row, column: dimension, rows, columns: 1 }));
      for (const { title: words, printedSum: sum, indicators } of groups) {
        expect(valueAt(blank, row, group)).toBe(`${words}\n（${sum}分）`);
        expect(merges).toContain(areaAddress({ row, column: group, rows: indicators.length, columns: 1 }));
        row += indicators.length;
      }
    }
    expect(row).toBe(rowsBelowItems(RULE_SET_2021_57).total);
  });

  test('sums the weights to full marks', () => {
    expect(valueAt(blank, rowsBelowItems(RULE_SET_2021_57).total, weight)).toBe(GRADING.fullMarks);
    const weights = ITEM_IDS.map((id) => Number(valueAt(blank, itemRow(id, RULE_SET_2021_57), weight)));
    expect(weights.reduce((sum, each) => sum + each, 0)).toBe(GRADING.fullMarks);
  });

  test('names the scores, the computed scores, the checks, the year and the park', () => {
    for (const id of ITEM_IDS) {
      expect(blank.names[claimedName(id)]).toMatchObject({
        row: itemRow(id, RULE_SET_2021_57),
        column: claimed,
        rows: 1,
        columns: 1,
      });
      expect(blank.names[computedName(id)]).toMatchObject({ row: itemRow(id, RULE_SET_2021_57), column: computed });
      expect(blank.names[checkName(id)]).toMatchObject({ row: itemRow(id, RULE_SET_2021_57), column: check });
    }
    const own = scoringSheet(OWN);
    const [year, park] = [own.names[YEAR_CELL], own.names[PARK_CELL]];
    expect(year && valueAt(own, year.row, year.column)).toBe(OWN.year);
    expect(park && valueAt(own, park.row, park.column)).toBe(OWN.park?.id);
  });

  test.each([
    [
      'a blank template',
      BLANK,
      [...ITEM_IDS.map((id) => `F${itemRow(id, RULE_SET_2021_57) + 1}`), 'B3', 'D3', 'E3', 'F3'],
    ],
    ['a sheet of a known park and year', OWN, ITEM_IDS.map((id) => `F${itemRow(id, RULE_SET_2021_57) + 1}`)],
  ])('%s leaves open what is to be filled in, and nothing else', (_, context, open) => {
    const layout = scoringSheet(context);
    expect(layout.protect).toBe(true);
    expect([...addresses(layout.unlocked)].sort()).toEqual([...open].sort());
  });

  test.each([
    ['literal', BLANK],
    ['scaled', OWN],
  ] as const)('offers for each score what the standard can give under the %s reading', (_, context) => {
    const { validations } = scoringSheet(context);
    for (const id of ITEM_IDS) {
      const rule = validations.find(
        ({ area }) => area.row === itemRow(id, RULE_SET_2021_57) && area.column === claimed,
      )?.rule;
      const possible = possibleScores(indicatorOf(RULE_SET_2021_57, id), context.readings).map(printedPoints);
      expect(rule).toEqual({ kind: 'list', options: possible.sort((a, b) => b - a).map(String) });
    }
  });

  test.each([
    ['literal', BLANK],
    ['scaled', OWN],
  ] as const)(
    'says under the table that scores are counted by the %s reading, with its clause',
    (alternative, context) => {
      const note = valueAt(scoringSheet(context), rowsBelowItems(RULE_SET_2021_57).note, 0);
      expect(note).toContain(readingText('R-ceiling', RULE_SET_2021_57).alternatives[alternative]);
      expect(note).toContain(READINGS['R-ceiling'].clause);
      expect(note).toContain(CONVENTIONS['R-bounds'].text);
      expect(note).toContain(REGULATION.number);
    },
  );

  test('computes 核算得分 and 依据 by formulas, and leaves 校验 empty', () => {
    for (const id of ITEM_IDS) {
      expect(cellAt(blank, itemRow(id, RULE_SET_2021_57), computed)?.content.kind).toBe('formula');
      expect(cellAt(blank, itemRow(id, RULE_SET_2021_57), basis)?.content.kind).toBe('formula');
      expect(cellAt(blank, itemRow(id, RULE_SET_2021_57), check)?.content.kind).toBe('empty');
    }
  });

  test('prints Annex 2 alone, on A4, with its heads on every page', () => {
    expect(blank.print).toMatchObject({ paper: 'A4', orientation: 'portrait', titleRows: { first: 3, last: 3 } });
    expect(blank.print.area).toMatchObject({ row: 0, column: 0, columns: claimed + 1 });
  });
});
