import type { ReportedJson } from '../../assessment/reported-json';
import type { Instant } from '../../vocabulary/ids';
import { isHeard } from './hearing';
import type { FigureDecision, StandingFigure, VerifiedFigure } from './verified-figure';

/** A verified figure that counts in the place of the reported one. */
export type CountedFigure = Pick<VerifiedFigure, 'figure' | 'reported' | 'verified'>;

/** What a park reported, with some verified figures in the place of its own. */
export const withVerified = (
  reported: ReportedJson,
  verified: readonly Pick<CountedFigure, 'figure' | 'verified'>[],
): ReportedJson => {
  const changed: ReportedJson = { ...reported };
  for (const { figure, verified: value } of verified) {
    const { facilities } = changed;
    if (typeof facilities === 'object' && facilities !== null && Object.hasOwn(facilities, figure))
      changed['facilities'] = { ...facilities, [figure]: value };
    else changed[figure] = value;
  }
  return changed;
};

const counted = ({ figure, reported, verified }: CountedFigure): CountedFigure => ({ figure, reported, verified });

/** The verified figures that a settlement took. */
export const adoptedFigures = (decisions: readonly FigureDecision[] | undefined): readonly CountedFigure[] =>
  (decisions ?? []).filter(({ take }) => take === 'verified').map(counted);

/** What a park's scores depend on besides what it sent. */
interface Stands {
  readonly verified?: readonly StandingFigure[] | undefined;
  readonly settlement: { readonly verified?: readonly FigureDecision[] | undefined } | null;
}

/** The verified figures that count now: those that the settlement took; before there is one, the bureau's own on which the park was heard. What others propose waits for the settlement. */
export const countedFigures = ({ verified = [], settlement }: Stands, now: Instant): readonly CountedFigure[] =>
  settlement
    ? adoptedFigures(settlement.verified)
    : verified.filter((one) => one.role === 'bureau' && isHeard(one, now)).map(counted);
