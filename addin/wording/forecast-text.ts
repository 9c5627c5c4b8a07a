import type { Forecast, Progress, Range } from '../../shared/evaluation/months/standing';
import type { Month } from '../../shared/vocabulary/ids';
import { monthsText } from '../../shared/evaluation/months/month';
import { points, printedPoints } from '../../shared/vocabulary/quantities';
import { pointsText, scoreText } from './number-text';

/** Least and most as people read them: 62 分, or 62—76 分. */
export const rangeText = ({ least, most }: Range): string =>
  least === most ? pointsText(least) : `${scoreText(least)}—${pointsText(most)}`;

/** What of a forecast only the year's own submission tells; empty where nothing is open. */
export const openText = ({ carried: { least, most } }: Pick<Forecast, 'carried'>): string =>
  least === most
    ? ''
    : `还有 ${pointsText(printedPoints(points(printedPoints(points(most)) - printedPoints(points(least)))))}取决于年终填报的项目。`;

/** The grade that is to be expected, in words. */
export const prospectText = ({ prospect }: Pick<Forecast, 'prospect'>): string => {
  if (!prospect) return '还不能判断是否合格';
  return prospect.certain ? `按全年月报为${prospect.grade}` : `预计${prospect.grade}`;
};

/** Progress against the target beside the year's own; months that are missing do not count for it, and that is said. */
export const progressText = ({ percent, yearPercent, ahead }: Progress, missing: readonly Month[]): string => {
  const gap = missing.length === 0 ? '' : `（${monthsText(missing)}未报，没有计入）`;
  return `完成目标 ${scoreText(percent)}%，时间进度 ${scoreText(yearPercent)}%，${ahead ? '达到进度' : `落后于进度${gap}`}`;
};
