import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { publicKeyOf } from '../../../functions/integrity/verify-anchor';
import { verifyTable } from '../../../functions/integrity/verify-table';
import { readExport } from '../../../functions/store/backup/export-files';
import { unpackedTable, withoutTypes } from '../../../functions/store/backup/unpacked-table';
import type { StoredItem } from '../../../functions/store/table/kind';
import { NewerSchema } from '../../../functions/store/table/failures';
import { entryOfItem } from '../../../functions/store/trail';
import { CHAIN_START, chained, yearSubject } from '../../../functions/trail/chain';
import { Year } from '../../../shared/vocabulary/ids';
import { PAST_YEARS } from '../../../workbench/cloud/demo/fill';
import { apiForAll } from '../support/api-for-tests';
import { itemsOf, liveToTheEnd, liveUntilGraded } from '../support/deeds/everything';
import { YEAR } from '../support/deeds/year';
import { ENTRY_KINDS } from '../support/entry-kinds';
import { edited, editsByName, KINDS_OF_ITEMS, kindOf } from '../support/edits';
import { fixture } from '../support/restored-api';
import { isUnseen, unseenEditsTable } from '../support/unseen-edits';

const SEED = 57;

const proved = async (items: readonly StoredItem[], publicKeys: readonly KeyObject[] = []) => {
  const { store, keys } = unpackedTable(items);
  return verifyTable(store, keys, publicKeys);
};
const foundIn = async (items: readonly StoredItem[], publicKeys: readonly KeyObject[] = []) =>
  (await proved(items, publicKeys)).findings;

/** How much is told of a table: what is found, and what cannot be proved, as a copy that nothing points at; an item that says of itself that it is of a newer version is told by that. */
const toldOf = async (items: readonly StoredItem[], publicKeys: readonly KeyObject[]): Promise<number> => {
  try {
    const { findings, unproven } = await proved(items, publicKeys);
    return findings.length + unproven.length;
  } catch (error) {
    if (error instanceof NewerSchema) return Infinity;
    throw error;
  }
};

/** A change of a plan, as it may have been said before. */
const resaid = (change: unknown) => ({ ...Object(change), what: '以前的说法' });
/** The table with the trail of its year as it was written before entries digested what amendments say, and before publications were signed. */
const withoutDigestOfLists = (items: readonly StoredItem[]): StoredItem[] => {
  const year = Year.parse(YEAR);
  const isEntry = (item: StoredItem) => kindOf(item) === 'yearEvent';
  let head = CHAIN_START;
  const entries = items
    .filter(isEntry)
    .toSorted((one, other) => (String(one['sk']) < String(other['sk']) ? -1 : 1))
    .map((item) => {
      const of = new Set(['pk', 'sk', 'sequence', 'previous', 'hash', 'lists', 'anchor']);
      const entry = chained(
        head,
        yearSubject(year),
        Object.fromEntries(Object.entries(item).filter(([name]) => !of.has(name))),
      );
      head = entry;
      return { ...entry, pk: item['pk'], sk: item['sk'] };
    });
  const { sequence, hash } = head;
  const others = items
    .filter((item) => !isEntry(item) && !String(item['pk']).startsWith('ANCHOR#'))
    .map((item) => (kindOf(item) === 'yearHead' ? { ...item, chain: { sequence, hash } } : item));
  return [...others, ...entries];
};

/** Tries some edits of a table, one of each kind of item, field and edit before another of the same. */
const expectFound = async (items: readonly StoredItem[], tried: number, publicKeys: readonly KeyObject[] = []) => {
  expect(await foundIn(items, publicKeys)).toEqual([]);
  const before = await toldOf(items, publicKeys);
  const byName = editsByName(items, (edit) => !isUnseen(edit, items));
  const one = fc.constantFrom(...byName.values()).chain((edits) => fc.constantFrom(...edits));
  for (const edit of fc.sample(one, { seed: SEED, numRuns: tried })) {
    const what = [edit.kind, edit.field, edit.how, edit.place];
    expect([...what, (await toldOf(edited(items, edit), publicKeys)) > before]).toEqual([...what, true]);
  }
};

describe('every edit behind everybody’s back is found', () => {
  const api = apiForAll(async (api) => {
    await liveToTheEnd(api, await liveUntilGraded(api));
  });

  test('of a year in which everything happens: every kind of entry and of item is there', async () => {
    const items = await itemsOf(api);
    const kinds = new Set(items.map(kindOf));
    expect(KINDS_OF_ITEMS.filter((kind) => !kinds.has(kind))).toEqual([]);
    const entries = new Set(items.filter((item) => entryOfItem(item)).map(({ kind }) => String(kind)));
    expect(ENTRY_KINDS.filter((kind) => !entries.has(kind))).toEqual([]);
    // A sample: `npm run bench -- edit` tries each.
    await expectFound(items, 120, [publicKeyOf(api.publicKey)]);
  });

  test.each([
    ['the demo’s past years', path.resolve(PAST_YEARS)],
    ['a table of version 2', fixture('version-2')],
  ])('of %s', async (_, folder) => {
    await expectFound(withoutTypes(await readExport(folder)), 20);
  });

  test('words of an amendment that no entry digests are told as unproven where they are not today’s', async () => {
    const items = (await itemsOf(api)).map((item) =>
      kindOf(item) === 'amendmentPart'
        ? { ...item, changes: Object.values(Object(item['changes'])).map(resaid) }
        : item,
    );
    expect(await foundIn(items)).not.toEqual([]);
    const { findings, unproven } = await proved(withoutDigestOfLists(items));
    expect(findings).toEqual([]);
    expect(unproven).toContainEqual(
      expect.objectContaining({ words: expect.stringContaining('没有保存方案调整内容的摘要') }),
    );
  });

  test('but for those that the page on privacy and security lists', () => {
    expect(readFileSync('docs/privacy-and-security.md', 'utf8')).toContain(`\n\n${unseenEditsTable()}\n\n`);
  });
});
