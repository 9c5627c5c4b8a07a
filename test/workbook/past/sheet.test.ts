import fc from 'fast-check';
import type { EarlierYear } from '../../../shared/evaluation/money/earlier-year';
import type { RecordedPast } from '../../../shared/evaluation/past/recorded';
import { GRADES } from '../../../shared/regulation/grades';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { PAST_COLUMNS, PAST_FIELDS, PAST_ROWS, type PastSheetField } from '../../../shared/workbook/past/columns';
import { readPastSheet, type PastReading } from '../../../shared/workbook/past/read-sheet';
import { pastSheet, type ShownPark } from '../../../shared/workbook/past/sheet';
import { askingWith } from '../../../shared/workbook/reading/question';
import { plainSheet } from '../../../shared/workbook/reading/seen-sheet';
import type { SheetBlock } from '../../../shared/workbook/reading/workbook-reading';
import { seenList, type LookingCell } from '../../cases/seen-list';

const FIRST = Year.parse(2025);
const year = (number: number) => Year.parse(number);
const park = (id: string, recognised: number, recorded: RecordedPast | null = null): ShownPark => ({
  park: ParkId.parse(id),
  name: `${id}园区`,
  recognised: year(recognised),
  recorded,
});
const DAZU = park('dazu', 2023);
const YUBEI = park('yubei', 2024);

/** The cells of a layout, row by row. */
const drawn = (parks: readonly ShownPark[]): CellValue[][] => {
  const { cells } = pastSheet(FIRST, parks);
  const rows = Array.from({ length: Math.max(...cells.map(({ row }) => row)) + 1 }, () =>
    Array.from({ length: PAST_COLUMNS.check + 1 }, (): CellValue => ''),
  );
  for (const { row, column, content } of cells) {
    const line = rows[row];
    if (!line) continue;
    if (content.kind === 'text') line[column] = content.text;
    else if (content.kind === 'number') line[column] = content.value;
    else if (content.kind === 'formula') line[column] = content.result ?? '';
  }
  return rows;
};
type Typed = Readonly<Partial<Record<PastSheetField, CellValue>>>;
/** The same with what somebody typed into rows, from the first. */
const filled = (parks: readonly ShownPark[], typed: readonly Typed[]): CellValue[][] =>
  drawn(parks).map((line, row) =>
    line.map((cell, column) => {
      const field = PAST_FIELDS.find((each) => PAST_COLUMNS[each] === column);
      return (field && typed[row - PAST_ROWS.firstPark]?.[field]) ?? cell;
    }),
  );
const blockOf = (values: CellValue[][]): SheetBlock => ({ sheet: '历史情况', row: 0, column: 0, values });
const readBlock = (parks: readonly ShownPark[], block: SheetBlock) =>
  readPastSheet({ sheets: [plainSheet(block)], names: [] }, { first: FIRST, parks }, askingWith([]));
const read = (parks: readonly ShownPark[], typed: readonly Typed[] = []): PastReading => {
  const answer = readBlock(parks, blockOf(filled(parks, typed)));
  if ('kind' in answer) throw new RangeError(answer.kind);
  return answer;
};
const found = ({ findings }: PastReading) =>
  findings.map(({ code, cell }) => {
    const field = PAST_FIELDS.find((each) => PAST_COLUMNS[each] === cell.column) ?? '';
    return `${String(cell.row - PAST_ROWS.firstPark)} ${field} ${code}`;
  });

/** A year as a clerk types it. */
const PASSED: Typed = {
  grade: '合格',
  instalment: '第一期',
  base: 150,
  paid: 150,
  spent: 120.5,
  document: '渝人社函〔2024〕3号',
};
const SECOND: Typed = { ...PASSED, instalment: '第二期', base: 100, paid: 100, spent: 0 };

