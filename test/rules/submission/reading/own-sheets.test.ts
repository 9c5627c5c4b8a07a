import { ParkId, Year } from '../../../../shared/vocabulary/ids';
import { ITEM_IDS } from '../../../../shared/regulation/indicators/indicator';
import { DEFAULT_READINGS } from '../../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import { figuresSheet } from '../../../../shared/workbook/submission/figures-sheet';
import type { SheetLayout } from '../../../../shared/workbook/layout/layout';
import { CLAIMED_TOTAL, claimedName, figureName } from '../../../../shared/workbook/layout/names';
import { SHEETS } from '../../../../shared/vocabulary/sheets';
import { checkReading } from '../../../../shared/workbook/submission/reading/check-reading';
import { readBlocks } from './read-blocks';
import type { NamedCell, SheetBlock } from '../../../../shared/workbook/reading/workbook-reading';
import type { CellValue } from '../../../../shared/vocabulary/cell-value';
import { scoringSheet } from '../../../../shared/workbook/submission/scoring-sheet';
import { annex2Copy, blockOf, REPORTED, SCORES, TOTAL } from './annex2-copy';

const context = {
  year: Year.parse(2025),
  park: { id: ParkId.parse('dazu'), name: '大足园区' },
  plan: { revenueTarget: 100000, priorRevenue: 80000, priorTax: 2800 },
  ruleSet: RULE_SET_2021_57,
  readings: DEFAULT_READINGS,
  prefill: { reported: REPORTED, claimed: SCORES },
};

const rowsOf = (layout: SheetLayout): CellValue[][] => {
  const rows: CellValue[][] = [];
  for (const { row, column, content } of layout.cells) {
    const cells = (rows[row] ??= []);
    if (content.kind === 'text') cells[column] = content.text;
    else if (content.kind === 'number') cells[column] = content.value;
    else if (content.kind === 'formula') cells[column] = content.result ?? '';
  }
  return Array.from(rows, (cells) => Array.from(cells ?? [], (value) => value ?? ''));
};
const scoring = scoringSheet(context);
const figures = figuresSheet(context);
const namesOf = (layout: SheetLayout, sheet = layout.name, down = 0): NamedCell[] =>
  Object.entries(layout.names).map(([name, { row, column }]) => ({ name, sheet, row: row + down, column }));
const blocks: readonly SheetBlock[] = [
  blockOf(rowsOf(scoring), { sheet: SHEETS.scoring }),
  blockOf(rowsOf(figures), { sheet: SHEETS.figures }),
];
const names = [...namesOf(scoring), ...namesOf(figures)];

describe('our own sheets', () => {
  it('are read by their names: whose they are, the figures, the scores and the total', () => {
    const reading = readBlocks(blocks, names, RULE_SET_2021_57);
    expect(reading).toMatchObject({ kind: 'ours', year: 2025, park: 'dazu', claimed: SCORES, claimedTotal: TOTAL });
    expect(reading?.findings).toEqual([]);
    expect(Object.keys(reading?.cells.check ?? {})).toEqual([...ITEM_IDS]);
  });

  it('are scored when they are filled', () => {
    const reading = readBlocks(blocks, names, RULE_SET_2021_57);
    if (!reading) throw new Error('not found');
    const { findings, assessment } = checkReading(reading, context.plan, RULE_SET_2021_57, DEFAULT_READINGS);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ finding }) => finding)).toEqual([]);
    expect(assessment?.items['1.5'].score).toBe(600);
  });

  it('are found after rows were put in and sheets were renamed and moved', () => {
    const moved = [
      blockOf([[], [], ...rowsOf(figures)], { sheet: '数据' }),
      blockOf([[], ...rowsOf(scoring)], { sheet: '2025' }),
    ];
    const movedNames = [...namesOf(figures, '数据', 2), ...namesOf(scoring, '2025', 1)];
    const reading = readBlocks(moved, movedNames, RULE_SET_2021_57);
    const places = { cells: null, sheet: '2025', readFrom: expect.stringContaining('读的是') };
    expect({ ...reading, cells: null }).toEqual({ ...readBlocks(blocks, names, RULE_SET_2021_57), ...places });
    expect(reading?.cells.claimed['1.1']?.sheet).toBe('2025');
  });

  it('are found by their words after their names were lost, all but whose they are', () => {
    const reading = readBlocks(blocks, [], RULE_SET_2021_57);
    expect({ ...reading, year: 2025, park: 'dazu' }).toEqual(readBlocks(blocks, names, RULE_SET_2021_57));
    expect(reading?.park).toBeNull();
  });

  it.each<[string, readonly NamedCell[]]>([
    ['and its names', namesOf(scoring)],
    ['alone', names],
  ])('are asked about where 基础数据 lost the words of its head %s and a copy still has them', (_, left) => {
    const headless = rowsOf(figures).map((row) => row.map((value) => (value === '填报内容' ? '' : value)));
    const copy = rowsOf(figures).map((row) => row.map((value) => (value === 27 ? 33 : value)));
    const workbook = [
      blockOf(rowsOf(scoring), { sheet: SHEETS.scoring }),
      blockOf(headless, { sheet: SHEETS.figures }),
      blockOf(copy, { sheet: '基础数据 (2)' }),
    ];
    const reading = readBlocks(workbook, left, RULE_SET_2021_57);
    expect(reading?.questions).toMatchObject([{ about: 'sheet', answer: null }]);
    expect(reading?.reported).toEqual({});
  });

  it.each([claimedName('2.3'), figureName('tax'), CLAIMED_TOTAL])('are read whole where only %s was lost', (lost) => {
    expect(
      readBlocks(
        blocks,
        names.filter(({ name }) => name !== lost),
        RULE_SET_2021_57,
      ),
    ).toEqual(readBlocks(blocks, names, RULE_SET_2021_57));
  });

  it('ignore names whose case differs or that stand for cells of other sheets', () => {
    const others = names.map((each) => ({ ...each, name: each.name.toUpperCase() }));
    expect(readBlocks(blocks, others, RULE_SET_2021_57)).toEqual(readBlocks(blocks, names, RULE_SET_2021_57));
    const elsewhere = [...names, { name: '园评.年度', sheet: '不在', row: 0, column: 0 }];
    expect(readBlocks(blocks, elsewhere, RULE_SET_2021_57)?.kind).toBe('ours');
  });

  it('give their figures to a familiar table that stands on another sheet', () => {
    const familiar = annex2Copy({ sheet: '自评' });
    const reading = readBlocks([familiar, blocks[1] ?? familiar], namesOf(figures), RULE_SET_2021_57);
    expect(reading).toMatchObject({
      kind: 'familiar',
      claimed: SCORES,
      reported: { employment: 163000, revenue: 98000 },
    });
    expect(reading?.cells.figures.tax?.sheet).toBe(SHEETS.figures);
  });

  it('with a number typed as text are pointed out, even a plain one, and keep what was typed', () => {
    const rows = rowsOf(figures);
    const { row = 0, column = 0 } = figures.names[figureName('talent')] ?? {};
    const cells = rows[row];
    if (cells) cells[column] = '1720';
    const reading = readBlocks(
      [...blocks.slice(0, 1), blockOf(rows, { sheet: SHEETS.figures })],
      names,
      RULE_SET_2021_57,
    );
    expect(reading?.reported['talent']).toBe('1720');
    expect(reading?.findings).toEqual([
      { code: 'number-as-text', place: { kind: 'figure', figure: 'talent' }, shown: '1720', reads: 1720 },
    ]);
  });
});
