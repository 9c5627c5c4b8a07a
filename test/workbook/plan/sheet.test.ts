import fc from 'fast-check';
import { Year } from '../../../shared/vocabulary/ids';
import { Participant } from '../../../shared/evaluation/plan/plan';
import {
  PLAN_COLUMNS,
  PLAN_FIELDS,
  PLAN_HEADERS,
  PLAN_ROWS,
  type PlanField,
} from '../../../shared/workbook/plan/columns';
import { planSheet } from '../../../shared/workbook/plan/sheet';
import { askingWith } from '../../../shared/workbook/reading/question';
import { plainSheet } from '../../../shared/workbook/reading/seen-sheet';
import { readPlanSheet, type PlanReading } from '../../../shared/workbook/plan/read-sheet';
import type { SheetBlock } from '../../../shared/workbook/reading/workbook-reading';
import type { CellValue } from '../../../shared/vocabulary/cell-value';

const YEAR = Year.parse(2026);
const park = (id: string, rest: Partial<Record<PlanField, unknown>> = {}) =>
  Participant.parse({
    park: id,
    name: `${id}园区`,
    district: id,
    districtName: `${id}区`,
    recognised: 2024,
    revenueTarget: 100_000,
    priorRevenue: 72_000.5,
    priorTax: 3000,
    ...rest,
  });

/** A layout as a spreadsheet gives it back: formulas as what they come to. */
const blockOf = (parks: readonly Participant[]): SheetBlock => {
  const { cells } = planSheet(YEAR, parks);
  const [rows, columns] = [Math.max(...cells.map(({ row }) => row)) + 1, PLAN_COLUMNS.check + 1];
  const values: CellValue[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, content } of cells) {
    const line = values[row];
    if (!line) continue;
    if (content.kind === 'text') line[column] = content.text;
    else if (content.kind === 'number') line[column] = content.value;
    else if (content.kind === 'formula') line[column] = content.result ?? '';
  }
  return { sheet: '目标任务', row: 0, column: 0, values };
};
const typed = (block: SheetBlock, index: number, field: PlanField, value: CellValue): SheetBlock => ({
  ...block,
  values: block.values.map((line, row) =>
    row === PLAN_ROWS.firstPark + index
      ? line.map((cell, column) => (column === PLAN_COLUMNS[field] ? value : cell))
      : line,
  ),
});
const readBlock = (block: SheetBlock) =>
  readPlanSheet({ sheets: [plainSheet(block)], names: [] }, YEAR, askingWith([]));
const read = (block: SheetBlock): PlanReading => {
  const answer = readBlock(block);
  if ('kind' in answer) throw new RangeError(answer.kind);
  return answer;
};
const codes = (block: SheetBlock) => read(block).findings.map(({ code }) => code);

const arbitraryPark = fc
  .record({
    park: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/),
    name: fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() === name && !/^#/.test(name)),
    recognised: fc.integer({ min: 2021, max: YEAR }),
    revenueTarget: fc.integer({ min: 1, max: 99_999_999_000 }).map((thousandths) => thousandths / 1000),
    priorRevenue: fc.option(fc.integer({ min: 0, max: 99_999_999 })),
    priorTax: fc.option(fc.integer({ min: 0, max: 99_999_999 })),
  })
  .filter(({ name }) => name.trim() !== '');

