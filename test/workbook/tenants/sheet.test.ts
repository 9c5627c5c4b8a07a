import { plainText, textFault } from '../../../shared/text/plain-text';
import fc from 'fast-check';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { DuplicatePark, MOST_TENANTS, TenantVersion } from '../../../shared/api/tenants';
import { Tenant, TENANT_FIELDS } from '../../../shared/evaluation/tenants/tenant';
import { totalTenants } from '../../../shared/evaluation/tenants/totals';
import { duplicateRows, duplicatesTable } from '../../../shared/workbook/tenants/duplicates-table';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';
import { askingWith } from '../../../shared/workbook/reading/question';
import { plainSheet } from '../../../shared/workbook/reading/seen-sheet';
import { readTenantsSheet, type TenantsReading } from '../../../shared/workbook/tenants/read-sheet';
import type { SheetBlock } from '../../../shared/workbook/reading/workbook-reading';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { tableSheet } from '../../../shared/workbook/layout/table-layout';
import { tenantListSheetName, tenantListTable } from '../../../shared/workbook/tenants/list-table';
import { SPARE_TENANT_ROWS, TENANT_COLUMNS, TENANT_ROWS } from '../../../shared/workbook/tenants/columns';
import { tenantsSheet } from '../../../shared/workbook/tenants/sheet';
import { renderExceljs } from '../../../workbench/template/render-exceljs';
import { codeAt, tenantAt, tenantsFrom } from '../../cases/tenants';

const YEAR = Year.parse(2025);
const PARK = { park: ParkId.parse('dazu'), name: '大足园区' };
const AT = '2026-03-01T02:00:00.000Z';

/** A layout as a spreadsheet gives it back: formulas as what they come to. */
const blockOf = ({ name, cells }: SheetLayout): SheetBlock => {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const values: CellValue[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, content } of cells) {
    const line = values[row];
    if (!line) continue;
    if (content.kind === 'text') line[column] = content.text;
    else if (content.kind === 'number') line[column] = content.value;
    else if (content.kind === 'formula') line[column] = content.result ?? '';
  }
  return { sheet: name, row: 0, column: 0, values };
};
const readBlock = (block: SheetBlock) =>
  readTenantsSheet({ sheets: [plainSheet(block)], names: [] }, { year: YEAR, park: null }, askingWith([]));
const read = (block: SheetBlock): TenantsReading => {
  const answer = readBlock(block);
  if ('fault' in answer) throw new RangeError(answer.fault);
  return answer;
};
const anyTenants = fc
  .uniqueArray(fc.nat(999_999), { maxLength: 20, minLength: 1 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((n) =>
        fc
          .record({
            name: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
            redListed: fc.boolean(),
            revenue: fc.nat(1e9).map((hundredths) => hundredths / 100),
            tax: fc.nat(1e9).map((millionths) => millionths / 1e6),
            employersServed: fc.nat(1e6),
          })
          .map((changes) => tenantAt(n, changes)),
      ),
    ),
  )
  .filter((tenants) =>
    tenants.every(
      ({ name }) =>
        name === plainText(name) &&
        textFault(name) === null &&
        !/^#|^[合总小共]\s*计$|信用代码/.test(name) &&
        name.length <= 100,
    ),
  );

describe('入驻企业名录', () => {
  test('is read back as it was drawn, whatever the list', () => {
    fc.assert(
      fc.property(anyTenants, (tenants) => {
        const { tenants: back, findings, totals } = read(blockOf(tenantsSheet(YEAR, PARK, tenants)));
        expect(findings).toEqual([]);
        expect(back).toEqual(tenants);
        expect(totals).toEqual(totalTenants(tenants));
      }),
      { numRuns: 30 },
    );
  });

  test('is read wherever it was moved to, with columns in any order and others between', () => {
    const layout = tenantsSheet(YEAR, PARK, tenantsFrom(1, 4));
    const { values } = blockOf(layout);
    const order = [...TENANT_FIELDS].reverse().map((field) => TENANT_COLUMNS[field]);
    const mixed = values.map((cells) => ['x', ...order.flatMap((column) => [cells[column] ?? '', '']), '']);
    const { tenants, rows, table } = read({ sheet: '抄', row: 3, column: 2, values: [[], [], ...mixed] });
    expect(tenants).toEqual(tenantsFrom(1, 4));
    expect(rows[0]).toBe(3 + 2 + TENANT_ROWS.first);
    expect(table.columns.employersServed).toBe(3);
  });

  test('has the codes formatted as text over as many rows as a list may have, and Excel’s own rules over those that are drawn', () => {
    const { textAreas, validations } = tenantsSheet(YEAR, PARK, tenantsFrom(1, 4));
    expect(textAreas).toEqual([
      { row: TENANT_ROWS.first, column: TENANT_COLUMNS.code, rows: MOST_TENANTS, columns: 1 },
    ]);
    expect(validations.map(({ area }) => [area.column, area.rows])).toEqual(
      (['redListed', 'revenue', 'tax', 'employersServed'] as const).map((field) => [
        TENANT_COLUMNS[field],
        4 + SPARE_TENANT_ROWS,
      ]),
    );
  });

  test('comes as a file with the same formats', async () => {
    const workbook = await renderExceljs([tenantsSheet(YEAR, PARK, tenantsFrom(1, 2))]);
    const sheet = workbook.getWorksheet('入驻企业名录');
    const cell = (row: number, column: number) => sheet?.getCell(row + 1, column + 1);
    expect(cell(TENANT_ROWS.first, TENANT_COLUMNS.code)?.value).toBe(codeAt(1));
    for (const row of [TENANT_ROWS.first, TENANT_ROWS.first + MOST_TENANTS - 1])
      expect(cell(row, TENANT_COLUMNS.code)?.numFmt).toBe('@');
  });
});

