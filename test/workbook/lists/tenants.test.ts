import { holdsList } from '../../../shared/workbook/lists/holds-list';
import { tenantsList } from '../../../shared/workbook/tenants/list';
import { askingWith, type Answer } from '../../../shared/workbook/reading/question';
import type { SeenSheet } from '../../../shared/workbook/reading/seen-sheet';
import { readTenantsSheet } from '../../../shared/workbook/tenants/read-sheet';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { seenList, showing, struck, type LookingCell } from '../../cases/seen-list';
import { codeAt, tenantAt } from '../../cases/tenants';

const YEAR = 2025;
const HEADS = [
  '序号',
  '企业名称',
  '统一社会信用代码',
  '红名单',
  '营业收入（万元）',
  '纳税总额（万元）',
  '服务用人单位数',
];
type Cell = CellValue | LookingCell;
type Rows = readonly (readonly Cell[])[];
const line = (n: number, changes: Readonly<Record<number, Cell>> = {}): readonly Cell[] =>
  [n, tenantAt(n).name, codeAt(n), '否', 1000 + n, 30, 100].map((cell, column) => changes[column] ?? cell);
const headsWith = (changes: Readonly<Record<number, string>>): readonly string[] =>
  HEADS.map((head, column) => changes[column] ?? head);

const readAll = (sheets: readonly SeenSheet[], answers: readonly Answer[] = []) => {
  const asking = askingWith(answers);
  return {
    reading: readTenantsSheet({ sheets, names: [] }, { year: YEAR, park: null }, asking),
    questions: asking.questions,
  };
};
const read = (rows: Rows, of: Parameters<typeof seenList>[1] = {}) => readAll([seenList(rows, of)]);
type Answered = ReturnType<typeof readAll>;

/** What was read, in a word: how many tenants with which revenue and tax; or what is asked, or found. */
const outcome = ({ reading, questions }: Answered): string => {
  const open = questions.filter(({ answer }) => answer === null).map(({ id }) => `asks ${id}`);
  if ('fault' in reading) return open.join(', ') || reading.fault;
  const found = reading.findings.map(({ code, row, field }) => `${code} ${row} ${field}`);
  const { totals } = reading;
  return [...open, ...found].join(', ') || `${totals?.tenants}: ${totals?.revenue} ${totals?.tax}`;
};
/** The same list after every question was answered with one of its choices. */
const answered = (sheets: readonly SeenSheet[], choice: (choices: readonly string[]) => string | undefined): string => {
  let answers: Answer[] = [];
  // An answer may lead to another question: of a table, then of its columns.
  for (let times = 0; times < 3; times += 1)
    answers = readAll(sheets, answers).questions.map(({ id, words, choices }) => ({
      id,
      words,
      choice: choice(choices.map((each) => each.id)) ?? '',
    }));
  return outcome(readAll(sheets, answers));
};

describe('what governs the amounts of a list, or speaks against it, is asked about wherever it stands', () => {
  const bare = headsWith({ 4: '营业收入', 5: '纳税总额' });
  test.each<[string, Rows, Parameters<typeof seenList>[1], RegExp]>([
    ['a unit in a row below the heads', [bare, ['', '', '', '', '元', '元', '家'], line(1)], {}, /^asks unit/],
    ['a unit in the name of the sheet', [bare, line(1)], { sheet: '名录（元）' }, /^asks unit/],
    ['a unit below the list', [bare, line(1), ['以上金额均为元']], {}, /^asks unit/],
    [
      'a unit beside, without a head',
      [
        [...bare, ''],
        [...line(1), '元'],
      ],
      {},
      /^other-unit-beside/,
    ],
    ['a number that is not final', [headsWith({ 4: '营业收入（待审计）' }), line(1)], {}, /^asks column\.revenue/],
    [
      'a remark that a number is not final',
      [
        [...bare, '备注'],
        [...line(1), '预计数'],
      ],
      {},
      /^asks counts/,
    ],
    ['last year’s title', [['上年度入驻企业名录'], bare, line(1)], {}, /^asks sheet/],
    ['a sheet of those that left', [bare, line(1)], { sheet: '退出企业' }, /^asks sheet/],
  ])('%s', (_, rows, of, asked) => {
    expect(outcome(read(rows, of))).toMatch(asked);
  });
});

