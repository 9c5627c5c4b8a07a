import type { EventKind } from '../../shared/evaluation/trail/event';
import { figureIn } from '../../shared/evaluation/submission/differences';
import { isVerifiedBy, type StandingFigure, type Verifier } from '../../shared/evaluation/verified/verified-figure';
import type { ReportedJson } from '../../shared/assessment/reported-json';
import { standingAfter } from '../store/verified';
import type { FigureEntry } from '../store/table/figure-items';
import { isEarlier } from './procedure-order';
import type { Written } from './rebuild-evaluation';
import { isSame } from './trail-finding';
import type { TrailFindings } from './verify-chain';

/** What an entry of each kind says happened to a verified figure, and whose it is; null: the park's own answer. */
const TOLD: Readonly<
  Partial<Record<EventKind, { readonly step: FigureEntry['step']; readonly role: Verifier | null }>>
> = {
  'district-verified': { step: 'verified', role: 'district' },
  'expert-verified': { step: 'verified', role: 'expert' },
  'bureau-verified': { step: 'verified', role: 'bureau' },
  'district-withdrew': { step: 'withdrawn', role: 'district' },
  'expert-withdrew': { step: 'withdrawn', role: 'expert' },
  'bureau-withdrew': { step: 'withdrawn', role: 'bureau' },
  'figure-answered': { step: 'answered', role: null },
};

/** Whether an entry says that something happened to a verified figure. */
export const isOfFigure = (kind: EventKind): boolean => TOLD[kind] !== undefined;

/** Whether a park may certainly still have answered at a moment. */
const isOpen = ({ agrees, due }: StandingFigure, at: StandingFigure['due']) => agrees === null && isEarlier(at, due);

/** Whether something can have happened to a verified figure, and was told as what it is. */
const fits = (
  { event, figure }: Written,
  standing: readonly StandingFigure[],
  latest: { readonly version: number; readonly reported: ReportedJson } | undefined,
): boolean => {
  const told = TOLD[event.kind];
  if (!figure || !told || figure.step !== told.step) return false;
  if (!isSame([figure.sequence, figure.at, figure.by], [event.sequence, event.at, event.by])) return false;
  const one = standing.find(({ id }) => id === figure.id);
  switch (figure.step) {
    case 'verified': {
      const { role, version, reported } = figure;
      const isSent =
        latest !== undefined && version === latest.version && figureIn(latest.reported, figure.figure) === reported;
      return !one && role === told.role && isSent;
    }
    case 'answered':
      return one?.agrees === null && !isEarlier(one.due, figure.at);
    case 'withdrawn':
      return one !== undefined && told.role !== null && isVerifiedBy(one, { role: told.role, account: figure.by });
  }
};

/** Checks the verified figures of a park: found of what was sent, answered once and in time, withdrawn by whom they are of, and each that stands decided when the park was settled, after it was heard. */
export const verifyFigures = (written: readonly Written[], found: TrailFindings): void => {
  let standing: readonly StandingFigure[] = [];
  let latest: Written['submission'];
  for (const step of written) {
    const { event, submission, figure, settlement } = step;
    const { kind, sequence, at } = event;
    if (kind === 'submitted') [standing, latest] = [[], submission];
    if (isOfFigure(kind)) {
      found.expect(fits(step, standing, latest), sequence, '核实数或其答复、撤回与此前的记录不符');
      if (figure) standing = standingAfter([...standing], figure);
    }
    if (kind === 'settled' && settlement) {
      const decided = (settlement.verified ?? []).map(({ id, figure: of, reported, verified, role }) => ({
        id,
        of,
        reported,
        verified,
        role,
      }));
      const stood = standing.map(({ id, figure: of, reported, verified, role }) => ({
        id,
        of,
        reported,
        verified,
        role,
      }));
      const isHeard = standing.every((one) => !isOpen(one, at));
      found.expect(isSame(decided, stood) && isHeard, sequence, '核定时裁定的核实数与此前的记录不符，或者园区仍可答复');
    }
  }
};
