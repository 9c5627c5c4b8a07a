import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { Year } from '../../../shared/vocabulary/ids';
import { inputColumn, MONTH_ROWS } from '../../../shared/workbook/months/columns';
import { readMonthSheet } from '../../../shared/workbook/months/read-sheet';
import { monthSheet } from '../../../shared/workbook/months/sheet';
import { PLAN_FIELDS, PLAN_HEADERS } from '../../../shared/workbook/plan/columns';
import { readPlanSheet } from '../../../shared/workbook/plan/read-sheet';
import { askingWith } from '../../../shared/workbook/reading/question';
import type { SeenSheet } from '../../../shared/workbook/reading/seen-sheet';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';
import { matterOf, park } from '../../cases/district-month';
import { seenList, showing, struck, type LookingCell } from '../../cases/seen-list';

type Cell = CellValue | LookingCell;
const MATTER = matterOf(['dazu', 'dazu-2'].map((id) => park(id)));

/** The cells of a layout, row by row. */
const cellsOf = ({ cells }: SheetLayout): Cell[][] => {
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, (): Cell => ''));
  for (const { row, column, content } of cells) {
    const line = rows[row];
    if (line && content.kind !== 'empty')
      line[column] =
        content.kind === 'text' ? content.text : content.kind === 'number' ? content.value : (content.result ?? '');
  }
  return rows;
};
type Change = readonly [row: number, column: number, cell: Cell];
const drawn = (...changes: readonly Change[]): Cell[][] => {
  const rows = cellsOf(monthSheet(MATTER));
  for (const [row, column, cell] of changes) {
    const line = rows[row];
    if (line) line[column] = cell;
  }
  return rows;
};
const [FIRST, SECOND] = [MONTH_ROWS.firstPark, MONTH_ROWS.firstPark + 1];

const outcomeOf = (read: (asking: ReturnType<typeof askingWith>) => object): string => {
  const asking = askingWith([]);
  const reading = read(asking) as {
    readonly kind?: string;
    readonly findings?: readonly { readonly code: string; readonly severity: string }[];
  };
  const asked = asking.questions.map(({ id }) => `asks ${id}`);
  const found = (reading.findings ?? []).map(({ code, severity }) => `${severity} ${code}`);
  return [...asked, ...found].join(', ') || (reading.kind ?? 'read');
};

describe('月报', () => {
  const month = (...sheets: readonly SeenSheet[]) =>
    outcomeOf((asking) => readMonthSheet({ sheets, names: [] }, MATTER, asking));
  const tax = inputColumn('tax');

  test.each<[string, readonly Change[], Parameters<typeof seenList>[1], string]>([
    ['as it was drawn', [], {}, 'read'],
    ['with last month’s figure beside', [[MONTH_ROWS.header, 2, '园区企业纳税总额（上月）']], {}, 'read'],
    ['with a hidden row, since every park is awaited', [], { hiddenRows: new Set([SECOND]) }, 'read'],
    ['with a number as text', [[FIRST, tax, '341.25']], {}, 'read'],
    [
      'with 万 in a cell, which is told',
      [[FIRST, inputColumn('employment'), '16.3万人次']],
      {},
      'warning number-as-text',
    ],
    ['whose head says 元', [[MONTH_ROWS.header, tax, '园区企业纳税总额（元，本月）']], {}, 'asks unit.tax'],
    [
      'above which stands 单位：元',
      [[MONTH_ROWS.group, inputColumn('employment'), '金额单位：元']],
      {},
      'asks unit.revenue.tax',
    ],
    [
      'whose head says 万人次',
      [[MONTH_ROWS.header, inputColumn('employment'), '帮助劳动者实现就业和流动人次（万人次）']],
      {},
      'asks unit.employment',
    ],
    ['of another month', [[MONTH_ROWS.title, 0, '大足区2025年6月园区运营情况月报']], {}, 'asks sheet'],
    ['of another district', [[MONTH_ROWS.title, 0, '渝北区2025年7月园区运营情况月报']], {}, 'asks sheet'],
    ['of months until July', [[MONTH_ROWS.title, 0, '大足区2025年1—7月园区运营情况月报']], {}, 'asks sheet'],
    ['of half a year', [[MONTH_ROWS.title, 0, '大足区2025年上半年园区运营情况月报']], {}, 'asks sheet'],
    ['of a month and those before', [[MONTH_ROWS.title, 0, '大足区2025年7月累计月报']], {}, 'asks sheet'],
    ['of two months', [[MONTH_ROWS.title, 0, '大足区2025年7月、8月月报']], {}, 'asks sheet'],
    ['with a date', [[FIRST, inputColumn('trainings'), showing(46_085, '3月4日', 'm"月"d"日"')]], {}, 'error date'],
    ['with a percentage', [[FIRST, tax, showing(0.3, '30%', '0%')]], {}, 'error shown-otherwise'],
    ['with a park that nobody sees whole', [[FIRST, 1, 'dazu\u200e']], {}, 'error invisible'],
    ['with one number over two parks', [[SECOND, tax, '']], { merges: [[FIRST, tax, SECOND, tax]] }, 'error merged'],
    [
      'with the month’s last day in a head',
      [[MONTH_ROWS.header, inputColumn('enterprises'), '截至2025年7月31日入驻企业数量']],
      {},
      'read',
    ],
    [
      'with the last day of another month',
      [[MONTH_ROWS.header, inputColumn('enterprises'), '截至2025.6.30入驻企业数量']],
      {},
      'columns',
    ],
    ['without a column', [[MONTH_ROWS.header, tax, '税']], {}, 'columns'],
  ])('%s', (_, changes, of, expected) => {
    expect(month(seenList(drawn(...changes), { sheet: '月报', ...of }))).toBe(expected);
  });

  test('a struck row is asked about, and nothing else is said of its park', () => {
    const rows = drawn();
    const line = rows[SECOND]?.map((cell) => (cell === '' ? cell : struck(cell as CellValue))) ?? [];
    rows[SECOND] = line;
    expect(month(seenList(rows, { sheet: '月报' }))).toBe(`asks counts.${SECOND + 1}`);
  });

  test('a copy with other figures is a rival, whichever is in front; one with the same is none', () => {
    const [own, same] = [seenList(drawn(), { sheet: '月报' }), seenList(drawn(), { sheet: '月报 (2)' })];
    const other = seenList(drawn([FIRST, tax, 5]), { sheet: '月报 (2)' });
    expect(month(own, other)).toBe('asks sheet');
    expect(month(own, same)).toBe('read');
  });

  test.each([
    ['in a unit that the head cannot say', tax, '园区企业纳税总额/元'],
    ['of another day', inputColumn('enterprises'), '截至2025.6.30入驻企业数量'],
  ])('one in front with a number %s is a rival of its copy behind', (_, column, head) => {
    const front = seenList(drawn([MONTH_ROWS.header, column, head]), { sheet: '月报' });
    const copy = seenList(drawn([FIRST, tax, 5]), { sheet: '月报 (2)', isOpen: false });
    expect(month(front, copy)).toBe('asks sheet');
    expect(month({ ...front, isOpen: false }, { ...copy, isOpen: true })).toBe('read');
  });

  test('says of each park what could be read, and leaves open what could not', () => {
    const asking = askingWith([]);
    const sheet = seenList(drawn([FIRST, tax, '同上']), { sheet: '月报' });
    const reading = readMonthSheet({ sheets: [sheet], names: [] }, MATTER, asking);
    expect(reading).toMatchObject({ report: null, read: [{ park: 'dazu', figures: { tax: null, trainings: 1 } }, {}] });
  });
});

