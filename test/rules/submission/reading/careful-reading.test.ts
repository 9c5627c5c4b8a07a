import type { CellValue } from '../../../../shared/vocabulary/cell-value';
import { ITEM_IDS, type ItemId } from '../../../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import { DEFAULT_READINGS } from '../../../../shared/regulation/readings';
import { askingWith, type Answer } from '../../../../shared/workbook/reading/question';
import { plainSheet, type SeenSheet } from '../../../../shared/workbook/reading/seen-sheet';
import { checkReading } from '../../../../shared/workbook/submission/reading/check-reading';
import { readSubmission } from '../../../../shared/workbook/submission/reading/read-submission';
import { seenList, showing, struck, type LookingCell } from '../../../cases/seen-list';
import { annex2Rows, blockOf, PRINTED, SCORES, TOTAL, type Column, type CopyOptions } from './annex2-copy';

const PARK = { name: '大足人力资源服务产业园', districtName: '大足区' };
const { content, weight, claimed } = PRINTED;
const column = (head: string, of: (id: ItemId) => CellValue): Column => ({ head, of });
const done = column('完成情况', () => '');

type Cell = CellValue | LookingCell;
/** A copy of Annex 2 in which some cells look otherwise, by row and column from 0. */
const copy = (
  options: CopyOptions,
  changes: Readonly<Record<string, Cell>> = {},
  of: Parameters<typeof seenList>[1] = {},
): SeenSheet => {
  const { values } = blockOf(annex2Rows(options));
  return seenList(
    values.map((row, r) => row.map((value, c): Cell => changes[`${r},${c}`] ?? value)),
    { sheet: '自评表', ...of },
  );
};
const read = (sheets: readonly SeenSheet[], answers: readonly Answer[] = []) =>
  readSubmission({ sheets, names: [] }, RULE_SET_2021_57, { year: 2025, park: PARK }, askingWith(answers));

/** What a reading comes to, in a word: all scores as filled, or what is asked, found or not. */
const outcome = (sheets: readonly SeenSheet[], answers: readonly Answer[] = []): string => {
  const reading = read(sheets, answers);
  const asked = reading.questions.filter(({ answer }) => answer === null).map(({ about }) => `asks ${about}`);
  if (reading.kind === 'nothing') return asked.join(', ') || 'nothing';
  const { findings } = checkReading(reading, null, RULE_SET_2021_57, DEFAULT_READINGS);
  const found = findings.flatMap(({ finding: { place, ...finding } }) =>
    place.kind === 'claimed' ? [`${finding.code}${'doubt' in finding ? ` ${finding.doubt}` : ''} ${place.item}`] : [],
  );
  const wrong = ITEM_IDS.filter((id) => reading.claimed[id] !== SCORES[id] && reading.claimed[id] !== null);
  if (wrong.length > 0) return `WRONG ${wrong.join()}`;
  return [...asked, ...found].join(', ') || 'as filled';
};
const answeredWith = (sheets: readonly SeenSheet[], part: string): string => {
  const answers = read(sheets).questions.map(({ id, words, choices }) => ({
    id,
    words,
    choice: choices.find(({ text }) => text.includes(part))?.id ?? '',
  }));
  return outcome(sheets, answers);
};

const FIRST = 3;
const rowOf = (id: ItemId) => FIRST + ITEM_IDS.findIndex((each) => each === id);
const plain: CopyOptions = { columns: [content, weight, claimed] };
const otherYear = column('2024年得分', () => 0);

