import type { KeyObject } from 'node:crypto';
import type { Amendment } from '../../shared/api/plan';
import { planChanges, saysWhatWasConfirmed } from '../../shared/evaluation/plan/changes';
import type { Participant, Plan } from '../../shared/evaluation/plan/plan';
import { adoptedFigures, withVerified } from '../../shared/evaluation/verified/counted';
import { computedScores } from '../../shared/evaluation/submission/computed-scores';
import { scoreDifferences } from '../../shared/evaluation/submission/differences';
import type { ParkId, Year } from '../../shared/vocabulary/ids';
import { RevisionId, type YearEvent, type YearHead } from '../store/table/items';
import type { Kept, KeptPlan } from '../store/table/kept';
import type { Key } from '../store/table/kind';
import { KINDS, planPartition } from '../store/table/kinds';
import type { Store } from '../store/store';
import { digestOfConfirmation } from '../store/digest-of-confirmation';
import { digestOfLists } from '../store/plan';
import { digestOf } from '../trail/chain';
import { isEarlier } from './procedure-order';
import type { Written } from './rebuild-evaluation';
import { isSame } from './trail-finding';
import type { TrailFindings } from './verify-chain';

/** What of a year is proved together. */
export interface YearUnderProof {
  readonly store: Store;
  readonly head: YearHead;
  readonly kept: readonly Kept<YearEvent>[];
  readonly found: TrailFindings;
  /** The keys of all that the table holds: by these, what old entries do not name is found. */
  readonly keys: readonly Key[];
  /** The keys that publications may have been signed with; none: signatures are not checked. */
  readonly publicKeys: readonly KeyObject[];
  /** What each park did. */
  readonly parks: ReadonlyMap<ParkId, readonly Written[]>;
}

/** The digest of a plan with its parks. */
const planDigest = ({ plan, parks }: KeptPlan) =>
  digestOf({ ...plan.written, participants: parks.map(({ written }) => written) });

const whole = ({ plan, parks }: KeptPlan): Plan => ({ ...plan.item, participants: parks.map(({ item }) => item) });

/** The ids of which the table has a partition: what a key begins with, up to the next mark. */
const idsAt = (keys: readonly Key[], prefix: string): string[] => [
  ...new Set(keys.flatMap(({ pk }) => (pk.startsWith(prefix) ? [pk.slice(prefix.length).split('#')[0] ?? ''] : []))),
];

/** Expects the parks of a revision, and the same as their districts find them, to stand where they belong, and nothing else. */
const verifyParks = (
  year: Year,
  revision: RevisionId,
  { plan, parks, ofDistricts }: KeptPlan,
  found: TrailFindings,
) => {
  const shown = (kept: readonly Kept<Participant>[], keyOf: (participant: Participant) => Key) =>
    kept.every(({ item, key, schema }) => isSame([key, schema], [keyOf(item), plan.schema]));
  const ofDistrict = ({ district, park }: Participant) => KINDS.districtParticipant.key(year, revision, district, park);
  const byPark = ofDistricts.toSorted((a, b) => (a.item.park < b.item.park ? -1 : 1));
  found.account(plan.key, ...parks.map(({ item }) => KINDS.participant.key(year, revision, item.park)));
  found.account(...parks.map(({ item }) => ofDistrict(item)));
  found.expect(
    shown(parks, ({ park }) => KINDS.participant.key(year, revision, park)) &&
      shown(byPark, ofDistrict) &&
      isSame(
        parks.map(({ written }) => written),
        byPark.map(({ written }) => written),
      ),
    null,
    '各区县的园区清单与评估方案不符',
  );
};

type Touched = Amendment['touched'][number];
const parksOf = (list: readonly { readonly park: ParkId | null }[]) => list.map(({ park }) => park);

/** What an amendment can have done to a park's scores: more than one where the park did something at the same time. */
const touchedBy = (before: Plan, after: Plan, at: YearEvent['at'], was: Participant, written: readonly Written[]) => {
  const is = after.participants.find(({ park }) => park === was.park);
  const first = written.filter(({ event }) => isEarlier(event.at, at)).length;
  const most = written.filter(({ event }) => !isEarlier(at, event.at)).length;
  return Array.from({ length: most - first + 1 }, (_, more): Touched | null => {
    const done = written.slice(0, first + more);
    const latest = done.findLast(({ submission }) => submission)?.submission;
    if (!is || !latest) return null;
    const last = done.findLast(({ event: { kind } }) =>
      ['submitted', 'returned', 'passed', 'reopened', 'settled'].includes(kind),
    );
    const settled = last?.event.kind === 'settled';
    const reported = withVerified(latest.reported, adoptedFigures(settled ? last.settlement?.verified : []));
    const [old, now] = [computedScores(before, was, reported), computedScores(after, is, reported)];
    if (scoreDifferences(old.items, now.items).length === 0) return null;
    return { park: is.park, name: is.name, before: old.total, after: now.total, settled };
  });
};

