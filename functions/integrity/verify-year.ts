import type { YearEvent, YearHead } from '../store/table/items';
import type { Store } from '../store/store';
import { yearSubject, digestOf } from '../trail/chain';
import type { Kept } from '../store/table/kept';
import { digestOfRun } from '../store/digest-of-run';
import { isSame, type TrailReport } from './trail-finding';
import { verifyChain, type TrailFindings } from './verify-chain';

const last = (events: readonly YearEvent[], ...kinds: YearEvent['kind'][]) =>
  events.findLast(({ kind }) => kinds.includes(kind));

/** The plan in force against the trail. The first entries, which have no reason, digested its parks in the order in which they were sent, and that was not kept. */
const verifyPlan = async (
  store: Store,
  head: YearHead,
  kept: readonly Kept<YearEvent>[],
  found: TrailFindings,
): Promise<void> => {
  const entry = kept.findLast(({ item }) => item.kind === 'plan-written' || item.kind === 'plan-amended');
  const [plan, written] = await Promise.all([store.plan(head), store.writtenPlan(head)]);
  const { ruleSet, readings, submissionsOpen, submissionsClose, reviewsClose, panel } = head;
  const inForce = { ruleSet, readings, submissionsOpen, submissionsClose, reviewsClose, panel };
  found.expect(isSame(inForce, { ...plan, year: undefined }), null, '年度登记的方案与评估方案不符');
  const sequence = entry?.item.sequence ?? null;
  const holds = entry?.item.content === digestOf(written);
  if (entry && !holds && !('reason' in entry.written))
    found.leave(sequence, '旧版按方案提交时的园区次序计算摘要，该次序没有保存，方案与摘要无法核对');
  else found.expect(holds, sequence, '评估方案与记录的摘要不符');
};

/** The run that counts, against what the trail says of it: graded or picked, approved and published are one and the same. */
const verifyRun = async (store: Store, head: YearHead, events: readonly YearEvent[], found: TrailFindings) => {
  const { year, published, approval } = head;
  const id = published?.run ?? head.latestRun;
  if (!id) return;
  const kept = await store.keptRun(year, id);
  const content = kept && digestOfRun(kept);
  const graded = last(events, 'graded', 'picked');
  found.expect(graded?.content === content, graded?.sequence ?? null, '等次拟定结果与记录的摘要不符');
  if (approval?.run === id) {
    const { decision, at, by, reason } = approval;
    const decided = last(events, 'approved', 'sent-back');
    found.expect(
      decided?.content === digestOf({ run: kept?.run.written, approval: { decision, at, by, reason } }),
      decided?.sequence ?? null,
      '领导小组审核意见与记录的摘要不符',
    );
  }
  if (!published) return;
  const publication = last(events, 'published');
  found.expect(publication?.content === content, publication?.sequence ?? null, '公布的结果与记录的摘要不符');
  found.expect(
    publication?.at === published.at && publication.by === published.by,
    publication?.sequence ?? null,
    '公布的时间或经办人与记录不符',
  );
  const closed = last(events, 'closed');
  if (closed)
    found.expect(closed.content === digestOf({ year, published }), closed.sequence, '归档内容与记录的摘要不符');
};

/** Checks the trail of a year as a whole: its chain, the head, the plan in force, and the run that counts. */
export const verifyYear = (store: Store, head: YearHead): Promise<TrailReport> => {
  const subject = yearSubject(head.year);
  return verifyChain(subject, async (found) => {
    const kept = await store.keptYearEvents(head.year);
    const events = kept.map(({ item }) => item);
    found.expectLinks(kept);
    found.expectEnd(head.chain, events.at(-1), '链条末端与年度登记不符');
    await verifyPlan(store, head, kept, found);
    await verifyRun(store, head, events, found);
  });
};
