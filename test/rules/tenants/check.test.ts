import fc from 'fast-check';
import { TENANT_FIELDS, type TenantField } from '../../../shared/evaluation/tenants/tenant';
import { checkTenants, type TenantRow } from '../../../shared/evaluation/tenants/check';
import { codeCheckCharacter } from '../../../shared/evaluation/tenants/credit-code';
import { readTenantCell } from '../../../shared/evaluation/tenants/read-cell';
import { totalTenants } from '../../../shared/evaluation/tenants/totals';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { badCodeAt, codeAt, tenantAt, tenantsFrom } from '../../cases/tenants';

type Cells = Readonly<Record<TenantField, CellValue>>;
const cells = (n: number, changes: Partial<Cells> = {}): Cells => {
  const { redListed, ...tenant } = tenantAt(n);
  return { ...tenant, redListed: redListed ? '是' : '否', ...changes } as Cells;
};
const BLANK: Cells = { name: '', code: ' ', redListed: '', revenue: '', tax: '', employersServed: '\u3000' };
const rowsOf = (all: readonly Cells[], first = 5): TenantRow[] =>
  all.map((each, index) => ({ row: first + index, cells: each }));
const found = (all: readonly Cells[]) =>
  checkTenants(rowsOf(all)).findings.map(({ row, field, code, severity }) => [row, field, code, severity]);

describe('a cell of 入驻企业名录', () => {
  it.each<readonly [TenantField, CellValue, string, string | number | null]>([
    ['name', '', 'missing', null],
    ['name', '名'.repeat(101), 'name-too-long', null],
    ['name', '#REF!', 'formula-error', null],
    ['code', '', 'missing', null],
    ['code', 911500001234567890, 'code-number', null],
    ['code', '9.115E+17', 'code-number', null],
    ['code', codeAt(1).slice(1), 'code-length', null],
    ['code', `O${codeAt(1).slice(1)}`, 'code-character', null],
    ['code', badCodeAt(1), 'code-check', null],
    ['code', codeAt(1).toLowerCase(), 'code-form', codeAt(1)],
    ['code', ` ${codeAt(1)}`, 'code-form', codeAt(1)],
    ['redListed', '', 'missing', '否'],
    ['redListed', '√', 'meant-yes-no', '是'],
    ['redListed', 0, 'meant-yes-no', '否'],
    ['redListed', '也许', 'not-yes-no', null],
    ['revenue', '', 'missing', null],
    ['revenue', '很多', 'not-a-number', null],
    ['revenue', true, 'not-a-number', null],
    ['revenue', -0.5, 'negative', null],
    ['revenue', 1.1234567, 'too-many-decimals', null],
    ['revenue', 100_000_001, 'too-large', null],
    ['revenue', '1.2亿', 'number-as-text', 12000],
    ['tax', '３０.５', 'number-as-text', 30.5],
    ['tax', '#DIV/0!', 'formula-error', null],
    ['employersServed', '5家', 'number-as-text', 5],
    ['employersServed', 2.5, 'not-whole', null],
    ['employersServed', -1, 'negative', null],
    ['employersServed', 2_000_000_000, 'too-large', null],
  ])('「%s」 of %j is %s', (field, value, code, fix) => {
    const { troubles } = readTenantCell(field, value);
    expect(troubles.map((trouble) => [trouble.code, trouble.fix ?? null])).toEqual([[code, fix]]);
  });

  it('says of a wrong code which character, where, and what was expected', () => {
    const what = (code: string) => readTenantCell('code', code).troubles[0]?.what;
    const good = codeAt(3);
    expect(what(badCodeAt(3))).toContain(`按前 17 位应为“${good.at(-1)}”`);
    expect(what(`${good.slice(0, 9)}I${good.slice(10)}`)).toContain('第 10 位“I”');
    expect(what(good.slice(0, 15))).toContain('有 15 个字符');
  });

  it('that reads well is taken as it stands', () => {
    expect(TENANT_FIELDS.map((field) => readTenantCell(field, cells(1)[field]).value)).toEqual(
      TENANT_FIELDS.map((field) => tenantAt(1)[field]),
    );
  });

  it('never makes the checker throw, and a fix that it offers is always sound', () => {
    const value = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.double(), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(fc.constantFrom(...TENANT_FIELDS), value, (field, cell) => {
        for (const { fix } of readTenantCell(field, cell).troubles)
          if (fix !== undefined) expect(readTenantCell(field, fix).value).toBeDefined();
      }),
    );
  });
});