describe('a list that a clerk reads without a doubt is read without a question', () => {
  test.each<[string, Rows, Parameters<typeof seenList>[1], string]>([
    ['plain', [['入驻企业名录'], HEADS, line(1), line(2)], {}, '2: 2003 60'],
    [
      'with quarters beside the year',
      [headsWith({ 0: '一季度营业收入', 4: '全年营业收入' }), line(1, { 0: 200 })],
      {},
      '1: 1001 30',
    ],
    ['with a grade of tax', [headsWith({ 0: '纳税信用等级' }), line(1, { 0: 'A' })], {}, '1: 1001 30'],
    ['with a taxpayer’s number', [headsWith({ 0: '纳税人识别号' }), line(1, { 0: 9150 })], {}, '1: 1001 30'],
    ['with months of tax', [headsWith({ 0: '纳税月数' }), line(1, { 0: 12 })], {}, '1: 1001 30'],
    [
      'with the year’s end in a head',
      [headsWith({ 4: '截至2025年12月31日营业收入（万元）' }), line(1)],
      {},
      '1: 1001 30',
    ],
    [
      'with the whole year in a head',
      [headsWith({ 4: '2025年1—12月营业收入（累计，万元）' }), line(1)],
      {},
      '1: 1001 30',
    ],
    [
      'with a column of corrections that has none',
      [
        [...HEADS, '更正后营业收入'],
        [...line(1), 1001],
        [...line(2), '无'],
      ],
      {},
      '2: 2003 60',
    ],
    [
      'with what was before a correction',
      [
        [...HEADS, '更正前营业收入'],
        [...line(1), 900],
      ],
      {},
      '1: 1001 30',
    ],
    ['with a rank', [headsWith({ 0: '营业收入排名' }), line(1, { 0: 3 })], {}, '1: 1001 30'],
    ['with last year beside', [headsWith({ 0: '2024年营业收入' }), line(1, { 0: 900 })], {}, '1: 1001 30'],
    [
      'with an old column that was hidden',
      [headsWith({ 0: '营业收入（万元）' }), line(1, { 0: 700 })],
      { hiddenColumns: new Set([0]) },
      '1: 1001 30',
    ],
    [
      'with sums in other words',
      [
        HEADS,
        line(1),
        ['', '本页合计', '', '', 1001, 30, 100],
        ['合　计', '', '/', '/', 1001, 30, 100],
        ['', '合计（1家）', '', '', 1001, 30, 100],
      ],
      {},
      '1: 1001 30',
    ],
    ['with a note below', [HEADS, line(1), ['注：以上数据截至2025年12月31日']], {}, '1: 1001 30'],
    [
      'with this year and last below one head',
      [
        [...headsWith({ 4: '营业收入（万元）', 5: '' }), '纳税总额'],
        ['', '', '', '', '上年', '本年', '', ''],
        [...line(1, { 4: 900, 5: 1001 }), 30],
      ],
      { merges: [[0, 4, 0, 5]] },
      '1: 1001 30',
    ],
    [
      'with those who filled it in below',
      [HEADS, line(1), ['', '负责人：张三', '', '', '填表人：李四']],
      {},
      '1: 1001 30',
    ],
    ['with numbered columns', [HEADS, [1, 2, 3, 4, 5, 6, 7], line(1)], {}, '1: 1001 30'],
    [
      'with 是 in one cell for three rows',
      [HEADS, line(1, { 3: '是' }), line(2, { 3: '' }), line(3, { 3: '' })],
      { merges: [[1, 3, 3, 3]] },
      '3: 3006 90',
    ],
    [
      'with heads again, in another order',
      [HEADS, line(1), headsWith({ 4: '纳税总额（万元）', 5: '营业收入（万元）' }), line(2, { 4: 30, 5: 1002 })],
      {},
      '2: 2003 60',
    ],
    ['whose numbers are grouped', [HEADS, line(1, { 4: showing(1001, '1,001.00', '#,##0.00') })], {}, '1: 1001 30'],
    [
      'below last year’s',
      [['2024年入驻企业名录'], HEADS, line(1), ['2025年入驻企业名录'], HEADS, line(2)],
      {},
      '1: 1002 30',
    ],
    [
      'beside last year’s',
      [
        ['2025年', '', '', '', '', '', '', '2024年'],
        [...HEADS, ...HEADS],
        [...line(1), ...line(2)],
      ],
      {},
      '1: 1001 30',
    ],
  ])('%s', (_, rows, of, expected) => {
    expect(outcome(read(rows, of))).toBe(expected);
  });
});

