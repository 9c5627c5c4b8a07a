import type { YearHead } from '../store/items';
import type { Store } from '../store/store';
import { yearSubject } from './subjects';
import { brokenLink, CHAIN_START } from './chain';
import { digestOf } from './digest';
import { isSame, readable, trailFindings, type TrailFindings, type TrailReport } from './trail-finding';

type YearEvents = Awaited<ReturnType<Store['yearEvents']>>;
const last = (events: YearEvents, ...kinds: YearEvents[number]['kind'][]) =>
  events.findLast(({ kind }) => kinds.includes(kind));

const verifyPlan = async (store: Store, head: YearHead, events: YearEvents, found: TrailFindings) => {
  const written = last(events, 'plan-written', 'plan-amended');
  const [plan, participants] = await Promise.all([store.plan(head), store.participants(head)]);
  found.expect(
    written?.content === digestOf({ ...plan, participants }),
    written?.sequence ?? null,
    '评估方案与记录的摘要不符',
  );
  const { ruleSet, readings, submissionsOpen, submissionsClose, reviewsClose, panel } = head;
  const inForce = { ruleSet, readings, submissionsOpen, submissionsClose, reviewsClose, panel };
  found.expect(isSame(inForce, { ...plan, year: undefined }), null, '年度登记的方案与评估方案不符');
};

/** The run that counts, against what the trail says of it: graded or picked, approved and published are one and the same. */
const verifyRun = async (store: Store, head: YearHead, events: YearEvents, found: TrailFindings) => {
  const { year, published, approval } = head;
  const id = published?.run ?? head.latestRun;
  if (!id) return;
  const [run, results] = await Promise.all([store.run(year, id), store.results(year, id)]);
  const content = digestOf({ run, results });
  const graded = last(events, 'graded', 'picked');
  found.expect(graded?.content === content, graded?.sequence ?? null, '等次拟定结果与记录的摘要不符');
  if (approval?.run === id) {
    const { decision, at, by, reason } = approval;
    const decided = last(events, 'approved', 'sent-back');
    found.expect(
      decided?.content === digestOf({ run, approval: { decision, at, by, reason } }),
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
  return readable(subject, async () => {
    const found = trailFindings(subject);
    const events = await store.yearEvents(head.year);
    const broken = brokenLink(subject, events);
    found.expect(broken === null, broken, '记录被改动、缺失或次序不符，链条在此断开');
    const end = events.at(-1) ?? CHAIN_START;
    found.expect(head.chain.sequence === end.sequence && head.chain.hash === end.hash, null, '链条末端与年度登记不符');
    await verifyPlan(store, head, events, found);
    await verifyRun(store, head, events, found);
    return { chains: 1, entries: events.length, findings: found.findings };
  });
};
