import type { Finding } from './finding';
import { claimedSum } from '../claimed-sum';
import type { ClaimedScores } from '../score';
import { printedPoints } from '../../vocabulary/quantities';
import type { Readings } from '../../regulation/readings';
import { indicatorOf, itemIds, type RuleSet } from '../../regulation/rule-set';
import { possibleScores } from '../outcome';
import { shown } from '../../text/plain-text';
import type { Assessment } from '../trace';

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