describe('what a clerk would ask about is asked, and never read', () => {
  test.each<[string, Rows, Parameters<typeof seenList>[1], string]>([
    ['a head in 元', [headsWith({ 4: '营业收入【元】' }), line(1)], {}, 'asks unit.revenue'],
    ['a head in 元 without brackets', [headsWith({ 4: '营业收入元' }), line(1)], {}, 'asks unit.revenue'],
    ['a head in 仟元', [headsWith({ 4: '营业收入（仟元）' }), line(1)], {}, 'asks unit.revenue'],
    [
      'a group’s head in 元',
      [headsWith({ 4: '经营情况（元）', 5: '' }), ['', '', '', '', '营业收入', '纳税总额', ''], line(1)],
      {},
      'asks unit.revenue.tax',
    ],
    [
      '单位：元 above the table',
      [['', '', '', '', '', '单位：元'], headsWith({ 4: '营业收入', 5: '纳税总额' }), line(1)],
      {},
      'asks unit.revenue.tax',
    ],
    [
      'a group’s head in 元 above all heads',
      [['基本情况', '', '', '', '经营情况（元）', '', ''], headsWith({ 4: '营业收入', 5: '纳税总额' }), line(1)],
      {},
      'asks unit.revenue.tax',
    ],
    [
      'a note below that the amounts are in 元',
      [headsWith({ 4: '营业收入', 5: '纳税总额' }), line(1), ['注：以上金额单位为元']],
      {},
      'asks unit.revenue.tax',
    ],
    [
      'a long note above that the amounts are in 元',
      [
        [`填表说明：本表由园区填写，${'请如实填写，'.repeat(12)}金额以元为单位。`],
        headsWith({ 4: '营业收入', 5: '纳税总额' }),
        line(1),
      ],
      {},
      'asks unit.revenue.tax',
    ],
    [
      'a text box that says 元',
      [headsWith({ 4: '营业收入', 5: '纳税总额' }), line(1)],
      { beside: [{ cell: null, text: '单位：元' }] },
      'asks unit.revenue.tax',
    ],
    [
      '营业收入 without what was passed on',
      [headsWith({ 4: '营业收入（不含代收代付）' }), line(1)],
      {},
      'asks column.revenue',
    ],
    ['half a year', [headsWith({ 4: '营业收入（半年，万元）' }), line(1)], {}, 'columns'],
    [
      'a second part in 元',
      [HEADS, line(1), ['（续）'], headsWith({ 4: '营业收入（元）' }), line(2)],
      {},
      'asks unit.revenue.2',
    ],
    ['a head with words that are not known', [headsWith({ 4: '海外营业收入' }), line(1)], {}, 'asks column.revenue'],
    ['two columns alike', [headsWith({ 0: '营业收入（万元）' }), line(1, { 0: 700 })], {}, 'asks column.revenue'],
    ['companies that have left', [HEADS, line(1), ['二、已退出企业'], HEADS, line(2)], {}, 'asks part.3'],
    ['the same without heads of its own', [HEADS, line(1), ['二、已退出企业'], line(2)], {}, 'asks part.3'],
    ['a hidden row', [HEADS, line(1), line(2)], { hiddenRows: new Set([2]) }, 'asks counts.3'],
    ['a struck row', [HEADS, line(1), line(2).map((cell) => struck(cell as CellValue))], {}, 'asks counts.3'],
    [
      'a state of 已退出',
      [
        [...HEADS, '状态'],
        [...line(1), '在园'],
        [...line(2), '已退出'],
      ],
      {},
      'asks counts.3',
    ],
    ...['拟入驻', '筹建', '休眠', '虚拟入驻', '租约到期', '经营异常'].map(
      (state): [string, Rows, Parameters<typeof seenList>[1], string] => [
        `a state that is not known to count: ${state}`,
        [
          [...HEADS, '状态'],
          [...line(1), '存续（在营、开业、在册）'],
          [...line(2), state],
        ],
        {},
        'asks counts.3',
      ],
    ),
    ['companies that are only registered', [HEADS, line(1), ['二、注册未实际入驻企业'], line(2)], {}, 'asks part.3'],
    [
      'a head of what does not count',
      [headsWith({ 4: '营业收入（万元）（作废）' }), line(1)],
      {},
      'asks column.revenue',
    ],
    [
      'two heads that were the same before Excel numbered the second',
      [headsWith({ 0: '营业收入（万元）2' }), line(1, { 0: 700 })],
      {},
      'asks column.revenue',
    ],
    [
      'a day of leaving',
      [
        [...HEADS, '退出时间'],
        [...line(1), ''],
        [...line(2), '2025年6月'],
      ],
      {},
      'asks counts.3',
    ],
    ['a name with （已注销）', [HEADS, line(1, { 1: '甲公司（已注销）' })], {}, 'asks counts.2'],
    [
      'a comment that says 作废',
      [HEADS, line(1), line(2)],
      { beside: [{ cell: { row: 2, column: 1 }, text: '作废' }] },
      'asks counts.3',
    ],
    ['a title of last year', [['2024年入驻企业名录'], HEADS, line(1)], {}, 'asks sheet'],
    ['a sheet of last year', [HEADS, line(1)], { sheet: '2024年名录' }, 'asks sheet'],
    ['a hidden sheet', [HEADS, line(1)], { visibility: 'veryHidden' }, 'asks sheet'],
    [
      'a company on two lines',
      [HEADS, line(1), ['', '', '', '', 200, 5, 10], line(2)],
      {
        merges: [
          [1, 1, 2, 1],
          [1, 2, 2, 2],
        ],
      },
      'merged 3 code',
    ],
    ['a number over two rows', [HEADS, line(1), line(2, { 4: '' })], { merges: [[1, 4, 2, 4]] }, 'merged 3 revenue'],
    [
      'a number over two columns',
      [HEADS, line(1, { 5: '' })],
      { merges: [[1, 4, 1, 5]] },
      'merged 2 revenue, merged 2 tax',
    ],
    [
      'a number that is added up since nobody says when',
      [headsWith({ 4: '2025年累计营业收入（万元）' }), line(1)],
      {},
      'asks column.revenue',
    ],
    ['the same without a year', [headsWith({ 4: '营业收入（累计）' }), line(1)], {}, 'asks column.revenue'],
    [
      'a column that puts another right',
      [
        [...HEADS, '更正'],
        [...line(1), 90],
        [...line(2), ''],
      ],
      {},
      'asks corrected.employersServed.2',
    ],
    [
      'one that says what it puts right',
      [
        [...HEADS, '更正后营业收入'],
        [...line(1), 900],
        [...line(2), 1002],
      ],
      {},
      'asks corrected.revenue.2',
    ],
    [
      'a number that was corrected in a note',
      [
        [...HEADS, '备注'],
        [...line(1), '营业收入更正为：900'],
      ],
      {},
      'asks counts.2',
    ],
    [
      'a note that something else counts',
      [
        [...HEADS, '备注'],
        [...line(1), '以审计数为准'],
      ],
      {},
      'asks counts.2',
    ],
    [
      'a number shown in another size',
      [HEADS, line(1, { 4: showing(10_010_000, '1001.0000', '0!.0000') })],
      {},
      'shown-otherwise 2 revenue',
    ],
    ['a percentage', [HEADS, line(1, { 4: showing(0.98, '98%', '0%') })], {}, 'shown-otherwise 2 revenue'],
    ['a rounded number', [HEADS, line(1, { 4: showing(1001.26, '1,001', '#,##0') })], {}, 'shown-otherwise 2 revenue'],
    [
      'a number that nobody sees',
      [HEADS, line(1, { 4: { holds: 5, look: { unseen: true } } })],
      {},
      'unseen 2 revenue',
    ],
    ['a number struck in part', [HEADS, line(1, { 4: struck('305', true) })], {}, 'struck-part 2 revenue'],
    ['同上', [HEADS, line(1), line(2, { 3: '同上' })], {}, 'not-yes-no 3 redListed'],
    [
      'a row whose unit column says 元',
      [
        [...HEADS, '单位'],
        [...line(1), '万元'],
        [...line(2), '元'],
      ],
      {},
      'other-unit-beside 3 revenue, other-unit-beside 3 tax',
    ],
    ['保密', [HEADS, line(1, { 4: '保密' })], {}, 'not-a-number 2 revenue'],
  ])('%s', (_, rows, of, expected) => {
    expect(outcome(read(rows, of))).toBe(expected);
  });

  test('a list that goes on on another sheet; a copy that holds the same is none', () => {
    const [one, two] = [seenList([HEADS, line(1)]), seenList([HEADS, line(2)], { sheet: '名录（续）' })];
    expect(outcome(readAll([one, two]))).toBe('asks sheet');
    expect(outcome(readAll([one, { ...one, sheet: '名录 (2)' }]))).toBe('1: 1001 30');
    expect(outcome(readAll([one, { ...two, visibility: 'hidden' }]))).toBe('1: 1001 30');
    const blank = seenList([HEADS], { sheet: '空白' });
    expect(outcome(readAll([one, { ...blank, isOpen: false }]))).toBe('1: 1001 30');
    expect(outcome(readAll([{ ...one, isOpen: false }, blank]))).toBe('asks sheet');
  });
});

