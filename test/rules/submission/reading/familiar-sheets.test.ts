import { checkReading } from '../../../../shared/workbook/submission/reading/check-reading';
import { readBlocks } from './read-blocks';
import type { SheetBlock } from '../../../../shared/workbook/reading/workbook-reading';
import type { CellValue } from '../../../../shared/vocabulary/cell-value';
import { DEFAULT_READINGS } from '../../../../shared/regulation/readings';
import { ITEM_IDS, type ItemId } from '../../../../shared/regulation/indicators/indicator';
import { itemIds, RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import {
  annex2Copy,
  annex2Rows,
  blockOf,
  PRINTED,
  PRINTED_COLUMNS,
  SCORES,
  title,
  TOTAL,
  type Column,
} from './annex2-copy';

const read = (...blocks: SheetBlock[]) => {
  const reading = readBlocks(blocks, [], RULE_SET_2021_57);
  if (!reading) throw new Error('no scoring table was found');
  return reading;
};
const { content, weight, standard, claimed } = PRINTED;
const column = (head: string, of: (id: ItemId) => CellValue): Column => ({ head, of });
const position = (id: ItemId) => itemIds(RULE_SET_2021_57).indexOf(id) + 1;
const fullWidth = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe('a familiar Annex 2 is read wherever and however it stands', () => {
  const copies: readonly (readonly [string, SheetBlock])[] = [
    ['as printed', annex2Copy()],
    ['moved down and right', blockOf(annex2Rows(), { row: 7, column: 3 })],
    ['with another title and no letterhead', annex2Copy({ above: [['大足园区2025年度自查打分']] })],
    ['with empty rows between the items', annex2Copy({ gap: 2 })],
    [
      'with item numbers as numbers in a column of their own',
      annex2Copy({
        columns: [column('序号', (id) => Number(id)), column('评估内容', title), weight, claimed],
      }),
    ],
    [
      'with item numbers as text beside the words',
      annex2Copy({
        columns: [column('编号', (id) => id), column('指标', title), weight, claimed],
      }),
    ],
    [
      'with full-width item numbers run into the words',
      annex2Copy({
        columns: [column('评估内容', (id) => fullWidth(id) + title(id)), weight, standard, claimed],
      }),
    ],
    ['with item numbers in brackets', annex2Copy({ columns: [column('内容', (id) => `（${id}）`), weight, claimed] })],
    [
      'renumbered from 1 to 16, so that only the words tell',
      annex2Copy({
        columns: [column('评估内容', (id) => `${position(id)}、${title(id)}`), weight, claimed],
      }),
    ],
    [
      'with words broken over lines and spaced out',
      annex2Copy({
        columns: [column('评 估 内 容', (id) => `${id}\n${title(id).split('').join(' ')}`), weight, claimed],
      }),
    ],
    [
      'with the score first',
      annex2Copy({ columns: [claimed, content, weight], total: null, below: [[TOTAL, '合计']] }),
    ],
    [
      'with 自评得分 beside 初审得分 and 评审得分',
      annex2Copy({
        columns: [
          content,
          weight,
          column('区县初审得分', () => 1),
          column('自评得分', claimed.of),
          column('评审得分', () => 2),
        ],
      }),
    ],
    [
      'with a head of two rows',
      annex2Copy({
        columns: [content, weight, column('自评', claimed.of), column('初审', () => 0)],
        head: [
          ['评估内容', '分值', '得分', ''],
          ['', '', '自评', '初审'],
        ],
      }),
    ],
    [
      'with 满分 and 自评分',
      annex2Copy({
        columns: [column('考核内容', content.of), column('满分', weight.of), column('自评分（分）', claimed.of)],
      }),
    ],
    ['with the total called 总分（100分）', annex2Copy({ total: { label: '总 分（100分）', value: TOTAL } })],
    [
      "with last year's table below it",
      annex2Copy({
        below: [
          [],
          ['2024年度评分表'],
          ...annex2Rows({ columns: [content, weight, column('得分', () => 0)], total: { label: '合计', value: 0 } }),
        ],
      }),
    ],
  ];

  it.each(copies)('%s', (_, block) => {
    const reading = read(block);
    expect(reading).toMatchObject({ kind: 'familiar', year: null, park: null, claimed: SCORES, claimedTotal: TOTAL });
    expect(reading.findings.filter(({ place }) => place.kind !== 'figure')).toEqual([]);
  });

  it('says where each score stands', () => {
    const { cells } = read(blockOf(annex2Rows(), { sheet: '自评表', row: 7, column: 3 }));
    expect(cells.claimed['1.1']).toEqual({ sheet: '自评表', row: 10, column: 8 });
    expect(cells.total).toEqual({ sheet: '自评表', row: 26, column: 8 });
  });

  it('is not seen in a numbered text, in a table without scores, or in a table of a few items', () => {
    const outline = ITEM_IDS.map((id) => [`${id} 工作总结`]);
    const noScores = annex2Copy({ columns: [content, weight, standard] });
    const few = blockOf(annex2Rows().slice(0, 8));
    for (const block of [blockOf(outline), noScores, few]) expect(readBlocks([block], [], RULE_SET_2021_57)).toBeNull();
  });

  it('is asked for where two sheets have one, whichever is open', () => {
    const other = annex2Copy({ sheet: '旧表', columns: [content, weight, column('得分', () => 0)] });
    expect(readBlocks([annex2Copy({ sheet: '新表' }), other], [], RULE_SET_2021_57)).toBeNull();
    expect(readBlocks([other, annex2Copy({ sheet: '新表' })], [], RULE_SET_2021_57)).toBeNull();
  });

  it('is never taken from the sheet of results, which shows scores too', () => {
    expect(readBlocks([annex2Copy({ sheet: '评估结果' })], [], RULE_SET_2021_57)).toBeNull();
  });
});

describe('scores in a familiar sheet are read as they stand', () => {
  const withScore = (item: ItemId, value: CellValue) =>
    annex2Copy({ columns: [content, weight, column('得分', (id) => (id === item ? value : SCORES[id]))] });
  const place = { kind: 'claimed', item: '1.5' } as const;

  it.each([
    ['6分', 6, [{ code: 'number-as-text', place, shown: '6分', reads: 6 }]],
    ['６', 6, [{ code: 'number-as-text', place, shown: '６', reads: 6 }]],
    [' 6.0 ', 6, [{ code: 'number-as-text', place, shown: ' 6.0 ', reads: 6 }]],
    ['六分', null, [{ code: 'not-a-number', place, shown: '六分' }]],
    ['#REF!', null, [{ code: 'formula-error', place, shown: '#REF!' }]],
    [-1, null, [{ code: 'negative', place, shown: '-1' }]],
    [3.333, null, [{ code: 'too-many-decimals', place, shown: '3.333' }]],
    [0.1 + 0.2, 0.3, []],
    ['', null, []],
    [true, null, [{ code: 'not-a-number', place, shown: 'true' }]],
  ])('%j', (value, score, findings) => {
    const reading = read(withScore('1.5', value));
    expect(reading.claimed['1.5']).toBe(score);
    expect(reading.findings.filter((finding) => finding.place.kind === 'claimed')).toEqual(findings);
  });

  it('a typed total that is not the sum is found, once and at its cell', () => {
    const reading = read(annex2Copy({ total: { label: '合计', value: TOTAL + 1 } }));
    const { findings } = checkReading(reading, null, RULE_SET_2021_57, DEFAULT_READINGS);
    expect(findings.filter(({ finding }) => finding.code === 'wrong-sum')).toEqual([
      expect.objectContaining({
        finding: { code: 'wrong-sum', place: { kind: 'total' }, shownTotal: TOTAL + 1, sum: TOTAL },
        cell: reading.cells.total,
      }),
    ]);
  });

  it('a score that is text and also impossible is told once, as the worse of the two', () => {
    const { findings } = checkReading(read(withScore('1.5', '7分')), null, RULE_SET_2021_57, DEFAULT_READINGS);
    const codes = findings.filter(({ finding }) => finding.place.kind === 'claimed').map(({ finding }) => finding.code);
    expect(codes).toEqual(['claimed-impossible']);
  });
});

describe('figures in a familiar sheet without 基础数据', () => {
  const DONE: Partial<Record<ItemId, CellValue>> = {
    '1.2': '国家级1次、市级 2 次',
    '1.3': '2家',
    '1.4': '无',
    '1.5': '163,000 人次',
    '1.6': 1720,
    '2.1': '9.8亿元',
    '2.2': '增长21%',
    '2.3': '３,１００万元',
    '2.5': '26',
    '2.6': '约三千家',
    '3.2': '#REF!',
    '3.3': 0,
    '3.4': '未发生安全事故',
  };
  const reading = (done: Partial<Record<ItemId, CellValue>> = DONE, head = '完成情况') =>
    read(annex2Copy({ columns: [content, weight, column(head, (id) => done[id] ?? ''), claimed] }));

  it('are taken from 完成情况 and from judged scores, as far as they can be read', () => {
    expect(reading().reported).toEqual({
      guidance: '坚持正确导向且卓有成效',
      nationalAwards: 1,
      municipalAwards: 2,
      countyAwards: 0,
      redListed: '2家',
      verifiedComplaints: 0,
      employment: '163,000 人次',
      talent: 1720,
      revenue: '9.8亿元',
      tax: '３,１００万元',
      enterprises: '26',
      hazards: 0,
      accidents: '未发生安全事故',
      facilities: {
        floorArea: '是',
        socialSecurity: '是',
        employmentService: '是',
        personnel: '是',
        property: '是',
      },
    });
  });

  it.each(['实际完成', '数据', '自评说明', '完成值', '本年完成情况'])('stand under %s too', (head) => {
    expect(reading(DONE, head).reported).toEqual(reading().reported);
  });

  it.each(['上年完成情况', '数据来源', '目标完成情况', '备注'])('do not stand under %s', (head) => {
    expect(reading(DONE, head).reported['talent']).toBeUndefined();
  });

  it('are pointed out cell by cell where they are text, in error or unreadable', () => {
    const found = reading();
    const column2 = { sheet: 'Sheet1', column: 2 };
    const { findings } = checkReading(found, null, RULE_SET_2021_57, DEFAULT_READINGS);
    const told = findings.flatMap(({ finding, cell }) =>
      finding.place.kind === 'figure' && 'shown' in finding ? [[finding.place.figure, finding.code, cell]] : [],
    );
    expect(told).toEqual([
      ['redListed', 'number-as-text', { ...column2, row: 5 }],
      ['employment', 'number-as-text', { ...column2, row: 7 }],
      ['revenue', 'number-as-text', { ...column2, row: 9 }],
      ['tax', 'number-as-text', { ...column2, row: 11 }],
      ['enterprises', 'number-as-text', { ...column2, row: 13 }],
      ['employersServed', 'not-a-number', { ...column2, row: 14 }],
      ['trainings', 'formula-error', { ...column2, row: 16 }],
    ]);
    expect(findings.find(({ finding }) => 'reads' in finding && finding.shown === '9.8亿元')?.finding).toMatchObject({
      reads: 98000,
    });
  });

  it('that cannot be told stay missing, at the cell of their item', () => {
    const { findings } = checkReading(reading(), null, RULE_SET_2021_57, DEFAULT_READINGS);
    const missing = findings.filter(({ finding }) => finding.code === 'missing');
    expect(missing.map(({ finding }) => finding.place)).toEqual([{ kind: 'figure', figure: 'revenueTarget' }]);
    expect(missing[0]).toMatchObject({
      cell: { row: 9, column: 2 },
      text: { where: expect.stringContaining('Sheet1 C10') },
    });
  });

  it.each([
    ['获国家级表彰1次，区县级奖励2项', [1, 0, 2]],
    ['省市级表彰两次', [0, 2, 0]],
    ['无', [0, 0, 0]],
    ['0', [0, 0, 0]],
    ['市级1次（渝人社发〔2025〕12号）', null],
    ['获得多项市级表彰', null],
    ['3次', null],
  ])('awards: %s', (text, counts) => {
    const { reported } = reading({ '1.2': text });
    const found = [reported['nationalAwards'], reported['municipalAwards'], reported['countyAwards']];
    expect(found).toEqual(counts ?? [undefined, undefined, undefined]);
  });

  it.each([
    [20, undefined],
    ['98%', undefined],
    [98000, undefined],
    ['98000万元', '98000万元'],
    ['完成98000万元', undefined],
  ])('2.1: %j is an amount only where it says so', (value, revenue) => {
    expect(reading({ '2.1': value }).reported['revenue']).toBe(revenue);
  });

  it('a checklist is told by its full score or by none, and by nothing between', () => {
    const withScore = (score: number) =>
      read(annex2Copy({ columns: [content, weight, column('得分', (id) => (id === '3.1' ? score : SCORES[id]))] }));
    expect(withScore(0).reported['facilities']).toMatchObject({ floorArea: '否', property: '否' });
    expect(withScore(3).reported['facilities']).toBeUndefined();
  });

  it('PRINTED_COLUMNS alone state only what is judged', () => {
    expect(Object.keys(read(annex2Copy({ columns: PRINTED_COLUMNS })).reported)).toEqual([
      'guidance',
      'accidents',
      'facilities',
    ]);
  });
});
