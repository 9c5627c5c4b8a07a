import type { ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import type { StandingFigure, VerifiedId } from '../../../shared/evaluation/verified/verified-figure';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/chain';
import type { FigureEntry } from '../../store/table/figure-items';
import type { EvaluationHead } from '../../store/table/items';
import { KINDS } from '../../store/table/kinds';
import { standingAfter } from '../../store/verified';
import { figureEffect } from '../../../shared/evaluation/verified/effect';
import { bothFiguresText } from '../../../shared/evaluation/verified/words';
import type { OpenStep, ParkDecision } from '../frame/park-step';
import { FigureWithdrawn } from './refusals';

/** A verified figure that stands. Throws FigureWithdrawn. */
export const standingFigure = (
  step: ParkStepName,
  { verified = [] }: Pick<EvaluationHead, 'verified'>,
  id: VerifiedId,
): StandingFigure => {
  const found = verified.find((one) => one.id === id);
  if (!found) throw new FigureWithdrawn(step);
  return found;
};

/** What is kept of a step on a verified figure that stands. The trail tells which, with both values. */
export const figureDecision = (
  { head, participant, before }: OpenStep,
  figure: StandingFigure,
  entry: Exclude<FigureEntry, { step: 'verified' }>,
): ParkDecision => ({
  after: { verified: standingAfter(before.verified, entry) },
  reason: entry.reason,
  changes: before.latest
    ? figureEffect(head, participant, before.latest.reported, figure).map(({ item }) => ({
        item,
        from: null,
        to: null,
        reason: bothFiguresText(RULE_SETS[head.ruleSet], figure),
      }))
    : [],
  content: digestOf(entry),
  items: [{ key: KINDS.figure.key(head.year, participant.park, entry.sequence), item: entry, isNew: true }],
});