const amount = fc.integer({ min: 0, max: 60_000_000 }).map((fen) => fen / 1_000_000);
/** Pasts that go together: amounts below what the instalments leave, nothing paid that was not granted. */
const arbitraryPast = (recognised: number): fc.Arbitrary<RecordedPast> =>
  fc.oneof(
    fc
      .subarray(Array.from({ length: FIRST - recognised }, (_, n) => year(recognised + n)))
      .chain((years) => fc.tuple(...years.map((one) => fc.tuple(fc.constant(one), amount, fc.option(amount)))))
      .map((figures): RecordedPast => ({
        past: { known: false },
        figures: figures.map(([one, revenue, tax]) => ({ year: one, revenue, tax })),
      })),
    fc
      .array(
        fc.record({
          grade: fc.constantFrom(...GRADES, null),
          rectified: fc.constantFrom(true, false, null),
          base: amount,
          cancelled: fc.boolean(),
          share: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
          figures: fc.option(fc.tuple(amount, fc.option(amount))),
        }),
        { minLength: FIRST - recognised, maxLength: FIRST - recognised },
      )
      .map((years): RecordedPast => {
        const given = years.map(({ grade, rectified, base, cancelled, share }, n): EarlierYear => {
          const paid = (base * share[0]) / 4;
          return {
            year: year(recognised + n),
            grade,
            rectified: grade === '不合格' ? rectified : null,
            instalment: n < 3 ? n + 1 : null,
            base: n < 3 ? base : 0,
            bonus: grade === '优秀' ? 10 : 0,
            cancelled: cancelled && n < 3 ? base : 0,
            paid: n < 3 ? Number(paid.toFixed(6)) : 0,
            spent: n < 3 ? Number(((paid * share[1]) / 4).toFixed(6)) : 0,
            document: `渝人社函〔${String(recognised + n)}〕7号`,
          };
        });
        return {
          past: { known: true, recognised: year(recognised), withdrawn: null, years: given },
          figures: years.flatMap(({ figures }, n) =>
            figures ? [{ year: year(recognised + n), revenue: figures[0], tax: figures[1] }] : [],
          ),
        };
      }),
  );

