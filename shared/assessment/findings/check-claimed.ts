import type { Finding } from './finding';
import type { ClaimedScores } from '../score';
import { points, printedPoints, sumPoints } from '../../vocabulary/quantities';
import type { Readings } from '../../regulation/readings';
import { indicatorOf, itemIds, type RuleSet } from '../../regulation/rule-set';
import { possibleScores } from '../outcome';
import { shown } from '../../text/plain-text';
import type { Assessment } from '../trace';

/** 自评合计: the sum of the scores that a park gives itself for the items of a rule set, as printed; a blank one counts nothing. */
export const claimedSum = (claimed: ClaimedScores, ruleSet: RuleSet): number =>
  printedPoints(sumPoints(itemIds(ruleSet).map((id) => points(claimed[id] ?? 0))));

/**
 * Checks the scores that a park gives itself: each must be there and be one that the standard can give; one that the figures do not bear out is
 * pointed out; a total in the sheet must be the sum. `assessment` is null while the figures cannot be scored; `claimedTotal` is null where the sheet has none.
 */
export const checkClaimed = (
  claimed: ClaimedScores,
  claimedTotal: number | null,
  assessment: Assessment | null,
  ruleSet: RuleSet,
  readings: Readings,
): Finding[] => {
  const findings: Finding[] = [];
  for (const item of itemIds(ruleSet)) {
    const place = { kind: 'claimed', item } as const;
    const claim = claimed[item];
    const computed = assessment && printedPoints(assessment.items[item].score);
    if (claim === null) {
      findings.push({ code: 'claimed-missing', place, computed });
      continue;
    }
    const possible = possibleScores(indicatorOf(ruleSet, item), readings).map(printedPoints);
    if (!possible.includes(claim)) findings.push({ code: 'claimed-impossible', place, shown: shown(claim), possible });
    else if (computed !== null && claim !== computed)
      findings.push({ code: 'claimed-differs', place, claimed: claim, computed });
  }
  const sum = claimedSum(claimed, ruleSet);
  if (claimedTotal !== null && claimedTotal !== sum)
    findings.push({ code: 'wrong-sum', place: { kind: 'total' }, shownTotal: claimedTotal, sum });
  return findings;
};