describe('a list that somebody made', () => {
  const HEADS = ['序号', '单位名称', '统一社会信用代码', '红名单', '营业收入', '税收', '服务用人单位'];
  const line = (n: number): CellValue[] => {
    const { name, code, revenue, tax, employersServed } = tenantAt(n);
    return [n, name, code, '否', Number(revenue), Number(tax), employersServed];
  };
  const block = (values: CellValue[][]): SheetBlock => ({ sheet: '名单', row: 0, column: 0, values });

  test('may have its title above, sums below, and its heads again on every printed page', () => {
    const values = [
      ['2025年园区入驻企业名录及统一社会信用代码、红名单情况一览表'],
      HEADS,
      line(1),
      HEADS,
      line(2),
      ['合计', '', '', '', 2003.5, 61, 203],
      ['', '合 计', '', '', 2003.5, 61, 203],
    ];
    expect(read(block(values)).tenants?.map(({ code }) => code)).toEqual([codeAt(1), codeAt(2)]);
  });

  test('may have its heads in two rows', () => {
    const upper = ['序号', '企业名称', '信用代码', '红名单', '2025年经营情况', '', ''];
    const lower = ['', '', '', '', '营收（万元）', '纳税（万元）', '服务用人单位（家）'];
    const { table, tenants } = read(block([upper, lower, line(1)]));
    expect([table.header, tenants?.length]).toEqual([1, 1]);
  });

  test.each<[string, CellValue[], object]>([
    ['lacks columns', HEADS.slice(0, 5), { fault: 'columns', missing: ['tax', 'employersServed'] }],
    [
      'has last year’s amounts alone',
      HEADS.map((head) => (head === '税收' ? '上年税收' : head)),
      { fault: 'columns', missing: ['tax'] },
    ],
    [
      'comes close to one alone',
      ['序号', '单位名称', '负责人', '红名单'],
      { fault: 'no-table', seen: '“名单”第 1 行（A1 起）有“序号”、“单位名称”、“负责人”、“红名单”' },
    ],
    ['is none', ['园区', '得分'], { fault: 'no-table', seen: null }],
  ])('that %s is refused with the reason', (_, heads, refusal) => {
    expect(readBlock(block([heads, line(1)]))).toMatchObject(refusal);
  });

  test('without a company, or with more than a list takes, is refused', () => {
    expect(readBlock(block([HEADS, ['', '', ''], []]))).toEqual({ fault: 'no-rows' });
    const many = Array.from({ length: MOST_TENANTS + 1 }, (_, n) => line(n));
    expect(readBlock(block([HEADS, ...many]))).toEqual({ fault: 'too-many', rows: MOST_TENANTS + 1 });
  });
});

describe('the tables of those who look lists over', () => {
  const textsOf = ({ cells }: SheetLayout) =>
    cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));

  test('a park’s list: every tenant with a hidden key, sums, and names that stay texts', () => {
    const tenants = [tenantAt(10), tenantAt(2, { name: '=HYPERLINK("x")' })].map((each) => Tenant.parse(each));
    const version = TenantVersion.parse({
      ...PARK,
      year: YEAR,
      version: 3,
      submittedAt: AT,
      submittedBy: 'park.dazu',
      totals: totalTenants(tenants),
      digest: 'a'.repeat(64),
    });
    const layout = tableSheet(tenantListTable(PARK.name, version), tenants);
    expect(layout.columns[0]).toBe(0);
    expect(textsOf(layout)).toEqual(
      expect.arrayContaining([codeAt(10), '=HYPERLINK("x")', '大足园区2025年度入驻企业名录', '是', '否']),
    );
    expect(textsOf(layout).find((text) => text.startsWith('第 3 版'))).toContain('共 2 家');
    const sums = layout.cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.result] : []));
    expect(sums).toEqual([2012.5, 61, 205]);
  });

  test('a sheet of a name that Excel takes, whatever the park is called', () => {
    for (const name of ['大足园区', '重庆市[大足]:区*人/力\\资?源', "'园区'", '长'.repeat(60)]) {
      const sheet = tenantListSheetName(name);
      expect(sheet).toMatch(/^名录·[^[\]:*?/\\']*$/);
      expect(sheet.length).toBeLessThanOrEqual(31);
    }
  });

  test('重复企业: one row for each park of each company, beside the others; what is out of sight stays so', () => {
    const park = (id: string, tenant: string | null) =>
      DuplicatePark.parse({ park: id, name: `${id}园区`, district: id, districtName: `${id}区`, tenant });
    const rows = duplicateRows([
      { code: codeAt(1), parks: [park('dazu', '甲公司'), park('yubei', null), park('fuling', '甲司')] },
    ]);
    const layout = tableSheet(
      duplicatesTable(rows, { year: YEAR, readAt: TenantVersion.shape.submittedAt.parse(AT) }),
      rows,
    );
    const lines = rows.map((_, index) => {
      const row = Math.max(...layout.cells.map((cell) => cell.row)) - rows.length + 1 + index;
      return layout.cells
        .filter((cell) => cell.row === row && cell.column > 2)
        .map(({ content }) => (content.kind === 'text' ? content.text : ''));
    });
    expect(lines).toEqual([
      ['dazu园区', 'dazu区', '甲公司', 'yubei园区、fuling园区'],
      ['yubei园区', 'yubei区', '—', 'dazu园区、fuling园区'],
      ['fuling园区', 'fuling区', '甲司', 'dazu园区、yubei园区'],
    ]);
    expect(textsOf(layout).some((text) => text.includes('重复企业 1 家'))).toBe(true);
  });
});