describe('目标任务', () => {
  test('reads back exactly the parks that it was drawn for', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryPark, { minLength: 1, maxLength: 12, selector: (each) => each.park }),
        (parks) => {
          const drawn = parks.map(({ park: id, ...rest }) => park(id, rest));
          expect(read(blockOf(drawn)).participants).toEqual(drawn);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each<[string, PlanField, CellValue, string]>([
    ['a target that is missing', 'revenueTarget', '', 'missing'],
    ['a target of nothing', 'revenueTarget', 0, 'not-positive'],
    ['words instead of a number', 'revenueTarget', '十万左右', 'not-a-number'],
    ['a formula that failed', 'revenueTarget', '#REF!', 'formula-error'],
    ['a negative amount', 'priorTax', -3, 'negative'],
    ['an amount finer than 分', 'priorTax', 1.2345678, 'too-many-decimals'],
    ['an amount beyond belief', 'revenueTarget', 1e12, 'too-large'],
    ['an id that is no id', 'park', '大足', 'not-an-id'],
    ['a name that is too long', 'name', '园'.repeat(61), 'too-long'],
    ['a year that is none', 'recognised', '去年', 'not-a-year'],
    ['a recognition after the year that is planned', 'recognised', 2027, 'recognised-late'],
  ])('refuses %s, and says so on that very cell', (_, field, value, code) => {
    const block = typed(blockOf([park('dazu'), park('yubei')]), 1, field, value);
    const { participants, findings } = read(block);
    expect(participants).toBeNull();
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code, cell: { sheet: '目标任务', row: PLAN_ROWS.firstPark + 1, column: PLAN_COLUMNS[field] } },
    ]);
  });

  test('says of a park that stands there twice, on both of its rows', () => {
    const block = typed(blockOf([park('dazu'), park('yubei'), park('fuling')]), 2, 'park', 'dazu');
    expect(
      read(block)
        .findings.filter(({ code }) => code === 'duplicate-park')
        .map(({ cell }) => cell.row),
    ).toEqual([PLAN_ROWS.firstPark, PLAN_ROWS.firstPark + 2]);
  });

  test('refuses one district under two names', () => {
    const block = typed(
      blockOf([park('dazu'), park('dazu-2', { district: 'dazu', districtName: 'dazu区' })]),
      1,
      'districtName',
      '大足',
    );
    expect(codes(block)).toEqual(['district-differs', 'district-differs']);
  });

  test('reads an amount that is typed as text, and says that it is text', () => {
    const { participants, findings } = read(typed(blockOf([park('dazu')]), 0, 'revenueTarget', '1.2亿'));
    expect(participants?.[0]?.revenueTarget).toBe(12_000);
    expect(findings).toMatchObject([
      {
        code: 'number-as-text',
        severity: 'warning',
        text: { what: '“1.2亿”是文字，不是数字。', todo: '将按 12,000 万元保存，请核对并改填为数字。' },
      },
    ]);
  });

  test('asks after last year’s figures of a park that was there last year, and of no other', () => {
    const parks = [
      park('dazu', { priorRevenue: null }),
      park('yubei', { recognised: YEAR, priorRevenue: null, priorTax: null }),
    ];
    expect(read(blockOf(parks)).findings).toMatchObject([
      { code: 'no-prior-year', severity: 'warning', cell: { row: PLAN_ROWS.firstPark } },
    ]);
  });

  test('finds its columns by their heads, wherever they were moved, and leaves empty rows out', () => {
    const { values } = blockOf([park('dazu'), park('yubei')]);
    const moved = values.flatMap((line, row) => {
      const shifted = ['', '', ...[...line].reverse()];
      return row === PLAN_ROWS.firstPark ? [shifted, shifted.map(() => '')] : [shifted];
    });
    const reading = read({ sheet: '我的', row: 3, column: 1, values: moved });
    expect(reading.participants?.map((each) => each.park)).toEqual(['dazu', 'yubei']);
    expect(reading.rows).toEqual([PLAN_ROWS.firstPark + 3, PLAN_ROWS.firstPark + 5]);
  });

  test.each<[string, SheetBlock, string]>([
    ['has no such heads', { sheet: '目标任务', row: 0, column: 0, values: [['我的表', 1]] }, 'no-table'],
    ['has no parks', blockOf([]), 'no-rows'],
    [
      'names more parks than a plan takes',
      blockOf(Array.from({ length: 10_001 }, (_, n) => park(`p${String(n)}`))),
      'too-many',
    ],
  ])('is refused where it %s', (_, block, kind) => {
    expect(readBlock(block)).toMatchObject({ kind, questions: [] });
  });

  test('offers the years of recognition up to its own, and rules on every column of numbers', () => {
    const { validations } = planSheet(YEAR, [park('dazu')]);
    const columns = validations.map(({ area }) => PLAN_FIELDS.find((field) => PLAN_COLUMNS[field] === area.column));
    expect(columns).toEqual(['recognised', 'revenueTarget', 'priorRevenue', 'priorTax']);
    expect(validations[0]?.rule).toEqual({ kind: 'list', options: ['2026', '2025', '2024', '2023', '2022', '2021'] });
  });

  test('names its heads with the unit of the amounts', () => {
    const amounts = ['revenueTarget', 'priorRevenue', 'priorTax'] as const;
    for (const field of amounts) expect(PLAN_HEADERS[field]).toMatch(/（万元）$/);
  });
});
