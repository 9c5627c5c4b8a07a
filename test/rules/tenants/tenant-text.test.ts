import { TENANT_FIELDS, type TenantField } from '../../../shared/evaluation/tenants/tenant';
import { checkTenants, type TenantRow } from '../../../shared/evaluation/tenants/check';
import { codeCheckCharacter } from '../../../shared/evaluation/tenants/credit-code';
import { readTenantCell } from '../../../shared/evaluation/tenants/read-cell';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { codeAt, tenantAt } from '../../cases/tenants';

type Cells = Readonly<Record<TenantField, CellValue>>;
const NAME = '渝才人力资源服务有限公司';
const CODE = codeAt(1);
const cells = (changes: Partial<Cells> = {}): Cells => ({ ...tenantAt(1), name: NAME, redListed: '否', ...changes });
const check = (...rows: readonly (readonly [row: number, changes: Partial<Cells>])[]) =>
  checkTenants(rows.map(([row, changes]): TenantRow => ({ row, cells: cells(changes) })));
/** Row, field and code of what was found, in the order in which it is told. */
const told = ({ findings }: ReturnType<typeof check>) => findings.map(({ row, field, code }) => [row, field, code]);

const CLAUSE = '第二十三条第（三）项';
const TAKE = '核对后可在窗格中一键修正。';
const COPY = '请对照营业执照重新填写。';
const ORGANISATION = CODE.slice(0, 16) + (CODE.at(16) === '1' ? '2' : '1');

describe('what is found in a cell of the list is said in whole sentences', () => {
  it.each<[TenantField, CellValue, string, string, string?]>([
    ['name', '  ', '还没有填写。', '请补填。'],
    ['name', '#REF!', '公式出错，显示为 #REF!。', '请检查公式引用的单元格，或者直接填写。'],
    ['name', '名'.repeat(101), '有 101 个字，过长。', '企业名称最多 100 字，请核对。'],
    [
      'code',
      '9.15E+17',
      '被当成了数字（9.15E+17），后几位已经丢失。',
      '请把该列设为文本再粘贴：选中整列，单元格格式选“文本”，然后从原来的名单重新粘贴。',
    ],
    ['code', CODE.toLowerCase(), `“${CODE.toLowerCase()}”含全角、小写字符或空格，应为 ${CODE}。`, TAKE],
    ['code', '91350100M', '有 9 个字符。', `统一社会信用代码是 18 位，${COPY}`],
    [
      'code',
      '91350100M0O0100Y43',
      '第 11 位“O”不在代码字符集里。',
      `代码只用数字和大写字母，不用 I、O、S、V、Z。${COPY}`,
    ],
    ['code', '9135A100M000100Y43', '第 5 位“A”应是数字。', `第 3 至 8 位是行政区划码，只能是数字。${COPY}`],
    ['code', '91350100M000100Y44', '校验位不对：第 18 位是“4”，按前 17 位应为“3”。', `代码中有某一位填错，${COPY}`],
    [
      'code',
      ORGANISATION + codeCheckCharacter(ORGANISATION),
      `其中的主体标识码校验位是“${ORGANISATION.at(16)}”，按规则应为“${CODE.at(16)}”。`,
      '请对照营业执照核对；确实如此的不用处理。',
    ],
    ['redListed', '', '还没有填写。', `没有进入“红名单”的填“否”；${TAKE}`],
    ['redListed', '√', '“√”应写作“是”。', TAKE],
    ['redListed', '也许', '“也许”看不出是还是否。', '请填“是”或“否”。'],
    ['revenue', '', '还没有填写。', '请补填；没有的填 0。'],
    ['tax', '', '还没有填写。', '请补填；没有的填 0。'],
    ['employersServed', '', '还没有填写。', '请补填；没有的填 0。'],
    ['revenue', '很多', '“很多”不是能读懂的数字。', '请只填数字。'],
    ['revenue', '1.2亿', '“1.2亿”是文字，应为数字 12000（万元）。', TAKE],
    ['employersServed', '3千', '“3千”是文字，应为数字 3000（家）。', TAKE],
    ['tax', -1, '“-1”是负数。', '请核对。'],
    [
      'tax',
      0.1234567,
      '“0.1234567”的小数位数过多。',
      '金额以万元为单位，最多 6 位小数（精确到分）。',
      '附件2 评价标准',
    ],
    ['employersServed', 2.5, '“2.5”不是整数。', '请填整数。', '附件2 评价标准'],
    ['revenue', 100_000_001, '“100000001”明显过大。', '超过 100,000,000 万元，请核对单位是否为万元。'],
    ['employersServed', 1_000_000_001, '“1000000001”明显过大。', '不能超过 1,000,000,000 家，请核对。'],
  ])('「%s」 of %j: %s %s', (field, value, what, todo, clause = CLAUSE) => {
    const [finding, ...others] = check([7, { [field]: value }]).findings;
    expect(others).toEqual([]);
    expect(finding?.text).toMatchObject({ what, todo, clause });
    // Alone a doubtful organisation code leaves the list usable.
    expect(finding?.severity).toBe(finding?.code === 'code-organisation' ? 'warning' : 'error');
  });

  it.each<[TenantField, string]>([
    ['name', '第 7 行「企业名称」'],
    ['code', `第 7 行 ${NAME}「统一社会信用代码」`],
    ['redListed', `第 7 行 ${NAME}「是否进入“红名单”」`],
    ['revenue', `第 7 行 ${NAME}「营业收入」`],
    ['tax', `第 7 行 ${NAME}「纳税额」`],
    ['employersServed', `第 7 行 ${NAME}「服务用人单位数」`],
  ])('「%s」 left open is found at %s', (field, where) => {
    expect(check([7, { name: ` ${NAME} `, [field]: '' }]).findings.map(({ text }) => text.where)).toEqual([where]);
  });

  it.each<[TenantField, CellValue, string | number | null]>([
    ['redListed', '', '否'],
    ['redListed', '✓', '是'],
    ['code', CODE.toLowerCase(), CODE],
    ['revenue', '1.2亿', 12_000],
    ['tax', '0元', 0],
    ['revenue', '', null],
    ['code', '91350100M', null],
  ])('「%s」 of %j is put right with one click to %j', (field, value, fix) => {
    expect(check([7, { [field]: value }]).findings.map((finding) => finding.fix)).toEqual([fix]);
  });

  it('of a code that stands twice names the company of each row', () => {
    const { findings } = check([5, {}], [9, { name: ' 另一企业' }]);
    expect(findings.map(({ text }) => text)).toEqual([
      {
        where: `第 5 行 ${NAME}「统一社会信用代码」`,
        what: `${CODE} 与第 9 行重复。`,
        todo: '一家企业只能有一行：请删去多余的行，或改正代码。',
        clause: CLAUSE,
      },
      expect.objectContaining({
        where: '第 9 行 另一企业「统一社会信用代码」',
        what: `${CODE} 与第 5 行重复。`,
      }),
    ]);
  });

  it('names five rows at most beside each, and says how many only where there are more', () => {
    const alike = (count: number) => check(...Array.from({ length: count }, (_, n) => [n + 1, {}] as const)).findings;
    const all = '第 2 行、第 3 行、第 4 行、第 5 行、第 6 行';
    expect(alike(6)[0]?.text.what).toBe(`${CODE} 与${all}重复。`);
    expect(alike(7)[0]?.text.what).toBe(`${CODE} 与${all}等 6 行重复。`);
  });
});