describe('a list', () => {
  it('of sound rows is its tenants, with what they add up to; blank rows between are left out', () => {
    const checked = checkTenants(rowsOf([cells(1), BLANK, cells(2), BLANK, BLANK, cells(10)]));
    expect(checked.findings).toEqual([]);
    expect(checked.tenants).toEqual([tenantAt(1), tenantAt(2), tenantAt(10)]);
    expect(checked.totals).toEqual({
      tenants: 3,
      redListed: 1,
      revenue: '3013.75',
      tax: '91.5',
      employersServed: 306,
    });
  });

  it('in which a company stands twice has both rows named, each on the other', () => {
    const { findings, tenants } = checkTenants(rowsOf([cells(1), cells(2), BLANK, cells(3, { code: codeAt(1) })]));
    expect(tenants).toBeNull();
    expect(findings.map(({ row, code, text }) => [row, code, text.what])).toEqual([
      [5, 'duplicate-code', `${codeAt(1)} 与第 8 行重复。`],
      [8, 'duplicate-code', `${codeAt(1)} 与第 5 行重复。`],
    ]);
  });

  it('in which two companies have one name and two codes is warned of', () => {
    const { name } = tenantAt(1);
    expect(found([cells(1), cells(2), cells(3, { name })])).toEqual([
      [5, 'name', 'duplicate-name', 'warning'],
      [7, 'name', 'duplicate-name', 'warning'],
    ]);
  });

  it('names a few of many rows that say the same', () => {
    const { findings } = checkTenants(rowsOf(Array.from({ length: 20 }, (_, n) => cells(n, { code: codeAt(1) }))));
    expect(findings).toHaveLength(20);
    expect(findings[0]?.text.what).toContain('第 6 行、第 7 行、第 8 行、第 9 行、第 10 行等 19 行重复');
  });

  it('with an organisation code that fails its own check is only warned of', () => {
    // A code of the right form, whose check character holds over an organisation code that does not.
    const first = codeAt(1).slice(0, 16) + (codeAt(1)[16] === '1' ? '2' : '1');
    const code = first + codeCheckCharacter(first);
    expect(found([cells(1, { code })])).toEqual([[5, 'code', 'code-organisation', 'warning']]);
    expect(checkTenants(rowsOf([cells(1, { code })])).tenants).toHaveLength(1);
  });

  it('finds one wrong check character among five thousand, and nothing else', () => {
    const all = Array.from({ length: 5000 }, (_, n) => cells(n, n === 4321 ? { code: badCodeAt(n) } : {}));
    expect(found(all)).toEqual([[4326, 'code', 'code-check', 'error']]);
  });

  it('adds up exactly where binary fractions and large numbers would not', () => {
    const tenths = tenantsFrom(0, 10).map((tenant) => ({ ...tenant, revenue: 0.1, tax: 99_999_999.999999 }));
    expect(totalTenants(tenths)).toMatchObject({ revenue: '1', tax: '999999999.99999' });
    const most = Array.from({ length: 10_000 }, () => tenantAt(1, { revenue: 99_999_999.999999 }));
    expect(totalTenants(most).revenue).toBe('999999999999.99');
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { maxLength: 50 }), (fen) => {
        const { revenue } = totalTenants(fen.map((each) => tenantAt(1, { revenue: each / 1e6 })));
        expect(Math.round(Number(revenue) * 1e6)).toBe(fen.reduce((sum, each) => sum + each, 0));
      }),
    );
  });
});