describe('a scoring table that a clerk reads without a doubt is read without a question', () => {
  it.each<[string, SeenSheet]>([
    ['as printed', copy({})],
    ['last year beside this year', copy({ columns: [content, weight, otherYear, column('2025年得分', claimed.of)] })],
    [
      'quarters beside the whole year',
      copy({ columns: [content, weight, column('一季度得分', () => 1), column('全年得分', claimed.of)] }),
    ],
    [
      'others’ scores before the park’s own',
      copy({ columns: [content, weight, column('考核得分', () => 1), column('自查得分', claimed.of)] }),
    ],
    ['a rate beside the score', copy({ columns: [content, weight, column('得分率', () => 0.5), claimed] })],
    ['what could be scored beside', copy({ columns: [content, column('应得分', weight.of), claimed] })],
    [
      'item numbers that became dates beside the words',
      copy({
        columns: [
          column('序号', (id) => 46020 + rowOf(id)),
          column('评估内容', (id) => String(content.of(id)).slice(4)),
          weight,
          claimed,
        ],
      }),
    ],
    [
      'a column hidden by hand with other scores',
      copy({ columns: [content, weight, column('得分', () => 1), claimed] }, {}, { hiddenColumns: new Set([2]) }),
    ],
    ['a number in a row above the heads', copy({ ...plain, above: [['评分表'], ['自评总分', 68]] })],
    ['a score that is formatted', copy(plain, { [`${rowOf('1.5')},2`]: showing(6, '6.00', '0.00') })],
    ['the noise of binary fractions', copy(plain, { [`${rowOf('1.5')},2`]: 6.000000000000001 })],
  ])('%s', (_, sheet) => {
    expect(outcome([sheet])).toBe('as filled');
  });

  it('says from which rows and column', () => {
    expect(read([copy(plain)])).toMatchObject({ readFrom: '读的是“自评表”第 3—19 行，得分取自 C 列“得分”。' });
  });

  it('whatever stands on a hidden sheet, or on one of last year', () => {
    const old = copy({ columns: [content, weight, column('得分', () => 0)] }, {}, { sheet: '评分表', isOpen: false });
    expect(outcome([{ ...old, visibility: 'veryHidden' }, copy(plain)])).toBe('as filled');
    expect(outcome([copy(plain), { ...old, sheet: '评分表2024年度' }])).toBe('as filled');
  });
});