describe('目标任务', () => {
  const YEAR = Year.parse(2026);
  const HEADS = PLAN_FIELDS.map((field) => PLAN_HEADERS[field]);
  const line = (id: string, changes: Readonly<Record<number, Cell>> = {}): readonly Cell[] =>
    [id, `${id}园区`, id, `${id}区`, 2025, 100_000, 72_000, 3000.25].map((cell, column) => changes[column] ?? cell);
  const plan = (...sheets: readonly SeenSheet[]) =>
    outcomeOf((asking) => readPlanSheet({ sheets, names: [] }, YEAR, asking));
  const headsWith = (changes: Readonly<Record<number, string>>) => HEADS.map((head, n) => changes[n] ?? head);

  test.each<[string, readonly (readonly Cell[])[], Parameters<typeof seenList>[1], string]>([
    ['plain', [['2026年度目标任务'], HEADS, line('dazu'), line('yubei')], {}, 'read'],
    ['with a sum', [HEADS, line('dazu'), ['', '合计', '', '', '', 100_000, 72_000, 3000.25]], {}, 'read'],
    [
      'with last year’s target beside',
      [
        [...HEADS, '年营业收入目标任务（2025年，万元）'],
        [...line('dazu'), 50_000],
      ],
      {},
      'read',
    ],
    [
      'with a district over the rows of its parks',
      [HEADS, line('dazu'), line('dazu-2', { 2: '', 3: '' })],
      {
        merges: [
          [1, 2, 2, 2],
          [1, 3, 2, 3],
        ],
      },
      'read',
    ],
    ['whose head says 元', [headsWith({ 7: '上年纳税总额（元）' }), line('dazu')], {}, 'asks unit.priorTax'],
    ['with a percentage', [HEADS, line('dazu', { 5: showing(1.1, '110%', '0%') })], {}, 'error shown-otherwise'],
    [
      'shown in another size',
      [HEADS, line('dazu', { 5: showing(1e9, '10.0亿', '0!.0,"亿"') })],
      {},
      'error shown-otherwise',
    ],
    ['of another year', [['2025年度目标任务'], HEADS, line('dazu')], {}, 'asks sheet'],
    ['of two years', [['2025—2026年度目标任务'], HEADS, line('dazu')], {}, 'asks sheet'],
    ['from a year to another', [['2026年至2028年目标任务'], HEADS, line('dazu')], {}, 'asks sheet'],
    [
      'with a target of years',
      [headsWith({ 5: '三年目标任务（万元）' }), line('dazu')],
      {},
      'asks column.revenueTarget',
    ],
    [
      'with a target to strive for',
      [headsWith({ 5: '奋斗目标（万元）' }), line('dazu')],
      {},
      'asks column.revenueTarget',
    ],
    [
      'with a target to strive for beside',
      [
        [...HEADS, '奋斗目标（万元）'],
        [...line('dazu'), 120_000],
      ],
      {},
      'read',
    ],
    [
      'with two columns alike',
      [
        [...HEADS, '年营业收入目标任务'],
        [...line('dazu'), 90_000],
      ],
      {},
      'asks column.revenueTarget',
    ],
  ])('%s', (_, rows, of, expected) => {
    expect(plan(seenList(rows, { sheet: '目标任务', ...of }))).toBe(expected);
  });

  test('one in front with an amount in a unit that the head cannot say is a rival of its copy behind', () => {
    const front = seenList([headsWith({ 7: '上年纳税总额/元' }), line('dazu')], { sheet: '目标任务' });
    const copy = seenList([HEADS, line('dazu')], { sheet: '目标任务 (2)', isOpen: false });
    expect(plan(front, copy)).toBe('asks sheet');
  });
});