describe('历史情况', () => {
  test('reads back exactly what was recorded of the parks that it was drawn for', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .integer({ min: 2021, max: FIRST - 1 })
            .chain((recognised) => fc.tuple(fc.constant(recognised), arbitraryPast(recognised))),
          { minLength: 1, maxLength: 6 },
        ),
        (pasts) => {
          const parks = pasts.map(([recognised, recorded], n) => park(`p${String(n)}`, recognised, recorded));
          const reading = read(parks);
          expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(reading.pasts).toEqual(parks.map(({ park: id, recorded }) => ({ park: id, ...recorded })));
          expect(reading.blank).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('has a row for each year since recognition, and says nothing of parks that are left as they were drawn', () => {
    const reading = read([DAZU, YUBEI]);
    expect(reading.rows).toHaveLength(3);
    expect(reading.pasts).toEqual([]);
    expect(reading.blank.map((one) => one.park)).toEqual(['dazu', 'yubei']);
    expect(found(reading)).toEqual([]);
  });

  test('takes the parks that are filled in and leaves the others for later', () => {
    const reading = read([DAZU, YUBEI], [PASSED, SECOND]);
    expect(reading.pasts?.map((one) => one.park)).toEqual(['dazu']);
    expect(reading.pasts?.[0]?.past).toMatchObject({ known: true, recognised: 2023, withdrawn: null });
    expect(reading.blank.map((one) => one.park)).toEqual(['yubei']);
  });

  test('declares a park unknown by one row that says 不详, whatever stands drawn in its others', () => {
    expect(read([DAZU], [{ grade: '不详' }]).pasts).toEqual([{ park: 'dazu', past: { known: false }, figures: [] }]);
  });

  test('offers what an amount that can only be in 元 comes to in 万元, exactly', () => {
    const [found] = read([DAZU], [{ ...PASSED, base: 1_500_000.01 }, SECOND]).findings;
    expect([found?.code, found?.fix]).toEqual(['perhaps-yuan', 150.000001]);
  });

  test('keeps the figures of the last year before the system, with a blank for what the papers do not tell', () => {
    const { pasts } = read([YUBEI], [{ ...PASSED, revenue: 81_234.5 }]);
    expect(pasts?.[0]?.figures).toEqual([{ year: 2024, revenue: 81_234.5, tax: null }]);
  });

  test.each<[string, readonly Typed[], readonly string[]]>([
    [
      'more spent than paid, before the rest is filled in',
      [{ paid: 100, spent: 120 }],
      [
        '0 grade missing',
        '0 base missing',
        '0 spent spent-over-paid',
        '1 grade missing',
        '1 base missing',
        '1 paid missing',
        '1 spent missing',
      ],
    ],
    ['an amount that can only be in 元', [{ ...PASSED, base: 1_500_000 }, SECOND], ['0 base perhaps-yuan']],
    [
      'a year that is half filled in',
      [PASSED, { grade: '合格' }],
      ['1 base missing', '1 paid missing', '1 spent missing'],
    ],
    [
      'a park half of whose years are left out',
      [PASSED],
      ['1 grade missing', '1 base missing', '1 paid missing', '1 spent missing'],
    ],
    ['不详 beside what was filled in', [{ grade: '不详' }, SECOND], ['1 grade known-and-unknown']],
    [
      '不详 on a row that says more, which would be lost',
      [
        {
          ...{ grade: '不详', rectified: '整改不合格', instalment: '第一期', base: 150, paid: 150 },
          ...{ document: '渝人社函〔2024〕3号', withdrawn: '是' },
        },
      ],
      [
        '0 rectified unknown-but-filled',
        '0 instalment unknown-but-filled',
        '0 base unknown-but-filled',
        '0 paid unknown-but-filled',
        '0 document unknown-but-filled',
        '0 withdrawn unknown-but-filled',
      ],
    ],
    [
      'what a year earned twice, of which one would be taken',
      [
        { grade: '不详', year: 2024, revenue: 100 },
        { grade: '不详', year: 2024, revenue: 200 },
      ],
      ['1 revenue year-twice'],
    ],
    [
      'a bonus in 元',
      [{ ...PASSED, grade: '优秀', bonus: 100_000, paid: 100_150 }, SECOND],
      ['0 bonus perhaps-yuan', '0 paid perhaps-yuan'],
    ],
    [
      'a base and a bonus in each other’s columns',
      [{ ...PASSED, grade: '优秀', base: 10, bonus: 150 }, SECOND],
      ['0 bonus bonus-over'],
    ],
    ['a grade in other words', [{ ...PASSED, grade: '良好' }, SECOND], ['0 grade not-a-grade']],
    ['a rectification in other words', [{ ...PASSED, rectified: '差不多' }, SECOND], ['0 rectified not-an-outcome']],
    [
      'an instalment that there is not',
      [{ ...PASSED, instalment: '第四期' }, SECOND],
      ['0 instalment not-an-instalment'],
    ],
    ['a tick of an unclear kind', [{ ...PASSED, withdrawn: '大概' }, SECOND], ['0 withdrawn not-yes-or-no']],
    ['an amount in words', [{ ...PASSED, base: '一百五' }, SECOND], ['0 base not-a-number']],
    [
      'a park that the plan does not have',
      [{ ...PASSED, park: 'fuling' }, SECOND],
      ['0 park unknown-park', '1 year year-missing'],
    ],
    ['two years of recognition', [PASSED, { ...SECOND, recognised: 2022 }], ['1 recognised recognised-twice']],
    [
      'two years of withdrawal',
      [
        { ...PASSED, withdrawn: '是' },
        { ...SECOND, base: 0, paid: 0, spent: 0, withdrawn: '是' },
      ],
      ['1 withdrawn withdrawn-twice'],
    ],
    ['more paid than granted', [{ ...PASSED, paid: 151 }, SECOND], ['0 paid paid-over-granted']],
    ['more than 300 in all', [{ ...PASSED, base: 250 }, SECOND], ['1 base over-ceiling']],
  ])('refuses %s, on that very cell', (_, typed, expected) => {
    const reading = read([DAZU], typed);
    expect(found(reading)).toEqual(expected);
    expect(reading.pasts).toBeNull();
  });

  test('refuses a row under the name of another park, and leaves a short form of its own alone', () => {
    const named = (name: string) => read([DAZU, YUBEI], [{ ...PASSED, name }, SECOND]);
    expect(found(named('yubei 园区'))).toEqual(['0 name name-of-another']);
    expect(named('yubei 园区').pasts).toBeNull();
    expect(found(named('大足'))).toEqual([]);
  });

  test('says by name of which park it speaks, also where only its number stands', () => {
    const { findings } = read([DAZU], [{ ...PASSED, name: '', document: '' }, SECOND]);
    expect(findings.map(({ text }) => text.where)).toEqual(['dazu园区 2023年度「文号」']);
  });

  test('points out two failing years running without 取消授牌, which the papers may leave open', () => {
    const failed: Typed = { grade: '不合格', rectified: '整改合格' };
    const reading = read(
      [DAZU],
      [
        { ...PASSED, ...failed },
        { ...SECOND, ...failed },
      ],
    );
    expect(found(reading)).toEqual(['1 withdrawn failing-again']);
    expect(reading.pasts).toHaveLength(1);
  });

  test('looks at each row a few times, however many there are of one park', () => {
    const lines = 300;
    const looked = jest.spyOn(Year, 'safeParse');
    const reading = read(
      [park('dazu', 2023), YUBEI],
      Array.from({ length: 3 }, () => PASSED),
    );
    const few = looked.mock.calls.length;
    looked.mockClear();
    const [top, line = []] = [
      drawn([YUBEI]).slice(0, PAST_ROWS.firstPark),
      filled([YUBEI], [PASSED])[PAST_ROWS.firstPark],
    ];
    const many = readBlock([YUBEI], blockOf([...top, ...Array.from({ length: lines }, () => line)]));
    const calls = looked.mock.calls.length;
    looked.mockRestore();
    if ('kind' in many) throw new RangeError(many.kind);
    expect(many.findings.filter(({ code }) => code === 'year-twice')).toHaveLength(lines - 1);
    expect(reading.rows).toHaveLength(3);
    expect(calls / lines).toBeLessThanOrEqual(few);
  });

  test('reads an amount that is typed as text, says so, and knows what one click puts there', () => {
    const reading = read([YUBEI], [{ ...PASSED, base: '150万元' }]);
    expect(reading.findings).toMatchObject([{ code: 'number-as-text', severity: 'warning', fix: 150 }]);
    expect(reading.pasts).toHaveLength(1);
  });

  test('reads the words that people write for grades, instalments and outcomes', () => {
    const failed: Typed = { ...PASSED, grade: '不合格等次', rectified: '合格', instalment: '1' };
    const none: Typed = { grade: '未参评', instalment: '无', base: 0, paid: 0, spent: 0 };
    expect(read([DAZU], [failed, none]).pasts?.[0]?.past).toMatchObject({
      years: [
        { grade: '不合格', rectified: true, instalment: 1 },
        { grade: null, instalment: null },
      ],
    });
  });

  describe('of the bureau’s own making', () => {
    const HEADS = [
      '园区编号',
      '园区',
      '认定年份',
      '评估年度',
      '评估等次',
      '整改结果',
      '期次',
      '补助基准',
      '奖励',
      '取消',
      '拨付金额',
      '支出',
      '依据文号',
      '取消授牌',
    ];
    const own = (cells: readonly (readonly (CellValue | LookingCell)[])[], options = {}) =>
      readPastSheet(
        { sheets: [seenList([...cells.map((line) => [...line])], options)], names: [] },
        { first: FIRST, parks: [DAZU] },
        askingWith([]),
      );
    const ROWS = [
      ['dazu', 'dazu园区', 2023, 2023, '优秀', '', 1, 150, 10, 0, 160, 0, '渝人社函〔2024〕3号', ''],
      ['dazu', 'dazu园区', 2023, 2024, '合格', '', 2, 100, 0, 0, 100, 0, '渝人社函〔2025〕2号', ''],
    ];

    test('is read by its heads, wherever the columns stand', () => {
      const turned = [HEADS, ...ROWS].map((line) => [...line].reverse());
      expect(own(turned)).toMatchObject({ pasts: [{ park: 'dazu', past: { known: true } }], findings: [] });
    });

    test('asks where the amounts are in 元', () => {
      const heads = HEADS.map((head) => (head === '补助基准' ? '补助基准（元）' : head));
      expect(own([heads, ...ROWS])).toMatchObject({ pasts: null, questions: [{ id: 'unit.base' }] });
    });

    test('leaves the sum below it out, and says where it does not add up', () => {
      const sum = (base: number) => ['合计', '', '', '', '', '', '', base, 10, 0, 260, 0, '', ''];
      expect(own([HEADS, ...ROWS, sum(250)])).toMatchObject({ pasts: [{ park: 'dazu' }], findings: [] });
      expect(own([HEADS, ...ROWS, sum(350)])).toMatchObject({ findings: [{ code: 'sum-differs' }] });
    });

    test('may have one cell over all years of a park', () => {
      const [first = [], second = []] = ROWS;
      const below = second.map((cell, column) => (column < 3 ? '' : cell));
      const merges = [0, 1, 2].map((column) => [1, column, 2, column] as const);
      expect(own([HEADS, first, below], { merges })).toMatchObject({ pasts: [{ park: 'dazu' }], findings: [] });
    });

    test('says what is missing where it has not all columns', () => {
      expect(own([HEADS.slice(0, 12), ...ROWS])).toMatchObject({ kind: 'columns', missing: ['document', 'withdrawn'] });
    });
  });
});
