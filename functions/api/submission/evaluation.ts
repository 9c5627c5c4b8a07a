import type { Evaluation } from '../../../shared/api/submission';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { ParkResult } from '../../../shared/evaluation/grading/result';
import { withVerified } from '../../../shared/evaluation/verified/counted';
import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import { reviewDeadline, submissionDeadline } from '../../../shared/evaluation/procedure/step';
import { untouched } from '../../store/submission';
import { DanglingPointer } from '../../store/table/failures';
import type { EvaluationHead, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Handler } from '../frame/exchange';
import { subsidyNow } from '../money/park-money';
import { countedInSight } from '../verified/counted-in-sight';
import { NotFound } from '../frame/refusal';
import { parkOf } from '../frame/visible-parks';

/** What a park has been given, once its year is published, with its money as it stands now; null before, for everybody. */
const publishedResult = async (store: Store, head: YearHead, participant: Participant): Promise<ParkResult | null> => {
  const { year, published } = head;
  const { park } = participant;
  if (!published) return null;
  const [run, result, subsidy] = await Promise.all([
    store.run(year, published.run),
    store.result(year, published.run, park),
    subsidyNow(store, participant, year),
  ]);
  if (!run || !result || !subsidy) throw new DanglingPointer(`The result of ${park} in ${year}`);
  return ParkResult.parse({
    ...result,
    subsidy,
    year,
    outOf: run.participants,
    run: published.run,
    publishedAt: published.at,
  });
};

const stateOf = ({ published }: YearHead, { latest }: EvaluationHead): Evaluation['state'] => {
  if (published) return '已公布';
  return latest ? '已提交' : '未提交';
};

export const evaluation: Handler<'evaluation'> = async ({ principal, parameters, now, dependencies: { store } }) => {
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'evaluation.read', year, park);
  const stands = (await store.evaluationHead(year, park)) ?? untouched(park);
  const [latest, review, result] = await Promise.all([
    stands.latest && store.submission(year, park, stands.latest.version),
    stands.review && store.review(year, park, stands.review.sequence),
    publishedResult(store, head, participant),
  ]);
  const verified = countedInSight(principal.role, head, stands, now);
  const decision = stands.stage === 'absent' ? stands.absence?.decision : null;
  return {
    park,
    year,
    participant,
    state: stateOf(head, stands),
    stage: head.published ? 'published' : stands.stage,
    yearState: head.state,
    currentVersion: stands.latest?.version ?? 0,
    latest,
    computed: stands.latest && computedScores(head, participant, withVerified(stands.latest.reported, verified)),
    ...(verified.length > 0 && { verified: [...verified] }),
    review,
    extension: stands.extension,
    ...(stands.extensions && { extensions: stands.extensions }),
    ...(decision && { absence: decision }),
    result,
    submissionsClose: submissionDeadline(head, stands),
    submissionsOpen: head.submissionsOpen,
    reviewsClose: reviewDeadline(head, stands),
  };
};

export const submission: Handler<'submission'> = async ({ principal, parameters, dependencies: { store } }) => {
  const { year, park, version } = parameters;
  await parkOf(store, principal, 'evaluation.read', year, park);
  const found = await store.submission(year, park, version);
  if (!found) throw new NotFound(`没有第 ${version} 版自评，请核对版本号。`);
  return found;
};
