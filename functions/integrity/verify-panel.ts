import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import type { ParkId } from '../../shared/vocabulary/ids';
import { PARK_STEPS } from '../../shared/evaluation/procedure/park-steps';
import type { YearHead } from '../store/table/items';
import { KINDS } from '../store/table/kinds';
import type { Store } from '../store/store';
import { digestOf } from '../trail/chain';
import { panelItems } from './panel-scores-given';
import { isSame } from './trail-finding';
import type { TrailFindings } from './verify-chain';

const OF_PANEL: readonly string[] = [
  PARK_STEPS.declare.event,
  PARK_STEPS.score.event,
  PARK_STEPS.takeBack.event,
  PARK_STEPS.recuse.event,
  PARK_STEPS.returnScores.event,
];
/** Whom an entry of the panel is about; null for a recusal of before the bureau's entries said it. */
const aboutWhom = ({ kind, by, expert }: EvaluationEvent) => expert ?? (kind === PARK_STEPS.recuse.event ? null : by);

/** Checks what is stored of each expert against the last entry that wrote it. */
export const verifyPanel = async (
  store: Store,
  year: YearHead,
  park: ParkId,
  events: readonly EvaluationEvent[],
  found: TrailFindings,
): Promise<void> => {
  const entries = events.filter(({ kind }) => OF_PANEL.includes(kind));
  const members = await panelItems(store, year, { year: year.year, park }, events);
  const digests = new Map(members.map(({ item, written }) => [item.account as string, digestOf(written)]));
  const unnamed = new Set(entries.filter((entry) => aboutWhom(entry) === null).map(({ content }) => content));

  for (const { item, key } of members) {
    const { account, recused } = item;
    const last = entries.findLast((entry) => aboutWhom(entry) === account);
    const digest = digests.get(account);
    const isRecusal = recused !== null && recused.by !== account && digest !== undefined && unnamed.has(digest);
    const holds = isRecusal || last?.content === digest;
    const isInPlace = isSame(key, KINDS.panelMember.key(year.year, account, park));
    found.account(key);
    found.expect(holds && isInPlace, last?.sequence ?? null, `专家 ${account} 的声明或评分与记录的摘要不符`);
  }
  for (const entry of entries) {
    const { sequence, content } = entry;
    const expert = aboutWhom(entry);
    const isThere = expert === null ? [...digests.values()].includes(content) : digests.has(expert);
    found.expect(isThere, sequence, '记录所指的专家声明、评分或回避缺失');
  }
};
