import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { Evidence } from '../../../shared/evaluation/evidence/evidence';
import { Instant, Year } from '../../../shared/vocabulary/ids';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { evidenceColumns, evidenceTable, type EvidenceStamp } from '../../../shared/workbook/evidence/sheet';
import { tablePlaces } from '../../../shared/workbook/layout/sheet-table';
import { writeEvidence } from '../../../addin/excel/evidence/write';
import { openExcel, syncsOf } from '../support/excel-under-test';

const STAMP: EvidenceStamp = {
  year: Year.parse(2025),
  parkName: '大足园区',
  readAt: Instant.parse('2026-03-01T02:00:00.000Z'),
  ruleSet: RULE_SET_2021_57,
};
const evidence = (id: string, changes: object = {}) =>
  Evidence.parse({
    id: `evidence-${id}`,
    item: '1.2',
    kind: 'awards',
    document: '表彰决定',
    number: '〔2025〕1号',
    name: '表彰.pdf',
    type: 'pdf',
    size: 2048,
    sha256: 'a'.repeat(64),
    at: '2026-03-01T02:00:00.000Z',
    by: 'park.dazu',
    ...changes,
  });
const { first } = tablePlaces(evidenceTable([], STAMP));
const columns = evidenceColumns(RULE_SET_2021_57);
const at = (row: number, header: string) =>
  cellAddress(
    first + row,
    columns.findIndex((column) => column.header.startsWith(header)),
  );

describe('佐证材料', () => {
  it('has a row per document, in two syncs, with what the reader wrote beside it kept at a refresh', async () => {
    const excel = await openExcel();
    const rows = [evidence('one'), evidence('two', { item: '2.1', document: '纳税证明', size: 3000 })];
    expect(await syncsOf(excel, () => writeEvidence(rows, STAMP))).toBe(2);
    const read = (row: number, header: string) => excel.cell('佐证材料', at(row, header)).value;
    expect(['项目', '材料名称', '文号', '文件', '大小', '摘要', '上传人'].map((header) => read(0, header))).toEqual([
      '1.2',
      '表彰决定',
      '〔2025〕1号',
      '表彰.pdf',
      2,
      'a'.repeat(12),
      'park.dazu',
    ]);
    await excel.userTypes('佐证材料', cellAddress(first + 1, columns.length), '已核对');
    await writeEvidence([...rows, evidence('three', { item: '3.2' })], STAMP);
    expect(excel.cell('佐证材料', cellAddress(first + 1, columns.length)).value).toBe('已核对');
    expect([0, 1, 2].map((row) => read(row, '项目'))).toEqual(['1.2', '2.1', '3.2']);
    await writeEvidence(rows.slice(1), STAMP);
    expect([0, 1, 2].map((row) => read(row, '材料名称'))).toEqual([
      '表彰决定（已不在名单）',
      '纳税证明',
      '表彰决定（已不在名单）',
    ]);
    expect(excel.cell('佐证材料', cellAddress(first + 1, columns.length)).value).toBe('已核对');
  });

  it('writes what a park wrote as text, whatever it starts with', async () => {
    const excel = await openExcel();
    const hostile = '=HYPERLINK("http://example.com")';
    await writeEvidence([evidence('one', { document: hostile, number: '=1+1', name: `@SUM(1).pdf` })], STAMP);
    for (const [header, value] of [
      ['材料名称', hostile],
      ['文号', '=1+1'],
      ['文件', '@SUM(1).pdf'],
    ] as const)
      expect(excel.cell('佐证材料', at(0, header))).toMatchObject({ value, formula: value });
  });
});
