import { isHeard } from '../../../shared/evaluation/verified/hearing';
import type { FigureEntry } from '../../store/table/figure-items';
import { evidenceById } from '../evidence/in-force';
import type { Handler } from '../frame/exchange';
import { parkStep } from '../frame/park-step';
import { ReasonNeeded } from '../frame/step-refusals';
import { HearingOver } from './refusals';
import { figureDecision, standingFigure } from './standing';

/** What the park says to a verified figure, once, while it may. Throws FigureWithdrawn, HearingOver, ReasonNeeded, NotFound. */
export const answerFigure: Handler<'answerFigure'> = parkStep('answerFigure', async (open, asked) => {
  const { principal, parameters, body, now, dependencies } = asked;
  const figure = standingFigure('answerFigure', open.before, parameters.figure);
  if (isHeard(figure, now)) throw new HearingOver(figure);
  const { agrees, reason, evidence } = body;
  if (!agrees && reason === '') throw new ReasonNeeded('不同意核实数');
  const { year, park } = parameters;
  const kept = evidence.length > 0 ? await dependencies.store.evidenceEntries(year, park) : [];
  const entry: FigureEntry = {
    step: 'answered',
    sequence: open.before.chain.sequence + 1,
    id: figure.id,
    agrees,
    reason,
    evidence: [...new Set(evidence)].map((id) => evidenceById(kept, id).id),
    by: principal.account,
    at: now,
  };
  const decision = figureDecision(open, figure, entry);
  return { ...decision, reason: `${agrees ? '同意' : '不同意'}${reason === '' ? '' : `：${reason}`}` };
});
