import type { FigureSeen } from '../../../shared/api/verified';
import type { CountedFigure } from '../../../shared/evaluation/verified/counted';

/** Of the verified figures that somebody sees, those that count. */
export const countedSeen = (figures: readonly FigureSeen[]): readonly CountedFigure[] =>
  figures.filter(({ state }) => state === 'counted' || state === 'adopted');