describe('an answer settles what was asked', () => {
  test.each<[string, Rows, string, string]>([
    [
      '元 is converted',
      [headsWith({ 4: '营业收入（元）' }), line(1, { 4: 10_010_000.5 })],
      'power -4',
      '1: 1001.00005 30',
    ],
    [
      'what was put right counts',
      [
        [...HEADS, '更正后营业收入'],
        [...line(1), 900],
        [...line(2), 1002],
      ],
      'column 更正后营业收入',
      '2: 1902 60',
    ],
    [
      'what was put right twice, under the same words, is told by the column',
      [
        [...HEADS, '更正后营业收入', '更正后营业收入'],
        [...line(1), 900, 800],
      ],
      'column 更正后营业收入 I',
      '1: 800 30',
    ],
    [
      'what was put right does not count',
      [
        [...HEADS, '更正'],
        [...line(1), 90],
      ],
      'own',
      '1: 1001 30',
    ],
    ['the head is wrong', [headsWith({ 4: '营业收入（元）' }), line(1)], 'power 0', '1: 1001 30'],
    ['rows do not count', [HEADS, line(1), ['二、已退出企业'], line(2)], 'out', '1: 1001 30'],
    ['rows count', [HEADS, line(1), ['二、已退出企业'], line(2)], 'counts', '2: 2003 60'],
    ['a struck row counts', [HEADS, line(1).map((cell) => struck(cell as CellValue))], 'counts', '1: 1001 30'],
    ['the title is wrong', [['2024年入驻企业名录'], HEADS, line(1)], '名录 A2', '1: 1001 30'],
    [
      'a column is chosen',
      [headsWith({ 0: '营业收入（万元）' }), line(1, { 0: 700 })],
      '营业收入(万元) A',
      '1: 700 30',
    ],
  ])('%s', (_, rows, choice, expected) => {
    expect(answered([seenList(rows)], (choices) => choices.find((each) => each === choice))).toBe(expected);
  });

  test('a text in a column that is converted is found fault with, since no click could put it right', () => {
    const rows = [headsWith({ 4: '营业收入（元）' }), line(1), line(2, { 4: '10010000元' })];
    expect(answered([seenList(rows)], (choices) => choices[0])).toBe('text-in-other-unit 3 revenue');
  });
});

