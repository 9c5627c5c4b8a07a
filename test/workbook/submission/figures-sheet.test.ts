import { FIGURE_IDS, figure, FIGURES } from '../../../shared/regulation/figures';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { FIGURE_COLUMNS, figureRow } from '../../../shared/workbook/submission/figure-rows';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import { figureName } from '../../../shared/workbook/layout/names';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { BLANK, OWN } from '../layout/contexts';
import { addresses, cellAt, valueAt } from '../layout/layout-reading';

const { item, label, value, unit, evidence, hint } = FIGURE_COLUMNS;
const blank = figuresSheet(BLANK);
const valueCells = FIGURE_IDS.map((id) => `C${figureRow(id, RULE_SET_2021_57) + 1}`);
const evidenceCells = FIGURE_IDS.map((id) => `F${figureRow(id, RULE_SET_2021_57) + 1}`);

describe('基础数据', () => {
  test.each(FIGURE_IDS)('asks for %s in a named cell, with its words, unit and advice', (id) => {
    const row = figureRow(id, RULE_SET_2021_57);
    const { label: words, of, hint: advice } = figure(id);
    expect(blank.names[figureName(id)]).toEqual({ row, column: value, rows: 1, columns: 1 });
    expect(valueAt(blank, row, label)).toBe(words);
    expect(valueAt(blank, row, unit)).toBe('unit' in of ? of.unit : '');
    expect(valueAt(blank, row, hint)).toBe(advice);
    expect(valueAt(blank, row, value)).toBe('');
  });

  test('groups figures by item: the number stands once and is merged beside all of them', () => {
    const numbers = blank.cells.filter(({ row, column }) => column === item && row > 2);
    expect(numbers.map((cell) => valueAt(blank, cell.row, item))).toEqual(ITEM_IDS);
    for (const id of ITEM_IDS) {
      const figures = FIGURE_IDS.filter((each) => figure(each).item === id);
      const merge = blank.merges.find(
        ({ row, column }) => column === item && row === figureRow(figures[0] ?? 'guidance', RULE_SET_2021_57),
      );
      expect(merge?.rows ?? 1).toBe(figures.length);
    }
  });

  test('leaves every figure and every evidence cell of a blank template open', () => {
    expect([...addresses(blank.unlocked)].sort()).toEqual([...valueCells, ...evidenceCells].sort());
  });

  test.each(FIGURE_IDS)('holds a rule on %s that says what is wrong and where it comes from', (id) => {
    const { label: words, of, item: number } = figure(id);
    const held = blank.validations.find(({ area }) => area.row === figureRow(id, RULE_SET_2021_57));
    expect(held?.rule.kind).toBe({ count: 'whole', money: 'decimal', choice: 'list', yesNo: 'list' }[of.kind]);
    expect(held?.prompt.message).toContain(`附件2 ${number}`);
    expect(held?.error.message).toContain(words);
  });

  test('fills in and locks what the plan knows, and asks for what it does not', () => {
    const own = figuresSheet(OWN);
    expect(valueAt(own, figureRow('revenueTarget', RULE_SET_2021_57), value)).toBe(100_000.5);
    expect(valueAt(own, figureRow('priorRevenue', RULE_SET_2021_57), value)).toBe(72_000);
    expect(valueAt(own, figureRow('priorTax', RULE_SET_2021_57), value)).toBe('');
    const open = addresses(own.unlocked);
    expect(open).not.toContain(`C${figureRow('revenueTarget', RULE_SET_2021_57) + 1}`);
    expect(open).not.toContain(`C${figureRow('priorRevenue', RULE_SET_2021_57) + 1}`);
    expect(open).toContain(`C${figureRow('priorTax', RULE_SET_2021_57) + 1}`);
    const validated = own.validations.map(({ area }) => area.row);
    expect(validated).not.toContain(figureRow('revenueTarget', RULE_SET_2021_57));
    expect(validated).toContain(figureRow('priorTax', RULE_SET_2021_57));
  });

  test('lets the plan win over what was filled in before', () => {
    const own = figuresSheet({ ...OWN, prefill: { reported: { revenueTarget: 5, priorTax: '3000.25' } } });
    expect(valueAt(own, figureRow('revenueTarget', RULE_SET_2021_57), value)).toBe(100_000.5);
    expect(valueAt(own, figureRow('priorTax', RULE_SET_2021_57), value)).toBe(3000.25);
  });

  test('has room for the sources that it brings along', () => {
    const source = '帮助劳动者实现就业和流动台账，区就业局盖章的年度汇总表，第三册';
    const own = figuresSheet({ ...OWN, prefill: { reported: {}, sources: { employment: source } } });
    const row = figureRow('employment', RULE_SET_2021_57);
    expect(valueAt(own, row, evidence)).toBe(source);
    expect(own.heights[row]).toBeGreaterThan((blank.heights[row] ?? 0) + 20);
  });

  test.each([
    ['a number', 'employment', { employment: 163_000 }, 163_000],
    ['a plain decimal text as a number', 'revenue', { revenue: '98000.123456' }, 98_000.123456],
    ['any other text as it was typed', 'employment', { employment: '20万' }, '20万'],
    ['hostile text as text', 'employment', { employment: '=1+1' }, '=1+1'],
    ['an option by its Chinese words', 'accidents', { accidents: 'minor' }, FIGURES.accidents.of.options.minor],
    ['an option already in Chinese', 'accidents', { accidents: '没有' }, '没有'],
    ['a facility that is there', 'property', { facilities: { property: true } }, '是'],
    ['a facility that is not', 'property', { facilities: { property: false } }, '否'],
    ['nothing where nothing is known', 'property', { facilities: {} }, ''],
    ['nothing where facilities are no list', 'property', { facilities: 'x' }, ''],
    ['nothing for null', 'tax', { tax: null }, ''],
  ] as const)('prefills %s', (_, id, reported, expected) => {
    expect(valueAt(figuresSheet({ ...BLANK, prefill: { reported } }), figureRow(id, RULE_SET_2021_57), value)).toBe(
      expected,
    );
  });

  test('keeps what people write beside the figures as text', () => {
    for (const id of FIGURE_IDS) {
      const style = cellAt(blank, figureRow(id, RULE_SET_2021_57), evidence)?.style ?? '';
      expect(blank.styles[style]?.numberFormat).toBe('@');
    }
  });
});