describe('where more than one thing could be meant, it is asked, and the answer counts', () => {
  const second = copy({ ...plain }, { [`${rowOf('1.5')},2`]: 8 }, { sheet: '自评表 (2)', isOpen: false });
  it.each<[string, readonly SeenSheet[], string, string, string]>([
    ['two sheets', [copy(plain), second], 'asks sheet', '“自评表”', 'as filled'],
    [
      'the sheet in front is last year’s',
      [copy(plain, {}, { sheet: '2024年评分表' }), copy(plain, {}, { isOpen: false })],
      'asks sheet',
      '“自评表”',
      'as filled',
    ],
    [
      'the only table is another year’s',
      [copy({ ...plain, above: [['附件2'], ['2024年度评分表']] })],
      'asks sheet',
      '就用这份',
      'as filled',
    ],
    [
      'the only table is another park’s',
      [copy({ ...plain, above: [['附件2'], ['永川人力资源服务产业园评分表']] })],
      'asks sheet',
      '就用这份',
      'as filled',
    ],
    [
      'two columns of the park’s own',
      [copy({ columns: [content, weight, column('自评得分', claimed.of), column('自评分', () => 1)] })],
      'asks column',
      'C 列',
      'as filled',
    ],
    [
      'only others’ scores',
      [copy({ columns: [content, weight, column('区县初审得分', claimed.of)] })],
      'asks column',
      'C 列',
      'as filled',
    ],
    [
      'only what could be scored at most',
      [copy({ columns: [content, weight, column('最高得分', claimed.of)] })],
      'asks column',
      'C 列',
      'as filled',
    ],
    [
      'a title in last year’s numerals',
      [copy({ ...plain, above: [['附件2'], ['二〇二四年度评分表']] })],
      'asks sheet',
      '就用这份',
      'as filled',
    ],
    ['a draft', [copy({ ...plain, above: [['附件2'], ['评分表（草稿）']] })], 'asks sheet', '就用这份', 'as filled'],
    [
      'a column without a head that says void',
      [copy({ columns: [content, weight, claimed, column('', (id) => (id === '1.5' ? '作废' : ''))] })],
      'asks 1.5',
      '算数',
      'as filled',
    ],
    [
      'a note that a score is void',
      [copy({ columns: [content, weight, claimed, column('备注', (id) => (id === '1.5' ? '此分作废' : ''))] })],
      'asks 1.5',
      '算数',
      'as filled',
    ],
    [
      'a number of ours with other words',
      [copy(plain, { [`${rowOf('1.4')},0`]: '1.4 党建工作情况' })],
      'asks 1.4',
      '就是',
      'as filled',
    ],
  ])('%s', (_, sheets, asked, choice, after) => {
    expect(outcome(sheets)).toBe(asked);
    expect(answeredWith(sheets, choice)).toBe(after);
  });

  it('two tables beside each other are told by their columns', () => {
    const left = annex2Rows({ columns: [content, weight, column('得分', () => 0)] });
    const rows = annex2Rows({ ...plain, total: null });
    // In another order, so that they are not one table of which both columns tell the items.
    const right = [...rows.slice(0, FIRST), ...rows.slice(FIRST).toReversed()];
    const sheet = seenList(
      left.map((row, n) => [...[0, 1, 2, 3].map((at) => row[at] ?? ''), ...(right[n] ?? [])]),
      { sheet: '自评表' },
    );
    expect(outcome([sheet])).toBe('asks table');
    expect(answeredWith([sheet], 'E—G 列')).toBe('as filled');
  });

  it('an answer that was given for another year or another form is none', () => {
    const sheets = [copy({ ...plain, above: [['附件2'], ['2024年度评分表']] })];
    const askedFor = (matter: string, answers: readonly Answer[]) => {
      const asking = askingWith(answers, matter);
      readSubmission({ sheets, names: [] }, RULE_SET_2021_57, { year: 2025, park: PARK }, asking);
      return asking.questions;
    };
    const answers = askedFor('评分表 2025', []).map(({ id, words, choices }) => ({
      id,
      words,
      choice: choices[0]?.id ?? '',
    }));
    expect(askedFor('评分表 2025', answers)[0]?.answer).not.toBeNull();
    expect(askedFor('评分表 2026', answers)[0]).toMatchObject({ answer: null, hasLapsed: false });
  });

  it('an answer to other words is none any more', () => {
    const sheets = [copy(plain), second];
    const [question] = read(sheets).questions;
    const answer = { id: question?.id ?? '', words: question?.words ?? '', choice: question?.choices[0]?.id ?? '' };
    expect(outcome(sheets, [answer])).toBe('as filled');
    expect(outcome([copy(plain), { ...second, sheet: '自评表 (3)' }], [answer])).toBe('asks sheet');
  });
});

describe('a score that is not what it seems is found, and no number is made of it', () => {
  const cell = `${rowOf('1.5')},2`;
  it.each<[string, SeenSheet, string]>([
    ['struck through', copy(plain, { [cell]: struck(6) }), 'doubtful-cell struck 1.5'],
    ['struck through in part', copy(plain, { [cell]: struck('36', true) }), 'doubtful-cell struck-part 1.5'],
    ['shown as a date', copy(plain, { [cell]: showing(6, '1月6日', 'm月d日') }), 'doubtful-cell date 1.5'],
    ['shown as a percentage', copy(plain, { [cell]: showing(6, '600%', '0%') }), 'doubtful-cell shown-otherwise 1.5'],
    ['hidden by its format', copy(plain, { [cell]: showing(6, '', ';;;') }), 'doubtful-cell unseen 1.5'],
    ['in a row hidden by hand', copy(plain, {}, { hiddenRows: new Set([rowOf('1.5')]) }), 'doubtful-cell hidden 1.5'],
    ['with a character that nobody sees', copy(plain, { [cell]: '6\u200e' }), 'doubtful-cell invisible 1.5'],
    [
      'merged with the score above',
      copy(plain, {}, { merges: [[rowOf('1.5'), 2, rowOf('1.6'), 2]] }),
      'doubtful-cell merged 1.6',
    ],
    [
      'in a second row of its item',
      copy({ ...plain, gap: 1 }, { [`${FIRST + 2 * 4},2`]: '', [`${FIRST + 2 * 4 + 1},2`]: 6 }),
      'score-elsewhere 1.5',
    ],
  ])('%s', (_, sheet, found) => {
    expect(outcome([sheet])).toBe(found);
  });

  it('an item that stands there twice has no score of its own', () => {
    const rows = annex2Rows(plain);
    const again = [
      ...rows.slice(0, rowOf('1.6')),
      ['1.5 园区入驻机构年帮助劳动者实现就业和流动人次', 8, 2],
      ...rows.slice(rowOf('1.6')),
    ];
    expect(outcome([seenList(again, { sheet: '自评表' })])).toBe('score-elsewhere 1.5');
  });

  it('its cause is said once: a sum is held only to scores that are all there', () => {
    const reading = read([copy(plain, { [cell]: struck(6) })]);
    if (reading.kind === 'nothing') throw new Error('nothing was read');
    expect(reading.claimedTotal).toBe(TOTAL);
    const { findings } = checkReading(reading, null, RULE_SET_2021_57, DEFAULT_READINGS);
    expect(findings.map(({ finding }) => finding.code)).not.toContain('wrong-sum');
  });
});