test('what was read is said: the sheet, the rows, columns whose heads say it otherwise, and what was left out', () => {
  const { reading } = read([
    ['2024年入驻企业名录'],
    HEADS,
    line(1),
    ['2025年入驻企业名录'],
    headsWith({ 4: '全年营业收入' }),
    line(2),
    line(3),
  ]);
  expect(reading).toMatchObject({
    readFrom:
      '读的是“名录”第 6—7 行，营业收入取自 E 列“全年营业收入”、纳税额取自 F 列“纳税总额（万元）”；没有读：第 3 行（标题写的是 2024 年，不是 2025 年）。',
  });
});

test('what nobody sees is named, and one click takes it out', () => {
  const { reading } = read([HEADS, line(1, { 4: '\u200e1001' })]);
  expect(reading).toMatchObject({
    findings: [{ code: 'invisible', fix: 1001, text: { what: expect.stringContaining('U+200E') } }],
  });
});

test('a date is quoted as it is shown, never by the number behind it', () => {
  const { reading } = read([HEADS, line(1, { 6: showing(46_085, '3月4日', 'm"月"d"日"') })]);
  expect(reading).toMatchObject({
    findings: [{ field: 'employersServed', text: { what: '单元格显示的是“3月4日”，是日期，不是要填的内容。' } }],
  });
});

