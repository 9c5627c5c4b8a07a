import type * as z from 'zod';
import type { FigureSeen } from '../../../shared/api/verified';
import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { possibleParkSteps, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import { readsTrailsWhole } from '../../../shared/evaluation/trail/binding';
import { figureEffect } from '../../../shared/evaluation/verified/effect';
import { isHeard } from '../../../shared/evaluation/verified/hearing';
import type { FigureState } from '../../../shared/evaluation/verified/states';
import { isVerifiedBy, type StandingFigure, type Verifier } from '../../../shared/evaluation/verified/verified-figure';
import type { Instant } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { EvidenceEntry } from '../../store/table/evidence-items';
import type { FigureEntry } from '../../store/table/figure-items';
import type { EvaluationHead, YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Handler } from '../frame/exchange';
import { parkOf } from '../frame/visible-parks';

type Found = Extract<FigureEntry, { step: 'verified' }>;
type Seen = z.input<typeof FigureSeen>;

/** Whose park it is about, and who asks. */
export interface FigureView {
  readonly head: YearHead;
  readonly participant: Participant;
  readonly evaluation: EvaluationHead;
  readonly principal: Principal;
  readonly now: Instant;
  /** What somebody wrote, as whoever asks may read it; null: as it is, with the names of files. */
  readonly masked: ((text: string) => string) | null;
  /** Which figures may be seen; all where it is not said. */
  readonly inSight?: (one: Found) => boolean;
}

const WITHDRAWAL: Readonly<Record<Verifier, ParkStepName>> = {
  district: 'withdrawAtReview',
  expert: 'withdrawAtPanel',
  bureau: 'withdrawAtSettlement',
};

/** What became of a verified figure. */
const stateOf = (
  { evaluation, now }: FigureView,
  id: Found['id'],
  standing: StandingFigure | undefined,
  withdrawn: boolean,
  isTold: boolean,
): FigureState => {
  if (withdrawn) return 'withdrawn';
  if (!standing) return 'moot';
  const decision = evaluation.settlement?.verified?.find((one) => one.id === id);
  if (decision && isTold) return decision.take === 'verified' ? 'adopted' : 'kept';
  if (!isHeard(standing, now)) return 'hearing';
  return standing.role === 'bureau' ? 'counted' : 'undecided';
};

/** Files that show something, also those that were taken out of the list since. */
const filesOf = (entries: readonly EvidenceEntry[], ids: readonly Evidence['id'][], isMasked: boolean) =>
  ids.flatMap((id) =>
    entries.flatMap((entry) =>
      entry.step === 'added' && entry.id === id
        ? [
            {
              id,
              item: entry.item,
              kind: entry.kind,
              type: entry.type,
              named: isMasked ? null : { document: entry.document, number: entry.number, name: entry.name },
            },
          ]
        : [],
    ),
  );

/** The verified figures of a park as somebody may see them, oldest first. Those of a park of which none was ever found cost nothing but the look. */
export const figuresSeen = async (store: Store, view: FigureView): Promise<Seen[]> => {
  const { head, participant, evaluation, principal, masked } = view;
  const { park } = participant;
  const entries = await store.figureEntries(head.year, park);
  if (entries.length === 0) return [];
  const isShown = entries.some((entry) => entry.step !== 'withdrawn' && entry.evidence.length > 0);
  const kept = isShown ? await store.evidenceEntries(head.year, park) : [];
  const isMasked = masked !== null;
  const said = masked ?? ((text: string) => text);
  const isWhole = readsTrailsWhole(principal.role);
  const isTold = isWhole || head.published !== null;
  const possible = possibleParkSteps(evaluation.stage, head.state);
  return entries.flatMap((entry): Seen[] => {
    if (entry.step !== 'verified' || view.inSight?.(entry) === false) return [];
    const { id, figure, reported, verified, reason, evidence, paper, role, by, at, version, due } = entry;
    const standing = evaluation.verified?.find((one) => one.id === id);
    const answer = entries.find((one) => one.step === 'answered' && one.id === id);
    const withdrawal = entries.find((one) => one.step === 'withdrawn' && one.id === id);
    const decision = evaluation.settlement?.verified?.find((one) => one.id === id);
    const isOwn = isVerifiedBy(entry, principal);
    const isNamed = isWhole || isOwn || (role !== 'expert' && principal.role !== 'expert');
    return [
      {
        ...{ id, figure, reported, verified, role, at, version, due },
        by: isNamed ? by : '',
        mayWithdraw: isOwn && standing !== undefined && possible.includes(WITHDRAWAL[role]),
        reason: said(reason),
        paper: said(paper),
        evidence: filesOf(kept, evidence, isMasked),
        state: stateOf(view, id, standing, withdrawal !== undefined, isTold),
        items:
          standing && evaluation.latest ? [...figureEffect(head, participant, evaluation.latest.reported, entry)] : [],
        answer:
          answer?.step === 'answered'
            ? {
                agrees: answer.agrees,
                reason: said(answer.reason),
                at: answer.at,
                evidence: filesOf(kept, answer.evidence, isMasked),
              }
            : null,
        withdrawal: withdrawal?.step === 'withdrawn' ? { reason: said(withdrawal.reason), at: withdrawal.at } : null,
        decision: decision && isTold ? { take: decision.take, reason: said(decision.reason) } : null,
      },
    ];
  });
};

export const verifiedFigures: Handler<'verifiedFigures'> = async ({
  principal,
  parameters,
  now,
  dependencies: { store },
}) => {
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'evaluation.read', year, park);
  const evaluation = await store.evaluationHead(year, park);
  const figures = evaluation
    ? await figuresSeen(store, { head, participant, evaluation, principal, now, masked: null })
    : [];
  return { readAt: now, figures };
};
