import type { PanelEntryId, Year } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import type { VerifyRequest } from '../../../shared/api/verified';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { reportedAsJson } from '../../../shared/assessment/reported-json';
import { figureIn } from '../../../shared/evaluation/submission/differences';
import { withVerified } from '../../../shared/evaluation/verified/counted';
import { figureEffect } from '../../../shared/evaluation/verified/effect';
import { hearingEnds } from '../../../shared/evaluation/verified/hearing';
import {
  isVerifiedBy,
  MOST_VERIFIED,
  VerifiedId,
  type Verifier,
} from '../../../shared/evaluation/verified/verified-figure';
import { bothFiguresText } from '../../../shared/evaluation/verified/words';
import { figureIds, figureOf, RULE_SETS } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/chain';
import { DanglingPointer } from '../../store/table/failures';
import type { FigureEntry } from '../../store/table/figure-items';
import { KINDS } from '../../store/table/kinds';
import { standingAfter } from '../../store/verified';
import { evidenceById } from '../evidence/in-force';
import type { Handler } from '../frame/exchange';
import { parkStep, type OpenStep, type ParkDecision } from '../frame/park-step';
import { ReasonNeeded } from '../frame/step-refusals';
import type { AskedToWrite } from '../frame/write';
import { refuseOutsider } from '../panel/seat';
import { panelStep } from '../panel/step';
import {
  figureName,
  FigureEvidenceNeeded,
  FigureNotParks,
  FigureOfOldVersion,
  FiguresFull,
  FigureVerifiedBefore,
  ValueSame,
  ValueUnfit,
  type VerifyStep,
} from './refusals';

/** What every verification is asked with. */
interface AskedToVerify extends AskedToWrite {
  readonly principal: Principal;
  readonly body: VerifyRequest;
}

/** A value as it is kept: as the figure's own kind reads it. Throws FigureNotParks, ValueUnfit, ValueSame. */
const valuesOf = ({ head, participant }: OpenStep, reported: Parameters<typeof figureIn>[0], body: VerifyRequest) => {
  const { figure } = body;
  const ruleSet = RULE_SETS[head.ruleSet];
  if (!figureIds(ruleSet).includes(figure)) throw new FigureNotParks(`“${figure}”`);
  const what = figureName(ruleSet, figure);
  if (figureOf(ruleSet, figure).from !== 'park') throw new FigureNotParks(what);
  const checked = checkReported(withVerified(reported, [body]), participant, ruleSet);
  if (!checked.ok) {
    throw new ValueUnfit(
      what,
      checked.findings.filter(({ place }) => place.kind === 'figure' && place.figure === figure),
    );
  }
  const [before, after] = [figureIn(reported, figure), figureIn(reportedAsJson(checked.reported, ruleSet), figure)];
  if (before === null || after === null) throw new DanglingPointer(`The figure ${figure}`);
  if (before === after) throw new ValueSame(what);
  return { reported: before, verified: after };
};

/** What somebody finds of a figure, as it is kept. */
const verified = async (
  step: VerifyStep,
  role: Verifier,
  open: OpenStep,
  { principal, body, now, dependencies: { store, newId } }: AskedToVerify,
): Promise<ParkDecision> => {
  const { head, participant, before } = open;
  const { latest } = before;
  if (!latest) throw new DanglingPointer(`The submission of ${participant.park} in ${head.year}`);
  const { version, figure, reason, evidence, paper } = body;
  if (latest.version !== version) throw new FigureOfOldVersion(version, latest.version);
  const values = valuesOf(open, latest.reported, body);
  const ruleSet = RULE_SETS[head.ruleSet];
  const { account } = principal;
  const standing = before.verified ?? [];
  if (standing.some((one) => one.figure === figure && isVerifiedBy(one, { role, account }))) {
    throw new FigureVerifiedBefore(figureName(ruleSet, figure));
  }
  if (standing.length >= MOST_VERIFIED.figures) throw new FiguresFull();
  if (reason === '') throw new ReasonNeeded(`核实${figureName(ruleSet, figure)}`);
  if (evidence.length === 0 && paper === '') throw new FigureEvidenceNeeded(step);
  const kept = evidence.length > 0 ? await store.evidenceEntries(head.year, participant.park) : [];
  const shown = [...new Set(evidence)].map((id) => evidenceById(kept, id).id);
  const sequence = before.chain.sequence + 1;
  const entry: FigureEntry = {
    step: 'verified',
    sequence,
    id: VerifiedId.parse(newId()),
    figure,
    ...values,
    reason,
    evidence: shown,
    paper,
    role,
    by: account,
    at: now,
    version,
    due: hearingEnds(now, head),
  };
  return {
    after: { verified: standingAfter(before.verified, entry) },
    reason,
    changes: figureEffect(head, participant, latest.reported, entry).map((effect) => ({
      item: effect.item,
      from: effect.reported,
      to: effect.verified,
      reason: bothFiguresText(ruleSet, entry),
    })),
    content: digestOf(entry),
    items: [{ key: KINDS.figure.key(head.year, participant.park, sequence), item: entry, isNew: true }],
  };
};

export const verifyAtReview: Handler<'verifyAtReview'> = parkStep('verifyAtReview', (open, asked) =>
  verified('verifyAtReview', 'district', open, asked),
);

export const verifyAtSettlement: Handler<'verifyAtSettlement'> = parkStep('verifyAtSettlement', (open, asked) =>
  verified('verifyAtSettlement', 'bureau', open, asked),
);

/** What an expert's steps on figures are asked of. */
interface AskedOfExpert extends AskedToVerify {
  readonly parameters: { readonly year: Year; readonly entry: PanelEntryId };
}

export const verifyAtPanel: Handler<'verifyAtPanel'> = panelStep('verifyAtPanel', (open, asked: AskedOfExpert) => {
  refuseOutsider(open);
  return verified('verifyAtPanel', 'expert', open, asked);
});
