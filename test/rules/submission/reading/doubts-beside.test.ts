import type { CellValue } from '../../../../shared/vocabulary/cell-value';
import type { ItemId } from '../../../../shared/regulation/indicators/indicator';
import { ITEM_IDS } from '../../../../shared/regulation/indicators/indicator';
import { DEFAULT_READINGS } from '../../../../shared/regulation/readings';
import { figureIds, figureOf, RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import { askedAbout, askingWith, type Answer, type Asking } from '../../../../shared/workbook/reading/question';
import type { SeenSheet } from '../../../../shared/workbook/reading/seen-sheet';
import { checkReading } from '../../../../shared/workbook/submission/reading/check-reading';
import { readFigures } from '../../../../shared/workbook/submission/reading/read-figures';
import { readSubmission } from '../../../../shared/workbook/submission/reading/read-submission';
import { seenList, struck, type LookingCell } from '../../../cases/seen-list';
import { annex2Rows, PRINTED, SCORES, TOTAL, type Column, type CopyOptions } from './annex2-copy';

const ABOUT = { year: 2025, park: { name: '大足人力资源服务产业园', districtName: '大足区' } };
type Cell = CellValue | LookingCell;
const { content, weight, claimed } = PRINTED;
const column = (head: string, of: (id: ItemId) => CellValue): Column => ({ head, of });
const only = (item: ItemId, value: CellValue) => (id: ItemId) => (id === item ? value : '');
const done = column('完成情况', only('2.5', 27));

const asked = ({ questions }: { readonly questions: Asking['questions'] }): readonly string[] =>
  questions.filter(({ answer }) => answer === null).map(({ about }) => about);

/** A scoring sheet in which the cells of some items' words look otherwise. */
const scores = (
  options: CopyOptions,
  words: Partial<Record<ItemId, Cell>> = {},
  sheet: Parameters<typeof seenList>[1] = {},
): SeenSheet =>
  seenList(
    annex2Rows(options).map((row) =>
      row.map((cell): Cell => {
        const id = ITEM_IDS.find((each) => cell === content.of(each));
        return (id && words[id]) ?? cell;
      }),
    ),
    { sheet: '自评表', ...sheet },
  );
const readScores = (sheet: SeenSheet, answers: readonly Answer[] = []) =>
  readSubmission({ sheets: [sheet], names: [] }, RULE_SET_2021_57, ABOUT, askingWith(answers));
const columns = [content, weight, done, claimed];
const withNote = (note: string) => scores({ columns: [...columns, column('备注', only('2.5', note))] });

describe('a note that a row does not count asks about all that its row says', () => {
  it.each(['作废', '暂估', '待核', '数据重复', '应为26', '以附表为准', '填错了'])('%s', (note) => {
    const reading = readScores(withNote(note));
    expect(asked(reading)).toEqual(['2.5', 'enterprises']);
    expect(reading).toMatchObject({ claimed: { '2.5': null }, reported: {} });
  });
  it.each(['不重复', '已剔除重复', '含分支机构', ''])('not %s', (note) => {
    expect(asked(readScores(withNote(note)))).toEqual([]);
  });
  it('wherever behind the item it stands', () => {
    expect(asked(readScores(scores({ columns: [...columns, column('核对情况', only('2.5', '存疑'))] })))).toEqual([
      '2.5',
      'enterprises',
    ]);
  });
});

describe('an item whose words are struck through asks', () => {
  const words = String(content.of('2.5'));
  it.each<[string, SeenSheet]>([
    ['whole', scores({ columns }, { '2.5': struck(words) })],
    ['in part', scores({ columns }, { '2.5': struck(words, true) })],
  ])('%s', (_, sheet) => {
    expect(asked(readScores(sheet))).toEqual(['2.5', 'enterprises']);
  });
  it('its number alone, in a column of its own', () => {
    const numbered = [column('序号', (id) => (id === '2.5' ? '2.5' : id)), ...columns];
    const sheet = seenList(
      annex2Rows({ columns: numbered }).map((row) =>
        row.map((cell, n): Cell => (n === 0 && cell === '2.5' ? struck(cell) : cell)),
      ),
      { sheet: '自评表' },
    );
    expect(asked(readScores(sheet))).toEqual(['2.5', 'enterprises']);
  });
  it('not where it stands there again without the line', () => {
    const rows = annex2Rows({ columns });
    const at = rows.findIndex(([cell]) => cell === words);
    const sheet = seenList([...rows.slice(0, at), [struck(words), 6, struck(9), struck(1)], ...rows.slice(at)], {
      sheet: '自评表',
    });
    expect(readScores(sheet)).toMatchObject({ questions: [], claimed: SCORES, reported: { enterprises: 27 } });
  });
});

describe('a column that puts another right asks which, where they differ', () => {
  it.each(['更正', '修正', '更正后', '调整后得分', '复核得分', '审核得分'])('%s', (head) => {
    const sheet = scores({ columns: [...columns, column(head, only('1.5', 8))] });
    const reading = readScores(sheet);
    expect(asked(reading)).toEqual(['1.5']);
    const answers = reading.questions.map(({ id, words, choices }) => ({ id, words, choice: choices[1]?.id ?? '' }));
    expect(readScores(sheet, answers)).toMatchObject({ claimed: { ...SCORES, '1.5': 8 } });
  });
  it('of what was done', () => {
    const sheet = scores({ columns: [content, weight, done, column('更正数', only('2.5', 26)), claimed] });
    expect(asked(readScores(sheet))).toEqual(['enterprises']);
  });
  it('not where it says the same or nothing, and not where others scored everything anew', () => {
    const asking = (head: string, of: (id: ItemId) => CellValue) =>
      asked(readScores(scores({ columns: [...columns, column(head, of)] })));
    expect(asking('更正', only('1.5', SCORES['1.5']))).toEqual([]);
    expect(asking('更正', only('1.5', '—'))).toEqual([]);
    expect(asking('复核得分', () => 1)).toEqual([]);
  });
  it('as a whole, where all is repeated there', () => {
    const sheet = scores({ columns: [...columns, column('更正后得分', (id) => (id === '1.5' ? 8 : SCORES[id]))] });
    expect(asked(readScores(sheet))).toEqual(['column']);
  });
});

describe('a column whose own head speaks against it', () => {
  const other = (id: ItemId): CellValue => Math.max(0, SCORES[id] - 1);
  const own = (id: ItemId): CellValue => SCORES[id];
  it.each(['自评得分（作废）', '得分（初稿）', '旧得分', '原得分', '得分（调整前）', '得分（百分制）', '得分（×10）'])(
    'asks where there is no other: %s',
    (head) => {
      expect(asked(readScores(scores({ columns: [content, weight, done, column(head, own)] })))).toEqual(['column']);
    },
  );
  it.each(['自评得分（作废）', '自评得分（草稿）', '得分（不采用）', '自评分（100分制）'])('gives way: %s', (head) => {
    const reading = readScores(scores({ columns: [content, weight, done, column(head, other), claimed] }));
    expect(reading).toMatchObject({ questions: [], claimed: SCORES });
  });
  it.each(['自评得分（第一次）', '自评得分（含加分）', '得分2', '得分 1', '得分A', '得分甲', '修改后得分'])(
    'is as sure as a plain one: %s',
    (head) => {
      const reading = readScores(scores({ columns: [content, weight, done, column(head, other), claimed] }));
      expect(asked(reading)).toEqual(['column']);
    },
  );
  it.each(['渝北得分', '人社局得分', '双桥得分', '自评得分（渝北园区）'])(
    'asks where it may be of another place or body: %s',
    (head) => {
      expect(asked(readScores(scores({ columns: [content, weight, done, column(head, own)] })))).toEqual(['column']);
    },
  );
  it.each(['大足园区得分', '大足得分', '2025年度园区自评得分', '单项得分', '实际得分', '评估指标得分'])(
    'is plain where its words leave it the park’s own: %s',
    (head) => {
      const reading = readScores(scores({ columns: [content, weight, done, column(head, own)] }));
      expect(reading).toMatchObject({ questions: [], claimed: SCORES });
    },
  );
  it.each(['完成情况（渝北）', '渝北完成情况', '完成情况（人社局）'])('asks for what was done as well: %s', (head) => {
    const reading = readScores(scores({ columns: [content, weight, column(head, only('2.5', 27)), claimed] }));
    expect(asked(reading)).toEqual(['column']);
    expect(reading).toMatchObject({ reported: {} });
  });
  it('as the name that Excel gives the second of two heads that are the same', () => {
    const stated = column('完成情况2', only('2.5', 26));
    expect(asked(readScores(scores({ columns: [content, weight, stated, done, claimed] })))).toContain('column');
  });
  it('struck through in part', () => {
    const rows = annex2Rows({ columns }).map((row) =>
      row.map((cell): Cell => (cell === '得分' ? struck('20242025年得分', true) : cell)),
    );
    expect(asked(readScores(seenList(rows, { sheet: '自评表' })))).toEqual(['column']);
  });
});

describe('a comment on what names a value is about the value', () => {
  const rows = annex2Rows({ columns });
  const places = rows.flatMap((cells, row) => cells.map((cell, at) => ({ cell, row, column: at })));
  const commented = (on: CellValue, text: string): readonly string[] => {
    const at = places.find(({ cell }) => cell === on);
    const cell = { sheet: '自评表', row: at?.row ?? 0, column: at?.column ?? 0 };
    return asked(readScores(seenList(rows, { sheet: '自评表', beside: [{ cell, text }] })));
  };
  it.each<[string, CellValue, string, readonly string[]]>([
    ['on an item: 作废', content.of('2.5'), '本项作废', ['2.5', 'enterprises']],
    ['on an item: its unit', content.of('2.5'), '单位：千家', ['enterprises']],
    ['on a head: another year', '得分', '该列为2024年数据', ['column']],
    ['on a head: 作废', '得分', '作废', ['column']],
    ['on a head: how it is filled in', '得分', '请对照评价标准填写', []],
  ])('%s', (_, on, text, about) => {
    expect(commented(on, text)).toEqual(about);
  });
});

describe('words put to an item ask about what is stated, not about the score', () => {
  it.each(['（累计）', '（截至目前）', '（拟入驻）', '（含意向企业）', '（预计）', '（上半年）'])('%s', (added) => {
    const sheet = scores({ columns }, { '2.5': `${String(content.of('2.5'))}${added}` });
    expect(asked(readScores(sheet))).toEqual(['enterprises']);
  });
  it.each(['（年末）', '（全年累计）', '（家）'])('not %s', (added) => {
    const sheet = scores({ columns }, { '2.5': `${String(content.of('2.5'))}${added}` });
    expect(asked(readScores(sheet))).toEqual([]);
  });
});

describe('a head that says of which time it is, or more than its own words', () => {
  const headed = (head: string) =>
    readScores(scores({ columns: [content, weight, column(head, only('2.5', 27)), claimed] }));
  it.each([
    '截至2025年12月31日完成情况',
    '截至2025.12.31完成情况',
    '2025年1—12月完成情况（累计）',
    '2025年1月1日至12月31日完成情况',
  ])('is read where it is the year: %s', (head) => {
    expect(headed(head)).toMatchObject({ questions: [], reported: { enterprises: 27 } });
  });
  it.each([
    '截至2025年6月30日完成情况',
    '截至2025.6.30完成情况',
    '2025年1—6月完成情况',
    '目标任务完成情况',
    '园区对照办法第五条逐项填写的实际完成情况',
  ])('is asked about where it may not be: %s', (head) => {
    const reading = headed(head);
    expect(asked(reading)).toEqual(['column']);
    expect(reading).toMatchObject({ reported: {} });
  });
});

describe('a cell that tells several figures', () => {
  const AWARDS = ['nationalAwards', 'municipalAwards', 'countyAwards'];
  const withAwards = (words: string, note: string) =>
    readScores(
      scores({
        columns: [content, weight, column('完成情况', only('1.2', words)), claimed, column('备注', only('1.2', note))],
      }),
    );
  it('is asked about once, with all of them', () => {
    const reading = withAwards('国家级1次', '待核');
    const question = reading.questions.find(({ about }) => about === 'nationalAwards');
    expect(question && askedAbout(question)).toEqual(AWARDS);
    for (const id of figureIds(RULE_SET_2021_57).filter((each) => AWARDS.includes(each)))
      expect(question?.text.where).toContain(figureOf(RULE_SET_2021_57, id).label);
  });
  it('is found fault with once, with all of them', () => {
    const reading = withAwards('多次获奖', '');
    if (reading.kind === 'nothing') throw new Error('nothing was read');
    const found = checkReading(reading, null, RULE_SET_2021_57, DEFAULT_READINGS).findings.filter(
      ({ finding }) => finding.code === 'not-understood',
    );
    expect(found).toHaveLength(1);
    for (const id of figureIds(RULE_SET_2021_57).filter((each) => AWARDS.includes(each)))
      expect(found[0]?.text.where).toContain(figureOf(RULE_SET_2021_57, id).label);
  });
});

describe('the sum of the whole is told from those of parts', () => {
  const sum = (label: string, value: CellValue) => [label, '', '', value];
  const rowsWith = (parts: readonly string[], below: readonly (readonly CellValue[])[]): SeenSheet => {
    const rows = annex2Rows({ columns, total: null });
    const ends = [
      rows.findIndex(([cell]) => cell === content.of('1.6')),
      rows.findIndex(([cell]) => cell === content.of('2.6')),
    ];
    return seenList(
      [...rows.flatMap((row, n) => (ends.includes(n) ? [row, sum(parts[ends.indexOf(n)] ?? '', 1)] : [row])), ...below],
      { sheet: '自评表' },
    );
  };
  it.each<[string, SeenSheet, number | null]>([
    ['小计 of each', rowsWith(['小计', '小计'], [sum('小计', 1), sum('合计', TOTAL)]), TOTAL],
    ['合计 of each', rowsWith(['合计', '合计'], [sum('合计', 1), sum('合计', TOTAL)]), TOTAL],
    ['合计 of each and 总计', rowsWith(['合计', '合计'], [sum('合计', 1), sum('总计', TOTAL)]), TOTAL],
    ['合计 of each alone', rowsWith(['合计', '合计'], [sum('合计', 1)]), null],
    ['小计 of each alone', rowsWith(['小计', '小计'], [sum('小计', 1)]), null],
  ])('%s', (_, sheet, total) => {
    const reading = readScores(sheet);
    if (reading.kind === 'nothing') throw new Error('nothing was read');
    expect({ claimed: reading.claimed, total: reading.claimedTotal }).toEqual({ claimed: SCORES, total });
    const { findings } = checkReading(reading, null, RULE_SET_2021_57, DEFAULT_READINGS);
    expect(findings.filter(({ finding }) => ['wrong-sum', 'score-elsewhere'].includes(finding.code))).toEqual([]);
  });
  it.each<[string, readonly (readonly CellValue[])[]]>([
    ['得分', [sum('合计', TOTAL), sum('得分', TOTAL - 3)]],
    ['扣分', [sum('合计', TOTAL), sum('扣分', 3)]],
    ['附加分', [sum('合计', TOTAL), sum('', ''), sum('附加分', 2)]],
    ['得分 alone', [sum('得分', TOTAL)]],
  ])('%s below it leaves open which is the sum, and is asked', (_, below) => {
    const reading = readScores(seenList([...annex2Rows({ columns, total: null }), ...below], { sheet: '自评表' }));
    if (reading.kind === 'nothing') throw new Error('nothing was read');
    expect(reading.questions).toMatchObject([{ about: 'total', answer: null }]);
    expect({ claimed: reading.claimed, total: reading.claimedTotal }).toEqual({ claimed: SCORES, total: null });
  });
  it.each(['最终得分', '实得分', '扣分后得分', '总得分'])('%s below it is held to the scores too', (label) => {
    const rows = [...annex2Rows({ columns, total: null }), sum('合计', TOTAL), sum('扣分', 3), sum(label, TOTAL - 3)];
    const reading = readScores(seenList(rows, { sheet: '自评表' }));
    if (reading.kind === 'nothing') throw new Error('nothing was read');
    const { findings } = checkReading(reading, null, RULE_SET_2021_57, DEFAULT_READINGS);
    expect(findings.map(({ finding }) => finding.code)).toContain('wrong-sum');
  });
});

describe('基础数据', () => {
  interface Sheet {
    readonly head?: string;
    readonly label?: Cell;
    readonly value?: Cell;
    readonly unit?: string;
    readonly extra?: readonly [head: string, cell: CellValue];
    readonly below?: string;
  }
  /** 基础数据 of which the row of 园区企业纳税总额 is otherwise. */
  const taxSheet = ({ head = '填报内容', label, value = 3100, unit, extra = ['备注', ''], below = '' }: Sheet) =>
    seenList(
      [
        ['基础数据', '', '', '', ''],
        ['项目号', '数据项', head, '单位', extra[0]],
        ...figureIds(RULE_SET_2021_57).map((id): Cell[] => {
          const { item, label: own, of } = figureOf(RULE_SET_2021_57, id);
          const known = 'unit' in of ? of.unit : '';
          return id === 'tax' ? [item, label ?? own, value, unit ?? known, extra[1]] : [item, own, '', known, ''];
        }),
        [below, '', '', '', ''],
      ],
      { sheet: '基础数据' },
    );
  const read = (of: Sheet) =>
    readFigures({ sheets: [taxSheet(of)], names: [] }, RULE_SET_2021_57, ABOUT, askingWith([]));

  it.each<[string, Sheet]>([
    ['a note', { extra: ['备注', '暂估'] }],
    ['a note in a column of proofs', { extra: ['数据来源', '待核'] }],
    ['a correction', { extra: ['更正', 3000] }],
    ['its label struck', { label: struck('园区企业纳税总额') }],
    ['a label of no year', { label: '园区企业纳税总额（累计）' }],
    ['a label of what is expected', { label: '园区企业纳税总额（预计）' }],
    ['a head in 元 beside a unit in 万元', { head: '填报内容（元）' }],
    ['a label in 元 beside a unit in 万元', { label: '园区企业纳税总额（元）' }],
    ['a line below in 元', { below: '以上为元' }],
    ['another line below in 元', { below: '以上金额单位为元' }],
  ])('asks: %s', (_, of) => {
    const reading = read(of);
    expect(asked(reading)).toEqual(['tax']);
    expect(reading).toMatchObject({ reported: {} });
  });
  it.each<[string, Sheet]>([
    ['as it is', {}],
    ['a note of something else', { extra: ['备注', '完税证明 3 份'] }],
    ['the same unit everywhere', { head: '填报内容（万元）', label: '园区企业纳税总额（万元）' }],
  ])('does not ask: %s', (_, of) => {
    expect(read(of)).toMatchObject({ questions: [], reported: { tax: 3100 } });
  });
  it('offers each of the units that are named', () => {
    const [question] = read({ head: '填报内容（元）', value: 31_000_000 }).questions;
    expect(question?.choices.map(({ text }) => text)).toEqual([
      '31,000,000 元，即 3,100 万元',
      '就是 31,000,000 万元（单位写错了）',
    ]);
  });
});
