import * as z from 'zod';
import { ALL_FIGURE_IDS, ALL_ITEM_IDS } from '../regulation/rule-set';
import { AccountId, Instant, Reason, Version } from '../vocabulary/ids';
import { Evidence, EvidenceId } from '../evaluation/evidence/evidence';
import {
  FigureAnswer,
  FigureDecision,
  FigureValue,
  FigureWithdrawal,
  MOST_VERIFIED,
  VerifiedFigure,
} from '../evaluation/verified/verified-figure';
import { FIGURE_STATES } from '../evaluation/verified/states';
import { Score } from '../assessment/score';

const Shown = z.array(EvidenceId).max(MOST_VERIFIED.evidence).default([]);

/** 核实: a figure of the version that was seen, found otherwise. It rests on kept files, or on paper that was seen (in words). */
export const VerifyRequest = z.strictObject({
  version: Version,
  figure: z.enum(ALL_FIGURE_IDS),
  verified: FigureValue,
  reason: Reason,
  evidence: Shown,
  paper: Reason.default(''),
});
export type VerifyRequest = z.infer<typeof VerifyRequest>;

/** 答复: what the park says to it; who does not agree says why. */
export const FigureAnswerRequest = z.strictObject({ agrees: z.boolean(), reason: Reason, evidence: Shown });
export type FigureAnswerRequest = z.infer<typeof FigureAnswerRequest>;

export const FigureWithdrawalRequest = z.strictObject({ reason: Reason });
export type FigureWithdrawalRequest = z.infer<typeof FigureWithdrawalRequest>;

/** A file that shows something; also one that was taken out of the list since. Under a mask without names. */
const ShownFile = Evidence.pick({ id: true, item: true, kind: true, type: true }).extend({
  named: Evidence.pick({ document: true, number: true, name: true }).nullable(),
});

/** A verified figure with all that became of it, as far as the caller may see it. */
export const FigureSeen = VerifiedFigure.omit({ evidence: true, by: true }).extend({
  /** Experts are not named to anybody but the bureau and the leading group, and nobody is under a mask: '' there. */
  by: z.union([AccountId, z.literal('')]),
  /** Whether it is of whoever asks, and may be withdrawn now. */
  mayWithdraw: z.boolean(),
  evidence: z.array(ShownFile),
  state: z.enum(FIGURE_STATES),
  /** Both scores of every item that rests on it, under the plan as it stands; empty where it is moot. */
  items: z.array(z.object({ item: z.enum(ALL_ITEM_IDS), reported: Score, verified: Score })),
  answer: FigureAnswer.pick({ agrees: true, reason: true, at: true })
    .extend({ evidence: z.array(ShownFile) })
    .nullable(),
  withdrawal: FigureWithdrawal.pick({ reason: true, at: true }).nullable(),
  /** What the settlement took; for park and district once the year is published. */
  decision: FigureDecision.pick({ take: true, reason: true }).nullable(),
});
export type FigureSeen = z.infer<typeof FigureSeen>;

/** 核实数 of a park, oldest first. */
export const FiguresSeen = z.object({ readAt: Instant, figures: z.array(FigureSeen) });
export type FiguresSeen = z.infer<typeof FiguresSeen>;
