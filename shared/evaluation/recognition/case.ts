import { Instant, ApplicationId, DistrictId, ParkId, Year } from '../../vocabulary/ids';
import { type FactOf, type SeenRecognitionFact, FocalRemarks } from './fact';
import type { RequirementId } from '../../regulation/recognition';
import { READINGS_BEFORE, type Alternative } from '../../regulation/readings';
import { requirementStandings, unmetOf, RequirementStanding, type Relaxed } from './requirements';
import { type RecognitionState, RECOGNITION_STATES } from './states';
import * as z from 'zod';
import { ApplicationContent } from './application';

/** Where a fact leaves an application that stood at `before`. */
export const stateAfter = (before: RecognitionState, fact: SeenRecognitionFact): RecognitionState => {
  switch (fact.kind) {
    case 'applied':
      return 'applied';
    case 'assessed':
      return fact.passed ? 'assessed' : 'refused';
    case 'notice-set':
      return 'public-notice';
    case 'objection-settled':
      return fact.upheld ? 'refused' : before;
    case 'awarded':
    case 'refused':
    case 'withdrawn':
      return fact.kind;
    case 'relaxed':
    case 'objection-raised':
      return before;
  }
};

const isKind =
  <Kind extends SeenRecognitionFact['kind']>(kind: Kind) =>
  (fact: SeenRecognitionFact): fact is FactOf<Kind> =>
    fact.kind === kind;

const objectionsOf = (facts: readonly SeenRecognitionFact[]): RecognitionCase['objections'] =>
  facts.filter(isKind('objection-raised')).map(({ objection, raisedBy, reason, at }) => {
    const settled = facts.filter(isKind('objection-settled')).find((fact) => fact.objection === objection);
    const outcome = settled ? { upheld: settled.upheld, reason: settled.reason, at: settled.at } : null;
    return { objection, raisedBy, content: reason, at, outcome };
  });

/**
 * An application as its trail tells, oldest entry first; null for a trail that does not begin with an application.
 * @param principle as the plan of the year reads it in which the application was filed
 */
export const caseOf = (
  facts: readonly SeenRecognitionFact[],
  principle: Alternative<'R-principle'> = READINGS_BEFORE['R-principle'],
): RecognitionCase | null => {
  const versions = facts.filter(isKind('applied'));
  const [first, latest] = [versions[0], versions.at(-1)];
  if (!first || !latest || facts[0] !== first) return null;
  const state = facts.reduce<RecognitionState>(stateAfter, 'applied');
  // What was relaxed was relaxed for the version that was seen.
  const relaxed = new Map<RequirementId, Relaxed>(
    facts
      .filter(isKind('relaxed'))
      .filter(({ version }) => version === latest.version)
      .map(({ requirement, reason, meeting }) => [requirement, { reason, meeting }]),
  );
  const assessment = facts.filter(isKind('assessed')).at(-1);
  const notice = facts.filter(isKind('notice-set')).at(-1);
  const award = facts.filter(isKind('awarded')).at(-1);
  const last = facts.at(-1);
  return {
    application: first.application,
    district: first.district,
    state,
    version: latest.version,
    appliedAt: first.at,
    content: latest.content,
    earlier: first.earlier,
    requirements: requirementStandings(latest.content, relaxed, principle),
    assessment: assessment
      ? {
          at: assessment.at,
          experts: assessment.experts,
          remarks: assessment.remarks,
          passed: assessment.passed,
          reason: assessment.reason,
        }
      : null,
    notice: notice ? { from: notice.from, to: notice.to } : null,
    objections: objectionsOf(facts),
    award: award ? { park: award.park, year: award.year, at: award.at } : null,
    ended: last && (state === 'refused' || state === 'withdrawn') ? { at: last.at, reason: last.reason } : null,
  };
};

/** What keeps the title from being given (Article 9 (4)). */
export type AwardObstacle =
  | { readonly kind: 'notice-running'; readonly to: Instant }
  | { readonly kind: 'objections-open'; readonly objections: readonly number[] }
  | { readonly kind: 'conditions-unmet'; readonly unmet: readonly RequirementStanding[] };

/** The objections that nobody has dealt with. */
export const openObjections = ({ objections }: Pick<RecognitionCase, 'objections'>): readonly number[] =>
  objections.filter(({ outcome }) => outcome === null).map(({ objection }) => objection);

/** What keeps the title from being given to an application in public notice now, in the order in which it is said. */
export const awardObstacles = (
  { notice, objections, requirements }: Pick<RecognitionCase, 'notice' | 'objections' | 'requirements'>,
  now: Instant,
): readonly AwardObstacle[] => {
  const open = openObjections({ objections });
  const unmet = unmetOf(requirements);
  return [
    ...(notice && Date.parse(now) <= Date.parse(notice.to) ? [{ kind: 'notice-running', to: notice.to } as const] : []),
    ...(open.length > 0 ? [{ kind: 'objections-open', objections: open } as const] : []),
    ...(unmet.length > 0 ? [{ kind: 'conditions-unmet', unmet } as const] : []),
  ];
};

const Objection = z.object({
  objection: z.number().int(),
  raisedBy: z.string(),
  content: z.string(),
  at: Instant,
  /** null: still open. */
  outcome: z.object({ upheld: z.boolean(), reason: z.string(), at: Instant }).nullable(),
});
/** An application as it stands, as its trail tells. */
export const RecognitionCase = z.object({
  application: ApplicationId,
  district: DistrictId,
  state: z.enum(RECOGNITION_STATES),
  version: z.number().int(),
  appliedAt: Instant,
  content: ApplicationContent,
  earlier: ApplicationId.nullable(),
  requirements: z.array(RequirementStanding),
  assessment: z
    .object({
      at: Instant,
      experts: z.array(z.string()),
      remarks: FocalRemarks,
      passed: z.boolean(),
      reason: z.string(),
    })
    .nullable(),
  notice: z.object({ from: Instant, to: Instant }).nullable(),
  objections: z.array(Objection),
  award: z.object({ park: ParkId, year: Year, at: Instant }).nullable(),
  /** Why it was refused or taken back. */
  ended: z.object({ at: Instant, reason: z.string() }).nullable(),
});
export type RecognitionCase = z.infer<typeof RecognitionCase>;