/** The amendment that an entry tells of, with its lists, against the plans before and after it. */
const verifyAmendment = async (
  { store, found, parks }: YearUnderProof,
  { item, schema }: Kept<YearEvent>,
  { version, revision, before, after }: { version: number; revision: RevisionId; before: KeptPlan; after: KeptPlan },
): Promise<void> => {
  const { year, at, by, reason, sequence } = item;
  const { confirmation } = item;
  const amendment = { year, version, at, by, reason, applied: true, ...(confirmation && { confirmation }), revision };
  const stored = await store.whole(KINDS.amendment, year, version);
  const key = KINDS.amendment.key(year, version);
  found.expectWhole(key, stored, { item: amendment, schema }, sequence, '方案调整的登记与记录不符');
  const parts = await store.keptAmendmentParts(year, revision);
  found.account(...parts.map((part) => part.key));
  const inPlace = parts.every((part, index) =>
    isSame([part.key, part.schema], [KINDS.amendmentPart.key(year, revision, index + 1), schema]),
  );
  const changes = parts.flatMap((part) => part.item.changes);
  const touched = parts.flatMap((part) => part.item.touched);
  const [old, now] = [whole(before), whole(after)];
  const again = planChanges(old, now);
  const written = (name: 'changes' | 'touched') => parts.flatMap((part) => [part.written[name]].flat());
  const isAsDigested = digestOfLists({ changes: written('changes'), touched: written('touched') }) === item.lists;
  // What an entry digests is proven by that: how the same is said today is of no account. Without a digest it can only be said that as many things of the same parks were changed.
  const fits = item.lists === undefined ? isSame(parksOf(changes), parksOf(again)) : isAsDigested;
  found.expect(inPlace && fits, sequence, '方案调整的内容与前后两版方案不符');
  if (item.lists === undefined && fits && !isSame(changes, again))
    found.leave(sequence, '旧版没有保存方案调整内容的摘要，其文字与现在的说法不同，无法核对');
  const told = new Map(touched.map((one) => [one.park, one]));
  const isTouchedSo = old.participants.every((was) =>
    touchedBy(old, now, at, was, parks.get(was.park) ?? []).some((one) => isSame(one, told.get(was.park) ?? null)),
  );
  const order = old.participants.flatMap(({ park }) => (told.has(park) ? [park] : []));
  const inOrder = isSame(order, parksOf(touched));
  found.expect(isTouchedSo && inOrder, sequence, '方案调整所影响的园区与自评和核定不符');
};

/** Every confirmation of the leading group against the plan that was in force, and against what it digests. */
const verifyConfirmations = ({ head: { year }, kept, found }: YearUnderProof) => {
  let version = 0;
  let inForce: string | undefined;
  for (const { item } of kept) {
    const { kind, sequence, content, reason, revision, meeting } = item;
    if (kind === 'plan-written' || kind === 'plan-amended') [version, inForce] = [version + 1, revision];
    if (kind !== 'plan-confirmed' && kind !== 'amendment-confirmed') continue;
    const named = RevisionId.safeParse(revision);
    const holds =
      meeting !== undefined &&
      named.success &&
      revision === inForce &&
      content === digestOfConfirmation({ year, revision: named.data, confirmation: { version, reason, meeting } });
    found.expect(holds, sequence, '领导小组对方案的确认与记录的摘要不符');
  }
};

/** Every version of the plan against the entry that put it in force; the one in force. The first entries, which have no reason, digested the parks in the order in which they were sent. */
export const verifyPlans = async (proof: YearUnderProof): Promise<KeptPlan | null> => {
  const { store, head, kept, found, keys } = proof;
  const { year } = head;
  const entries = kept.filter(({ item }) => item.kind === 'plan-written' || item.kind === 'plan-amended');
  verifyConfirmations(proof);
  const unnamed = entries.some(({ item }) => item.revision === undefined);
  const candidates = unnamed ? idsAt(keys, planPartition(year, '' as RevisionId)) : [];
  let before: KeptPlan | null = null;
  for (const [index, entry] of entries.entries()) {
    const { item, written } = entry;
    const { sequence, content } = item;
    const isLast = index === entries.length - 1;
    const named = item.revision ?? (isLast ? head.revision : undefined);
    const among = named === undefined ? candidates : [named];
    let plan: KeptPlan | null = null;
    for (const id of among) {
      const one = await store.keptPlan(year, RevisionId.parse(id));
      if (one && (named !== undefined || planDigest(one) === content)) plan = one;
    }
    if (!plan) {
      found.expect(named === undefined, sequence, '评估方案缺失');
      before = null;
      continue;
    }
    const revision = RevisionId.parse(plan.plan.key.pk.split('#').at(-1));
    verifyParks(year, revision, plan, found);
    const holds = planDigest(plan) === content && plan.plan.schema === entry.schema;
    if (!holds && !('reason' in written))
      found.leave(sequence, '旧版按方案提交时的园区次序计算摘要，该次序没有保存，方案与摘要无法核对');
    else found.expect(holds, sequence, '评估方案与记录的摘要不符');
    // Either every plan of a year asks for the years before the system, or none.
    found.expect(item.past === entries[0]?.item.past, sequence, '方案是否须先办理历史情况，与首次方案不符');
    if (item.confirmation) {
      const isKept = before !== null && saysWhatWasConfirmed(whole(before), whole(plan));
      const holds = item.confirmation === (isKept ? 'kept' : 'needed');
      found.expect(holds, sequence, '方案是否须由领导小组重新确认，与前后两版方案不符');
    }
    if (item.kind === 'plan-amended' && before)
      await verifyAmendment(proof, entry, { version: index + 1, revision, before, after: plan });
    before = plan;
  }
  return before;
};