describe('findings of a list', () => {
  it('come row by row, and in a row as the columns stand', () => {
    const empty = Object.fromEntries(TENANT_FIELDS.map((field) => [field, '？？']));
    expect(
      told(check([4, {}], [5, { ...empty, name: '' }], [6, { tax: -1, code: codeAt(2) }], [7, { revenue: '' }])),
    ).toEqual([
      [4, 'code', 'duplicate-code'],
      [4, 'name', 'duplicate-name'],
      [5, 'name', 'missing'],
      [5, 'code', 'code-length'],
      [5, 'redListed', 'not-yes-no'],
      [5, 'revenue', 'not-a-number'],
      [5, 'tax', 'not-a-number'],
      [5, 'employersServed', 'not-a-number'],
      [6, 'tax', 'negative'],
      [6, 'name', 'duplicate-name'],
      [7, 'revenue', 'missing'],
      [7, 'code', 'duplicate-code'],
      [7, 'name', 'duplicate-name'],
    ]);
  });

  it('leave a row out in which nothing stands, but not one in which something does', () => {
    const blank: Cells = { name: '', code: ' ', redListed: '', revenue: '', tax: '\u3000', employersServed: '' };
    expect(told(check([5, blank]))).toEqual([]);
    for (const field of TENANT_FIELDS)
      expect(told(check([5, { ...blank, [field]: cells()[field] }]))).toEqual(
        TENANT_FIELDS.filter((other) => other !== field).map((other) => [5, other, 'missing']),
      );
    // A zero and a tick are something.
    expect(told(check([5, { ...blank, revenue: 0 }]))).toHaveLength(5);
    expect(told(check([5, { ...blank, redListed: false }]))).toHaveLength(5);
  });

  it('are not of codes that stand twice where there is no code', () => {
    for (const code of ['', '9.15E+17', '91350100M'])
      expect(told(check([5, { code }], [6, { code }])).map(([, , what]) => what)).not.toContain('duplicate-code');
  });

  it('that are errors leave no list and no totals', () => {
    expect(check([5, { tax: -1 }])).toMatchObject({ tenants: null, totals: null });
    expect(check([5, {}])).toMatchObject({ tenants: [{ code: CODE }], totals: { tenants: 1 } });
  });
});