describe('what is no scoring table of ours is refused, saying what was seen', () => {
  it.each<[string, SeenSheet, RegExp]>([
    ['only deductions', copy({ columns: [content, weight, column('扣分', () => 0)] }), /第 3 行.*“扣分”，没有“得分”/],
    [
      'another form with our numbers',
      copy({ columns: [column('评估内容', (id) => `${id} 复评内容`), weight, claimed] }),
      /编号与附件2相同，内容不同/,
    ],
    [
      'a table on its side',
      plainSheet({
        sheet: '自评表',
        row: 0,
        column: 0,
        values: [
          ['评估内容', ...ITEM_IDS.map((id) => String(content.of(id)))],
          ['得分', ...ITEM_IDS.map((id) => SCORES[id])],
        ],
      }),
      /横着排了 16 项/,
    ],
  ])('%s', (_, sheet, words) => {
    expect(read([sheet])).toMatchObject({ kind: 'nothing', what: expect.stringMatching(words) });
  });
});

describe('figures beside the scores', () => {
  const stated = (id: ItemId, cell: Cell, extra: readonly Column[] = []) => {
    const columns = [content, weight, done, ...extra, claimed];
    return read([copy({ columns }, { [`${rowOf(id)},2`]: cell })]);
  };
  it.each<[string, ReturnType<typeof read>, string, unknown, string]>([
    [
      '20 with the unit 万人次 beside',
      stated('1.5', 20, [column('单位', (id) => (id === '1.5' ? '万人次' : ''))]),
      'employment',
      undefined,
      'asks',
    ],
    [
      '20 with 人次 beside',
      stated('1.5', 20, [column('单位', (id) => (id === '1.5' ? '人次' : ''))]),
      'employment',
      20,
      '',
    ],
    ['other words than an option', stated('3.4', '发生1起安全事故'), 'accidents', undefined, 'asks'],
    ['an option', stated('3.4', '未发生安全事故'), 'accidents', '未发生安全事故', ''],
    [
      'a window that is not there yet',
      stated('3.1', '社会保障服务窗口尚未设立'),
      'facilities',
      undefined,
      'not-understood',
    ],
    [
      'awards that are only applied for',
      stated('1.2', '拟申报国家级1次'),
      'nationalAwards',
      undefined,
      'not-understood',
    ],
    ['a bare number beside a rate', stated('2.1', 98000), 'revenue', undefined, 'not-understood'],
    [
      'a number shown as a date',
      stated('2.5', showing(27, '1月27日', 'm月d日')),
      'enterprises',
      undefined,
      'doubtful-cell',
    ],
  ])('%s', (_, reading, figure, value, said) => {
    if (reading.kind === 'nothing') throw new Error('nothing was read');
    expect(reading.reported[figure]).toEqual(value);
    const words = [...reading.questions.map(() => 'asks'), ...reading.findings.map(({ code }) => code)];
    expect(words).toEqual(said === '' ? [] : [said]);
  });

  it('stand under 合计 where 完成情况 has parts', () => {
    const columns = [
      content,
      weight,
      column('其中：线上', () => 7),
      column('合计', (id) => (id === '2.5' ? 27 : '')),
      claimed,
    ];
    const head = [
      ['评估内容', '分值', '完成情况', '', '得分'],
      ['', '', '其中：线上', '合计', ''],
    ];
    const sheet = seenList(annex2Rows({ columns, head }), { sheet: '自评表', merges: [[2, 2, 2, 3]] });
    expect(read([sheet])).toMatchObject({ reported: { enterprises: 27 } });
  });

  const asksTax = (
    columns: readonly Column[],
    options: Omit<CopyOptions, 'columns'> = {},
    of: Parameters<typeof copy>[2] = {},
  ) =>
    read([
      copy({ columns, ...options }, { [`${rowOf('2.3') + (options.above?.length ?? 2) - 2},2`]: 3100 }, of),
    ]).questions.map(({ about }) => about);
  const only = (id: ItemId, words: CellValue) => (each: ItemId) => (each === id ? words : '');
  it.each<[string, readonly string[]]>([
    ['a unit in a column without a head', asksTax([content, weight, done, column('', only('2.3', '元')), claimed])],
    ['a unit under another head', asksTax([content, weight, done, column('量纲', only('2.3', '元')), claimed])],
    ['a unit in a remark', asksTax([content, weight, done, claimed, column('备注', only('2.3', '单位：元'))])],
    [
      'a unit as the last words of an item',
      asksTax([
        column('评估内容', (id) => `${String(content.of(id))}${id === '2.3' ? '，元' : ''}`),
        weight,
        done,
        claimed,
      ]),
    ],
    ['a line below the table', asksTax([content, weight, done, claimed], { below: [['以上金额均以元为单位']] })],
    ['a line above it', asksTax([content, weight, done, claimed], { above: [['评分表'], ['金额：千元']] })],
    ['the name of the sheet', asksTax([content, weight, done, claimed], {}, { sheet: '自评表（元）' })],
    [
      'the comment of a head',
      asksTax(
        [content, weight, done, claimed],
        {},
        { beside: [{ cell: { row: 2, column: 2 }, text: '金额单位：元' }] },
      ),
    ],
  ])('another unit is asked about where it stands: %s', (_, asked) => {
    expect(asked).toEqual(['tax']);
  });
  it('amounts in remarks name no unit', () => {
    expect(asksTax([content, weight, done, claimed, column('备注', only('2.3', '含地税3000元'))])).toEqual([]);
  });
  it.each(['2024年完成情况', '二〇二四年完成情况', '上期完成情况', '半年完成情况', '预计完成情况'])(
    'are asked for where only %s is there',
    (head) => {
      expect(read([copy({ columns: [content, weight, column(head, () => 1), claimed] })]).questions).toMatchObject([
        { about: 'column' },
      ]);
    },
  );

  it('are converted where that was chosen', () => {
    const columns = [
      content,
      weight,
      column('完成情况（万元）', () => ''),
      column('单位', (id) => (id === '2.3' ? '元' : '')),
      claimed,
    ];
    const sheets = [copy({ columns }, { [`${rowOf('2.3')},2`]: 31_000_000 })];
    const [question] = read(sheets).questions;
    expect(question?.choices.map(({ text }) => text)).toEqual([
      '31,000,000 元，即 3,100 万元',
      '就是 31,000,000 万元（单位写错了）',
    ]);
    const answered = read(sheets, [{ id: question?.id ?? '', words: question?.words ?? '', choice: 'convert' }]);
    expect(answered).toMatchObject({ reported: { tax: 3100 } });
  });
});
