import type { SeenMoneyFact } from './ledger';
import type { ParkResult } from '../grading/result';
import { lastDecisions } from './subsidy-ledger';

/** Where a park stands that failed and keeps its title (责令限期整改, Article 25 (2)). */
export const RECTIFICATIONS = ['to-order', 'ordered', 'rectified', 'not-rectified'] as const;
export type Rectification = (typeof RECTIFICATIONS)[number];
export const RECTIFICATION_WORDS: Readonly<Record<Rectification, string>> = {
  'to-order': '待责令整改',
  ordered: '整改中',
  rectified: '整改合格',
  'not-rectified': '整改不合格',
};

/** What of a published result tells whether there is something to rectify. */
export interface Outcome {
  readonly year: ParkResult['year'];
  readonly grade: string | null;
  readonly subsidy: Pick<ParkResult['subsidy'], 'state'> | null;
}

/** Whether a published park lost its title (取消授牌): there is nothing to rectify any more. */
export const isWithdrawn = ({ subsidy }: Pick<Outcome, 'subsidy'>): boolean => subsidy?.state === '取消授牌';

/** Where the rectification of a published park stands; null for a park that passed, or lost its title. `facts` are the park's, oldest first. */
export const rectificationOf = (outcome: Outcome, facts: readonly SeenMoneyFact[]): Rectification | null => {
  if (outcome.grade !== '不合格' || isWithdrawn(outcome)) return null;
  const { ordered, decided } = lastDecisions(outcome.year, facts);
  if (decided) return decided.rectified ? 'rectified' : 'not-rectified';
  return ordered ? 'ordered' : 'to-order';
};

/** Whether something has still to be done before the year can be closed. */
export const isOpen = (rectification: Rectification | null): boolean =>
  rectification === 'to-order' || rectification === 'ordered';
