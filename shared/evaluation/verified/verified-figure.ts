import * as z from 'zod';
import { REPORTED_TEXT_LIMIT } from '../../assessment/reported-json';
import { ALL_FIGURE_IDS } from '../../regulation/rule-set';
import { AccountId, Instant, Version } from '../../vocabulary/ids';
import type { Principal } from '../../vocabulary/roles';
import { EvidenceId } from '../evidence/evidence';

/** One verified figure (核实数) of a park and year. Says nothing of what else happened. */
export const VerifiedId = z
  .string()
  .regex(/^[0-9a-zA-Z-]{8,64}$/)
  .brand<'VerifiedId'>();
export type VerifiedId = z.infer<typeof VerifiedId>;

/** Who verifies figures: the district while it reviews, an expert of the panel, the bureau before it settles. */
export const VERIFIERS = ['district', 'expert', 'bureau'] as const;
export type Verifier = (typeof VERIFIERS)[number];

/** Figures that may stand for one park at a time, and documents that may show one. */
export const MOST_VERIFIED = { figures: 100, evidence: 20 } as const;

/** A figure as it travels. */
export const FigureValue = z.union([z.number(), z.string().max(REPORTED_TEXT_LIMIT), z.boolean()]);
const Shown = z.array(EvidenceId).max(MOST_VERIFIED.evidence);

/** A figure that somebody found otherwise than the park reported it. Immutable: what becomes of it is told beside it. */
export const VerifiedFigure = z.object({
  id: VerifiedId,
  figure: z.enum(ALL_FIGURE_IDS),
  reported: FigureValue,
  verified: FigureValue,
  reason: z.string(),
  /** The kept files that show it, and what was seen on paper: one of the two is there. */
  evidence: Shown,
  paper: z.string(),
  role: z.enum(VERIFIERS),
  by: AccountId,
  at: Instant,
  /** Of the self-evaluation: a new version makes it moot. */
  version: Version,
  /** Until when the park may answer. */
  due: Instant,
});
export type VerifiedFigure = z.infer<typeof VerifiedFigure>;

/** Whether a verified figure is somebody's, to be withdrawn and not to be found once more: a district's and the bureau's is the office's, an expert's is in person. */
export const isVerifiedBy = (
  { role, by }: Pick<VerifiedFigure, 'role' | 'by'>,
  who: Pick<Principal, 'role' | 'account'>,
): boolean => role === who.role && (role !== 'expert' || by === who.account);

/** What the park says to a verified figure. */
export const FigureAnswer = z.object({
  id: VerifiedId,
  agrees: z.boolean(),
  reason: z.string(),
  evidence: Shown,
  by: AccountId,
  at: Instant,
});
export type FigureAnswer = z.infer<typeof FigureAnswer>;

/** A verified figure taken back by whom it is of. */
export const FigureWithdrawal = z.object({ id: VerifiedId, reason: z.string(), by: AccountId, at: Instant });
export type FigureWithdrawal = z.infer<typeof FigureWithdrawal>;

/** A verified figure that stands, in short: of the current version and not withdrawn. `agrees` is null while the park has not answered. */
export const StandingFigure = VerifiedFigure.pick({
  id: true,
  figure: true,
  reported: true,
  verified: true,
  role: true,
  by: true,
  due: true,
}).extend({ agrees: z.boolean().nullable() });
export type StandingFigure = z.infer<typeof StandingFigure>;

/** What a settlement takes: the verified figure, or the reported one. */
export const FIGURES_TAKEN = ['verified', 'reported'] as const;
/** What was decided on a verified figure when the park was settled. */
export const FigureDecision = VerifiedFigure.pick({
  id: true,
  figure: true,
  reported: true,
  verified: true,
  role: true,
}).extend({
  take: z.enum(FIGURES_TAKEN),
  reason: z.string(),
  /** The number of the earlier settlement that decided it otherwise. */
  corrects: z.number().int().min(1).optional(),
});
export type FigureDecision = z.infer<typeof FigureDecision>;
