import type { KeyObject } from 'node:crypto';
import { replayYear } from '../../functions/integrity/replay/replay-year';
import { verifyTable } from '../../functions/integrity/verify-table';
import type { TypedItem } from '../../functions/store/backup/export-files';
import { unpackedTable, withoutTypes } from '../../functions/store/backup/unpacked-table';
import type { YearHead } from '../../functions/store/table/items';
import type { Store } from '../../functions/store/store';
import { replayLines, verifyLines } from './report-lines';

/** What `verify`, and `replay` of every published year, say of a table. */
export interface Proofs {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

/** A replay in lines; what is missing altogether is a finding like any other. */
const replayed = async (store: Store, head: YearHead): Promise<Proofs> => {
  try {
    const replay = await replayYear(store, head);
    return { lines: replayLines(replay), ok: replay.findings.length === 0 };
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}：${error.message.split('\n')[0] ?? ''}` : String(error);
    return { lines: [`${head.year}年度无法重算（${reason}）`], ok: false };
  }
};

/** Proves the items of a table. With `publicKeys` the signatures of publications are checked. */
export const proofsOf = async (items: readonly TypedItem[], publicKeys: readonly KeyObject[] = []): Promise<Proofs> => {
  const { store, keys } = unpackedTable(withoutTypes(items));
  const verified = await verifyTable(store, keys, publicKeys);
  const published = (await store.yearHeads()).filter((head) => head.published);
  const replays: Proofs[] = [];
  for (const head of published) replays.push(await replayed(store, head));
  return {
    lines: [...verifyLines(verified), ...replays.flatMap(({ lines }) => lines)],
    ok: verified.findings.length === 0 && replays.every(({ ok }) => ok),
  };
};