describe('a list in front of which a head says something else is a rival of the one behind', () => {
  const halfYear = headsWith({ 4: '2025年上半年营业收入（万元）' });
  const front = (rows: Rows) => seenList(rows, { sheet: '名录' });
  const behind = (rows: Rows) => seenList(rows, { sheet: '名录 (2)', isOpen: false });
  const whole = [HEADS, line(1), line(2)];

  test.each<[string, readonly SeenSheet[], string]>([
    ['of a part of the year', [front([halfYear, line(1)]), behind(whole)], 'asks sheet'],
    ['a column left out', [front([headsWith({ 6: '' }), line(1, { 6: '' })]), behind(whole)], 'asks sheet'],
    ['of last year, behind', [front(whole), behind([halfYear, line(1)])], '2: 2003 60'],
    ['alone', [front([halfYear, line(1)])], 'columns'],
    ['another kind of list', [front([HEADS.slice(0, 3), line(1).slice(0, 3)]), behind(whole)], '2: 2003 60'],
  ])('%s', (_, sheets, expected) => {
    expect(outcome(readAll(sheets))).toBe(expected);
  });

  test.each([
    ['in front: what it lacks is said', '名录 A1', 'columns'],
    ['behind: it is read', '名录 (2) A1', '2: 2003 60'],
  ])('who means the one %s', (_, choice, expected) => {
    const sheets = [front([halfYear, line(1)]), behind(whole)];
    expect(answered(sheets, (choices) => choices.find((each) => each === choice))).toBe(expected);
  });

  test('is looked at in front alone', () => {
    const holds = (sheet: SeenSheet) => holdsList(sheet, tenantsList({ year: YEAR, park: null }));
    expect([front([halfYear]), behind([halfYear]), behind(whole)].map(holds)).toEqual([true, false, true]);
  });
});

describe('a sum that is not that of the rows that were read is said', () => {
  const sum = (words: string, revenue: number): readonly Cell[] => [words, '', '', '', revenue, '', ''];
  const parts = (of: number, whole: number): Rows => [
    HEADS,
    ['一、人力资源服务企业'],
    line(1),
    line(2),
    sum('小计', of),
    ['二、配套企业'],
    line(3),
    sum('小计', 1003),
    sum('合计', whole),
  ];
  test.each<[string, Rows, string]>([
    ['of all', [HEADS, line(1), line(2), sum('合计', 2103)], 'sum-differs 4 revenue'],
    ['above the rows', [HEADS, sum('合计', 2103), line(1), line(2)], 'sum-differs 2 revenue'],
    ['in an amount by a little', [HEADS, line(1, { 4: 0.1 }), sum('总计', 0.11)], 'sum-differs 3 revenue'],
    ['of a part', parts(2103, 3006), 'sum-differs 5 revenue'],
    ['of all parts', parts(2003, 3106), 'sum-differs 9 revenue'],
    ['not where each is right', parts(2003, 3006), '3: 3006 90'],
    [
      'not for the noise of fractions',
      [HEADS, line(1, { 4: 0.1 }), line(2, { 4: 0.2 }), sum('合计', 0.3)],
      '2: 0.3 60',
    ],
    ['not where it is of some', [HEADS, line(1), line(2), sum('其中：规上企业合计', 1002)], '2: 2003 60'],
    ['not where it is of something else', [HEADS, line(1), line(2), sum('平均', 1001.5)], '2: 2003 60'],
  ])('%s', (_, rows, expected) => {
    expect(outcome(read(rows))).toBe(expected);
  });

  test('in the words of the sheet', () => {
    const { reading } = read(parts(2103, 3006));
    if ('fault' in reading) throw new Error('nothing was read');
    expect(reading.findings[0]?.text.what).toBe('“小计”写的是 2,103，读到的各行相加是 2,003。');
  });
});
