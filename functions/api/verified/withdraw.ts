import type { Instant } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import { PARK_STEPS, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import { isVerifiedBy, type VerifiedId, type Verifier } from '../../../shared/evaluation/verified/verified-figure';
import type { FigureEntry } from '../../store/table/figure-items';
import type { Handler } from '../frame/exchange';
import { parkStep, type OpenStep, type ParkDecision } from '../frame/park-step';
import { NotFound } from '../frame/refusal';
import { ReasonNeeded } from '../frame/step-refusals';
import { refuseOutsider } from '../panel/seat';
import { panelStep } from '../panel/step';
import { figureDecision, standingFigure } from './standing';

interface Asked {
  readonly principal: Principal;
  readonly parameters: { readonly figure: VerifiedId };
  readonly body: { readonly reason: string };
  readonly now: Instant;
}
type WithdrawStep = Extract<ParkStepName, 'withdrawAtReview' | 'withdrawAtPanel' | 'withdrawAtSettlement'>;

/** A verified figure taken back by whom it is of: the district or the bureau as an office, an expert in person. Throws FigureWithdrawn, NotFound, ReasonNeeded. */
const withdrawn = (
  step: WithdrawStep,
  role: Verifier,
  open: OpenStep,
  { principal, parameters, body: { reason }, now }: Asked,
): ParkDecision => {
  const figure = standingFigure(step, open.before, parameters.figure);
  const { account } = principal;
  if (!isVerifiedBy(figure, { role, account })) {
    throw new NotFound('没有您可以撤回的这个核实数，请刷新后再办理；核实数只能由提出的一方撤回。');
  }
  if (reason === '') throw new ReasonNeeded(PARK_STEPS[step].name);
  const sequence = open.before.chain.sequence + 1;
  const entry: FigureEntry = { step: 'withdrawn', sequence, id: figure.id, reason, by: account, at: now };
  return figureDecision(open, figure, entry);
};

export const withdrawAtReview: Handler<'withdrawAtReview'> = parkStep('withdrawAtReview', (open, asked) =>
  withdrawn('withdrawAtReview', 'district', open, asked),
);

export const withdrawAtSettlement: Handler<'withdrawAtSettlement'> = parkStep('withdrawAtSettlement', (open, asked) =>
  withdrawn('withdrawAtSettlement', 'bureau', open, asked),
);

export const withdrawAtPanel: Handler<'withdrawAtPanel'> = panelStep('withdrawAtPanel', (open, asked) => {
  refuseOutsider(open);
  return withdrawn('withdrawAtPanel', 'expert', open, asked);
});
