import type { Indicator } from '../../regulation/indicators/indicator';
import type { ScoringReadings } from '../../regulation/readings';
import { printedPoints } from '../../vocabulary/quantities';
import { possibleScores } from '../outcome';
import { numberText } from './number-text';

/** What is said of a score that the standard of an item cannot give: which ones it can. */
export const otherThanStandard = (
  indicator: Indicator,
  readings: Pick<ScoringReadings, 'R-ceiling'>,
  score: number,
): string => {
  const possible = possibleScores(indicator, readings).map((each) => numberText(printedPoints(each)));
  return `${numberText(score)} 分不是评价标准能给出的得分（${possible.join('、')}）`;
};