describe('an accepted spelling', () => {
  const YES = [
    'y',
    'Y',
    'yes',
    'YES',
    'true',
    'TRUE',
    '1',
    '１',
    '有',
    '√',
    '✓',
    '✔',
    '☑',
    '对',
    '已进入',
    '进入',
    '是的',
  ];
  const NO = [
    ...['n', 'N', 'no', 'No', 'false', 'FALSE', '0', '０', '无', '没有', '×', 'x', 'X', 'ｘ', '✗', '✘', '-', '－', '—'],
    ...['/', '未', '未进入', '不是', '非'],
  ];
  it.each([...YES.map((word) => [word, '是'] as const), ...NO.map((word) => [word, '否'] as const)])(
    '“%s” in 是否进入“红名单” is offered as %s',
    (word, meant) => {
      for (const written of [word, ` ${word}`, `${word}\u3000`])
        expect(readTenantCell('redListed', written)).toEqual({
          value: undefined,
          troubles: [{ code: 'meant-yes-no', what: `“${written}”应写作“${meant}”。`, fix: meant }],
        });
    },
  );

  it.each(['是否', '有无', '没有的事', '不对', '进入了吗', '10', '-1', 'true or false', 'oxen'])(
    '“%s” is none',
    (word) => {
      expect(readTenantCell('redListed', word).troubles.map(({ code, fix }) => [code, fix])).toEqual([
        ['not-yes-no', undefined],
      ]);
    },
  );

  it.each([
    ['是', true],
    [' 是', true],
    ['否\u3000', false],
    [true, true],
    [false, false],
  ])('%j in 是否进入“红名单” is taken as it stands: %s', (written, value) => {
    expect(readTenantCell('redListed', written)).toEqual({ value, troubles: [] });
  });

  it.each([
    ['9.15E+17', 'code-number'],
    [' 9e+17', 'code-number'],
    ['9.15001234567891E+17', 'code-number'],
    [915001234567890123, 'code-number'],
    [true, 'code-number'],
    ['A9.15E+17', 'code-length'],
    ['9.15E+17号', 'code-length'],
    ['9.15E17', 'code-length'],
    ['9.E+17', 'code-length'],
  ])('%j in 统一社会信用代码 is told as %s', (written, code) => {
    expect(readTenantCell('code', written).troubles.map((trouble) => trouble.code)).toEqual([code]);
  });

  it('of a name is without the blanks around it', () => {
    expect(readTenantCell('name', `\u3000${NAME} `)).toEqual({ value: NAME, troubles: [] });
  });
});

describe('a limit', () => {
  it.each<[TenantField, CellValue, CellValue | undefined]>([
    ['name', '名'.repeat(100), '名'.repeat(100)],
    ['name', ` ${'名'.repeat(100)} `, '名'.repeat(100)],
    ['name', '名'.repeat(101), undefined],
    ['revenue', 0, 0],
    ['revenue', 100_000_000, 100_000_000],
    ['revenue', 100_000_000.000001, undefined],
    ['tax', 0.000001, 0.000001],
    ['tax', 0.0000001, undefined],
    ['tax', -0.000001, undefined],
    ['employersServed', 1_000_000_000, 1_000_000_000],
    ['employersServed', 1_000_000_001, undefined],
    ['employersServed', 0.1, undefined],
  ])('of 「%s」: %j is taken as %j', (field, written, value) => {
    expect(readTenantCell(field, written).value).toBe(value);
  });

  it('does not make a doubtful organisation code unusable: it is taken, with a warning', () => {
    const doubtful = ORGANISATION + codeCheckCharacter(ORGANISATION);
    expect(readTenantCell('code', doubtful)).toMatchObject({
      value: doubtful,
      troubles: [{ code: 'code-organisation' }],
    });
  });
});
