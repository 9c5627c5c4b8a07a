import type { Instant, ParkId } from '../../../shared/vocabulary/ids';
import { applyPicks } from '../../../shared/evaluation/grading/apply-picks';
import { proposeGrades, type GradeProposal } from '../../../shared/evaluation/grading/propose-grades';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { totalsOf, resultsOf, runOf, type Graded, type Ungraded } from '../../store/grading';
import { DanglingPointer } from '../../store/table/failures';
import type { ResultItem, RunItem, YearHead, EvaluationHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { digestOf } from '../../trail/chain';
import { digestOfRun } from '../../store/digest-of-run';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import type { BeforeGrading } from '../../../shared/evaluation/grading/alternatives';
import { pastInForce, withPasts, type PublishedYear } from '../../../shared/evaluation/past/standing';
import { decisionsOf, byParkOf, publishedYear } from '../../../shared/evaluation/money/subsidy-ledger';
import { differences, type Difference } from './differences';
import { replayAbsence } from './replay-absence';
import { replaySettlement, type ReplayedPark } from './replay-settlement';

const until = (moment: Instant, at: Instant): boolean => Date.parse(at) <= Date.parse(moment);

/** What each park's money of a year depended on at a moment: its earlier published years, what was known of those before the system, and what had been decided about them and about the year itself. */
const moneyBefore = async (
  store: Store,
  { year, readings }: YearHead,
  moment: Instant,
): Promise<(participant: Participant) => BeforeGrading> => {
  const heads = await store.yearHeads();
  const listed = await Promise.all(heads.map((head) => store.moneyFactsOfYear(head.year)));
  const decided = listed.flat().filter(({ fact }) => until(moment, fact.at));
  const factsOf = byParkOf(decided.toSorted((a, b) => a.fact.sequence - b.fact.sequence));
  const earlier = new Map<ParkId, PublishedYear[]>();
  for (const head of heads) {
    const { published } = head;
    if (!published || head.year >= year || !until(moment, published.at)) continue;
    for (const { park, grade } of await store.results(head.year, published.run)) {
      const one = publishedYear(head, { grade }, factsOf.get(park) ?? []);
      if (one) earlier.set(park, [...(earlier.get(park) ?? []), { ...one, publishedAt: published.at }]);
    }
  }
  return ({ park, recognised }) => {
    const facts = factsOf.get(park) ?? [];
    return {
      year,
      recognised,
      earlier: withPasts(earlier.get(park) ?? [], facts, recognised),
      past: pastInForce(facts, recognised),
      readings,
      ...decisionsOf(year, facts),
    };
  };
};

/** Recomputes what a park was graded with in a year of the first version, before there were settlements: what it submitted last. Null where there is nothing. */
const replaySubmitted = async (
  store: Store,
  year: YearHead,
  participant: Participant,
  head: EvaluationHead | undefined,
): Promise<ReplayedPark | null> => {
  const { park } = participant;
  const submission = head?.latest && (await store.submission(year.year, park, head.latest.version));
  if (!head || !submission) return null;
  const { version, hash, items, total, reported } = submission;
  const again = computedScores(year, participant, reported);
  return {
    stored: { items, total },
    again,
    graded: { ...again, version, computed: again.items, panel: {}, overrides: [], chain: head.chain },
    input: { park, version, hash },
  };
};

/** The year has no published results to recompute. */
class NotPublished extends Error {
  override readonly name = 'NotPublished';
  constructor(readonly year: number) {
    super(`${year} is not published`);
  }
}

/** What of a published year does not come out again, by park (null: of the year as a whole). */
interface ReplayFinding {
  readonly park: ParkId | null;
  readonly name: string;
  readonly differences: readonly Difference[];
}
export interface Replay {
  readonly year: number;
  readonly parks: number;
  /** Digest over the published run and its results. */
  readonly digest: string;
  readonly findings: readonly ReplayFinding[];
}

/** When the totals were graded that were published in the end: what was decided about money until then counts. */
const gradedAt = async (store: Store, { year }: YearHead): Promise<Instant> => {
  const graded = (await store.yearEvents(year)).findLast(({ kind }) => kind === 'graded');
  if (!graded) throw new NotPublished(year);
  return graded.at;
};

/** The proposal with the ties decided as the leading group decided them: which parks it named is an input, read from what was published. */
const decided = (
  proposal: GradeProposal,
  { declined = [] }: RunItem,
  results: readonly ResultItem[],
): GradeProposal => {
  const tied = new Set(proposal.undecided);
  const picks = results.filter(({ park, grade }) => tied.has(park) && grade === '优秀').map(({ park }) => park);
  if (tied.size + declined.length === 0) return proposal;
  const after = applyPicks(proposal, picks, declined);
  // Over the quota: left undecided, so that every one of them comes out differently.
  return 'refused' in after ? proposal : after;
};

type Said = { readonly explanation: readonly string[] } | null;
const unsaid = <Money extends Said>(money: Money): Money => money && { ...money, explanation: [] };
/** A result without the sentences in it: those are proved by their digest alone, so that they can get better. */
const withoutSentences = (result: ResultItem): ResultItem => ({
  ...result,
  subsidy: unsaid(result.subsidy),
  either: result.either && { excellent: unsaid(result.either.excellent), pass: unsaid(result.either.pass) },
});

const compared = (
  run: RunItem,
  results: readonly ResultItem[],
  again: { readonly run: RunItem; readonly results: readonly ResultItem[] },
): ReplayFinding[] => {
  const byPark = new Map(again.results.map((result) => [result.park, withoutSentences(result)]));
  const published = new Set(results.map(({ park }) => park));
  const parks = [
    ...results.map((result) => ({
      park: result.park,
      name: result.name,
      differences: differences(withoutSentences(result), byPark.get(result.park)),
    })),
    ...again.results
      .filter(({ park }) => !published.has(park))
      .map((result) => ({ park: result.park, name: result.name, differences: differences(undefined, result) })),
  ];
  const year = { park: null, name: '', differences: differences(run, again.run) };
  return [year, ...parks].filter((finding) => finding.differences.length > 0);
};

/**
 * Recomputes a published year from what went into it alone: figures, plan in force, panel scores, overrides, the leading group's picks and its decisions on parks that take no part, earlier years, and what was
 * decided about money until it was graded. Compares run and results with the published ones, canonical JSON byte for byte but for the sentences. Throws NotPublished, and DanglingPointer for
 * a published run that is gone.
 */
export const replayYear = async (store: Store, head: YearHead): Promise<Replay> => {
  const { year, published, readings, ruleSet } = head;
  if (!published) throw new NotPublished(year);
  const [kept, participants, heads, at] = await Promise.all([
    store.keptRun(year, published.run),
    store.participants(head),
    store.evaluationHeads(year),
    gradedAt(store, head),
  ]);
  if (!kept) throw new DanglingPointer(`Run ${published.run} of ${year}`);
  const run = kept.run.item;
  const results = kept.results.map(({ item }) => item);
  const headOf = new Map(heads.map((evaluation) => [evaluation.park, evaluation]));
  const moneyOf = await moneyBefore(store, head, at);
  const findings: ReplayFinding[] = [];
  const graded: Graded[] = [];
  const ungraded: Ungraded[] = [];
  const inputs: object[] = [];
  const replayPark = run.totals === 'settled' ? replaySettlement : replaySubmitted;
  for (const participant of participants) {
    const { park, name } = participant;
    const decided = headOf.get(park)?.stage === 'absent' ? await replayAbsence(store, head, park) : null;
    if (decided) {
      ungraded.push({ park, name, ...decided.ungraded, money: moneyOf(participant) });
      inputs.push(decided.input);
      continue;
    }
    const replayed = await replayPark(store, head, participant, headOf.get(park));
    if (!replayed) {
      findings.push({
        park,
        name,
        differences: [
          { path: '', published: '已公布', replayed: run.totals === 'settled' ? '没有核定记录' : '没有自评' },
        ],
      });
      continue;
    }
    const changed = differences(replayed.stored, replayed.again);
    if (changed.length > 0) findings.push({ park, name, differences: changed });
    graded.push({ park, name, ...replayed.graded, money: moneyOf(participant) });
    inputs.push(replayed.input);
  }
  const proposal = decided(proposeGrades(totalsOf(graded), readings, RULE_SETS[ruleSet].grading), run, results);
  const again = {
    results: resultsOf(head, graded, proposal, ungraded),
    run: {
      ...runOf({ ...head, settlements: run.settlements }, proposal, {
        run: run.run,
        at: run.at,
        inputs: digestOf(inputs),
        participants: graded.length,
      }),
      totals: run.totals,
    },
  };
  findings.push(...compared(run, results, again));
  return { year, parks: participants.length, digest: digestOfRun(kept), findings };
};
