import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { keyText, readExport, writeExport, type TypedItem } from '../../../functions/store/backup/export-files';
import {
  ExportAltered,
  ExportIncomplete,
  ItemTwice,
  NoExport,
  NotAnItem,
  TableNotEmpty,
} from '../../../functions/store/backup/failures';
import { exportTable, restoreTable, tableItems } from '../../../functions/store/backup/table-items';
import { drill, restoreAndCompare } from '../../../workbench/trail/drill';
import { startSeededYears, type SeededYears } from '../support/deeds/seeded-years';
import { startCommand } from '../support/start-command';

const DATA = 'data/0001.json.gz';
const RESTORED = 'yuanping-restored';

describe('the restore drill', () => {
  let years: SeededYears;
  let folder: string;
  beforeAll(async () => {
    years = await startSeededYears();
  });
  afterAll(() => years.stop());
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yuanping-drill-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await years.client.send(new DeleteTableCommand({ TableName: RESTORED })).catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'ResourceNotFoundException')) throw error;
    });
  });
  const tables = () => ({ original: years.table, restored: RESTORED, folder });

  test('passes on the demo’s years, and leaves the table that it was drilled on as it was', async () => {
    const before = await tableItems(years.client, years.table);
    const { lines, ok } = await drill(years.client, tables());
    expect({ ok, said: lines.join('\n') }).toEqual({ ok: true, said: expect.stringContaining('恢复演练通过') });
    expect(lines.filter((line) => line.includes('逐字节一致。结果摘要'))).toHaveLength(2);
    expect(await tableItems(years.client, years.table)).toEqual(before);
  });

  const CHANGES: readonly (readonly [string, (items: readonly TypedItem[]) => readonly TypedItem[], RegExp])[] = [
    [
      'an item missing',
      (items) => items.filter((item) => !/^RUN#2024#\S+ RUN$/.test(keyText(item))),
      /原有 .*恢复后 （无）/,
    ],
    [
      'an idempotency key missing, which no chain knows',
      (items) => items.filter((item) => !keyText(item).startsWith('KEY#bureau')),
      /KEY#bureau\S+ KEY：原有 .*恢复后 （无）/,
    ],
    [
      'a figure changed',
      (items) =>
        items.map((item) =>
          keyText(item).startsWith('HEADS#2024 yubei') ? { ...item, stage: { S: 'passed' } } : item,
        ),
      /HEADS#2024 yubei stage.S：原有 "settled"，恢复后 "passed"/,
    ],
  ];
  test.each(CHANGES)('fails on an export with %s, its manifest made to match', async (_, change, says) => {
    await writeExport(folder, change(await tableItems(years.client, years.table)));
    const { lines, ok } = await restoreAndCompare(years.client, tables());
    expect({ ok, said: lines.join('\n') }).toEqual({ ok: false, said: expect.stringMatching(says) });
    expect(lines.at(-1)).toContain('恢复演练未通过');
  });

  test('refuses an export with an item twice, its manifest made to match', async () => {
    const items = await tableItems(years.client, years.table);
    await writeExport(folder, [...items, ...items.slice(0, 1)]);
    await expect(restoreAndCompare(years.client, tables())).rejects.toThrow(ItemTwice);
  });

  test('refuses a table that holds something already', async () => {
    await exportTable(years.client, years.table, folder);
    await expect(restoreTable(years.client, years.table, folder)).rejects.toThrow(TableNotEmpty);
  });

  test('from the command line passes, and keeps the export where it is asked to', async () => {
    const kept = path.join(folder, 'kept');
    expect(startCommand('drill', '--data', years.dataDir, '--keep', kept)).toMatchObject({
      code: 0,
      said: expect.stringContaining('恢复演练通过'),
    });
    expect(await readExport(kept)).toHaveLength((await tableItems(years.client, years.table)).length);
  });

  test('from the command line leaves nothing out that it was asked to hold the table against', () => {
    expect(startCommand('drill', '--data', years.dataDir, '--copies', folder)).toEqual({
      code: 2,
      said: '',
      complaint: expect.stringContaining('用法：npm run drill'),
    });
  });
});

describe('an export', () => {
  const ITEMS: readonly TypedItem[] = ['a', 'b', 'c'].map((name) => ({
    pk: { S: name },
    sk: { S: '1' },
    n: { N: '64.660' },
  }));
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yuanping-export-'));
    await writeExport(folder, ITEMS);
  });
  afterEach(() => rm(folder, { recursive: true }));
  const rewrite = async (name: string, change: (content: Buffer) => Buffer | string) => {
    const file = path.join(folder, name);
    await writeFile(file, change(await readFile(file)));
  };

  test('comes back as it was written, numbers to the last digit', async () => {
    expect(await readExport(folder)).toEqual(ITEMS);
  });

  test('of DynamoDB’s own, with whole S3 paths in its manifest, is read as well', async () => {
    await rewrite('manifest-files.json', (content) =>
      content.toString().replace(DATA, `AWSDynamoDB/01693685827463-2d8752fd/${DATA}`),
    );
    expect(await readExport(folder)).toEqual(ITEMS);
  });

  test.each([
    ['cut short', DATA, (content: Buffer) => content.subarray(0, -9), ExportAltered],
    [
      'changed in one byte',
      DATA,
      (content: Buffer) => Buffer.from(content.map((b, i) => (i === 20 ? b ^ 1 : b))),
      ExportAltered,
    ],
    [
      'of which the manifest promises another count',
      'manifest-files.json',
      (content: Buffer) => content.toString().replace(':3', ':4'),
      ExportIncomplete,
    ],
    ['of which a file is not in the manifest', 'manifest-files.json', () => '', ExportIncomplete],
    [
      'in another format',
      'manifest-summary.json',
      (content: Buffer) => content.toString().replace('DYNAMODB_JSON', 'ION'),
      NoExport,
    ],
    ['with a manifest that is none', 'manifest-files.json', () => 'no json', NoExport],
  ])('that is %s is refused by name', async (_, name, change, failure) => {
    await rewrite(name, change);
    await expect(readExport(folder)).rejects.toThrow(failure);
  });

  test('with a data file that was packed anew is refused by name', async () => {
    const other = ITEMS.map((item) => ({ ...item, n: { N: '99' } }));
    const manifest = await readFile(path.join(folder, 'manifest-files.json'));
    await writeExport(folder, other);
    await writeFile(path.join(folder, 'manifest-files.json'), manifest);
    await expect(readExport(folder)).rejects.toThrow(ExportAltered);
  });

  test('that holds something else than items of this table is refused by line', async () => {
    await writeExport(folder, [...ITEMS, { id: { S: 'of another table' } }]);
    await expect(readExport(folder)).rejects.toMatchObject({ name: NotAnItem.name, line: 4 });
  });
});
