import { replayYear } from '../../functions/integrity/replay-year';
import { verifyTrails } from '../../functions/integrity/verify-trails';
import type { Store } from '../../functions/store/store';
import { replayLines, verifyLines } from './report-lines';

/** What `verify`, and `replay` of every published year, say of a store. */
export interface Proofs {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

export const proofsOf = async (store: Store): Promise<Proofs> => {
  const verified = await verifyTrails(store);
  const published = (await store.yearHeads()).filter((head) => head.published);
  const replays = [];
  for (const head of published) replays.push(await replayYear(store, head));
  return {
    lines: [...verifyLines(verified), ...replays.flatMap(replayLines)],
    ok: [verified, ...replays].every(({ findings }) => findings.length === 0),
  };
};
