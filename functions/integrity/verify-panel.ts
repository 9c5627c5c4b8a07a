import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import { addScores, sumsInForce, type PanelSums } from '../../shared/evaluation/settlement/final-scores';
import { PARK_STEPS } from '../../shared/evaluation/procedure/park-steps';
import type { EvaluationHead, YearHead } from '../store/table/items';
import type { Store } from '../store/store';
import { digestOf } from '../trail/chain';
import { panelItems, scoresThatCount } from './panel-scores-given';
import { isSame } from './trail-finding';
import type { TrailFindings } from './verify-chain';

const OF_PANEL: readonly string[] = [PARK_STEPS.declare.event, PARK_STEPS.score.event, PARK_STEPS.recuse.event];

/** Checks what is stored of each expert against the last entry that wrote it, and the sums that the park's head keeps against the scores that count. */
export const verifyPanel = async (
  store: Store,
  year: YearHead,
  head: EvaluationHead,
  events: readonly EvaluationEvent[],
  found: TrailFindings,
): Promise<void> => {
  const entries = events.filter(({ kind }) => OF_PANEL.includes(kind));
  const members = await panelItems(store, year, { year: year.year, park: head.park }, events);
  const items = members.map(({ item }) => item);
  const digests = new Map(members.map(({ item, written }) => [item.account as string, digestOf(written)]));
  const written = new Set(entries.map(({ content }) => content));

  for (const { account, recused } of items) {
    const own = entries.findLast(({ by }) => by === account);
    const digest = digests.get(account);
    // Who was recused by the bureau stands in the trail under the bureau's account.
    const holds =
      recused && recused.by !== account ? digest !== undefined && written.has(digest) : own?.content === digest;
    found.expect(holds, own?.sequence ?? null, `专家 ${account} 的声明或评分与记录的摘要不符`);
  }
  for (const { kind, by, sequence, content } of entries) {
    const isThere = kind === PARK_STEPS.recuse.event ? [...digests.values()].includes(content) : digests.has(by);
    found.expect(isThere, sequence, '记录所指的专家声明、评分或回避缺失');
  }

  const given = scoresThatCount(year, head, items);
  const sums = given.reduce<PanelSums>((total, { scores }) => addScores(total, scores), {});
  const kept = sumsInForce(head.panel, year.panel?.items ?? []);
  found.expect(kept.scored === given.length && isSame(kept.sums, sums), null, '园区登记的专家评分合计与各专家评分不符');
};
