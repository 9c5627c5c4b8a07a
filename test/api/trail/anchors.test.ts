import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportTable, tableItems } from '../../../functions/store/backup/table-items';
import { writeExport, type TypedItem } from '../../../functions/store/backup/export-files';
import { isSealed, chained, CHAIN_START, trailSubject, type Link } from '../../../functions/trail/chain';
import { entryOfItem } from '../../../functions/store/trail';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { copyExport } from '../../../workbench/trail/copy-export';
import { auditFolder } from '../../../workbench/trail/kept-files';
import { endingOf } from '../../../workbench/trail/run-command';
import { verify } from '../../../workbench/trail/verify';
import { apiForAll } from '../support/api-for-tests';
import { evidenceOf, pdfOf, sha256Of } from '../support/deeds/evidence';
import { figures, must, passAs, putPlan, submitAs, YEAR } from '../support/deeds/year';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

const subject = trailSubject(Year.parse(YEAR), ParkId.parse('dazu'));
/** What `chained` adds. */
const BOUND = ['sequence', 'previous', 'hash'];
const PK = `EVALUATION#${String(YEAR)}#dazu`;
const keyOf = ({ pk, sk }: TypedItem) => `${pk?.S ?? ''} ${sk?.S ?? ''}`;

describe('what is kept outside of the table', () => {
  let folder = '';
  const api = apiForAll(async (api) => {
    folder = await mkdtemp(path.join(tmpdir(), 'yuanping-anchors-'));
    must(await putPlan(api, ['dazu', 'yubei']));
    must(await evidenceOf(api, 'dazu').add(pdfOf('表彰决定')));
    must(await submitAs(api, 'dazu', figures()));
    must(await passAs(api, 'dazu'));
    await exportTable(api.database.client, api.database.table, path.join(folder, 'export'));
    const { ok } = await copyExport(path.join(folder, 'export'), auditFolder(path.join(folder, 'copies')), api.clock);
    expect(ok).toBe(true);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** How `verify` ends on the table with its items changed, against what is kept outside. */
  const verified = async (change: (items: TypedItem[]) => TypedItem[], ...kept: readonly string[]) => {
    const exported = await mkdtemp(path.join(folder, 'changed-'));
    await writeExport(exported, change(await tableItems(api.database.client, api.database.table)));
    return endingOf(verify, ['--export', exported, ...kept]);
  };
  const copies = () => ['--copies', path.join(folder, 'copies')];
  const unchanged = (items: TypedItem[]) => items;

  test('agrees with the table as it was written, in both directions', async () => {
    const { code, said } = await verified(unchanged, ...copies());
    expect(said).toMatch(/已与副本库的 \d+ 条记录逐条对照（双向）：全部相符。/);
    expect(code).toBe(0);
  });

  /** The park's trail written anew from its start with another reason, each entry sealed: it holds in itself. */
  const rewritten = (items: TypedItem[]): TypedItem[] => {
    let head: Pick<Link, 'sequence' | 'hash'> = CHAIN_START;
    const trail = items
      .filter((item) => keyOf(item).startsWith(`${PK} EVENT#`))
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const anew = new Map<string, TypedItem>();
    for (const item of trail) {
      const { pk, sk, schema, ...bound } = unmarshall(item);
      const entry = Object.fromEntries(Object.entries(bound).filter(([field]) => !BOUND.includes(field)));
      const linked = chained(head, subject, { ...entry, by: 'somebody.else' });
      head = linked;
      anew.set(keyOf(item), marshall({ ...linked, pk, sk, schema }));
    }
    return items.map((item) => {
      const other = anew.get(keyOf(item));
      if (other) return other;
      if (keyOf(item) !== `HEADS#${String(YEAR)} dazu`) return item;
      return marshall({ ...unmarshall(item), chain: { sequence: head.sequence, hash: head.hash } });
    });
  };

  test.each<[string, (items: TypedItem[]) => TypedItem[], RegExp]>([
    [
      'a trail that was rewritten from its start and holds in itself',
      rewritten,
      /evaluation\/2025\/dazu 第1条记录：与副本库中的不同/,
    ],
    [
      'a trail that was cut at its end',
      (items) => items.filter((item) => keyOf(item) !== `${PK} EVENT#000003`),
      /evaluation\/2025\/dazu 第3条记录：副本库中有，数据表中没有/,
    ],
    [
      'an entry that was put in',
      (items) => [
        ...items,
        ...items
          .filter((item) => keyOf(item) === `${PK} EVENT#000003`)
          .map((item) => ({ ...item, sk: { S: 'EVENT#000004' }, sequence: { N: '4' } })),
      ],
      /evaluation\/2025\/dazu 第4条记录：副本库中没有/,
    ],
  ])('finds %s', async (_, change, words) => {
    const { code, said } = await verified(change, ...copies());
    expect([code, said]).toEqual([1, expect.stringMatching(words)]);
  });

  test('is sealed anew where it was rewritten, so that nothing but the copy tells', async () => {
    const items = rewritten(await tableItems(api.database.client, api.database.table)).map((item) => unmarshall(item));
    const entries = items.flatMap((item) => entryOfItem(item) ?? []).filter((one) => one.subject === subject);
    expect(entries.map(({ entry }) => isSealed(subject, entry))).toEqual([true, true, true]);
  });

  test('holds the files of the evidence: one that is whole, altered, gone', async () => {
    const files = ['--evidence', api.files.folder];
    expect((await verified(unchanged, ...files)).said).toContain(
      '佐证材料和会议纪要的文件：1 份与办理记录的摘要相符。',
    );
    const kept = path.join(api.files.folder, 'kept', String(YEAR), 'dazu', sha256Of(pdfOf('表彰决定')));
    await writeFile(kept, '另一份文件');
    const altered = await verified(unchanged, ...files);
    expect([altered.code, altered.said]).toEqual([
      1,
      expect.stringContaining('第1条记录：佐证材料“表彰决定.pdf”的文件被改动'),
    ]);
    await rm(kept);
    expect((await verified(unchanged, ...files)).said).toContain('佐证材料“表彰决定.pdf”的文件已移除，不在库中');
  });

  test('names the field of an entry of the evidence that cannot be read, and still holds everything else', async () => {
    const without = (items: TypedItem[]) =>
      items.map((item) =>
        keyOf(item).startsWith(`${PK} EVIDENCE#`)
          ? Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'sha256'))
          : item,
      );
    const { code, said } = await verified(without, '--evidence', api.files.folder);
    expect([code, said]).toEqual([1, expect.stringContaining('内容无法读取（“sha256”不合格式）')]);
    expect(said).toContain('佐证材料和会议纪要的文件：');
  });

  test('is asked for by a folder that is there', async () => {
    const { code, complaint } = await verified(unchanged, '--copies', path.join(folder, 'nothing'));
    expect([code, complaint]).toEqual([2, expect.stringContaining('这个文件夹，请核对')]);
  });
});
