import type { ParkId, Year } from '../../shared/vocabulary/ids';
import type { Database } from './table/database';
import type { FigureEntry } from './table/figure-items';
import type { EvaluationHead } from './table/items';
import { KINDS, evaluationPartition, FIGURE_PREFIX } from './table/kinds';

/** 核实数: what was found, answered and withdrawn. The entries themselves are written with their step: see `recordStep`. */
export const figureStore = (database: Database) => ({
  /** Everything that happened to a park's verified figures, oldest first. */
  async figureEntries(year: Year, park: ParkId): Promise<FigureEntry[]> {
    return database.list(KINDS.figure, { pk: evaluationPartition(year, park), prefix: FIGURE_PREFIX });
  },
});

type Standing = NonNullable<EvaluationHead['verified']>;

/** The verified figures that stand after one more thing happened to them. */
export const standingAfter = (before: EvaluationHead['verified'], entry: FigureEntry): Standing => {
  const standing = before ?? [];
  switch (entry.step) {
    case 'verified': {
      const { id, figure, reported, verified, role, by, due } = entry;
      return [...standing, { id, figure, reported, verified, role, by, due, agrees: null }];
    }
    case 'answered':
      return standing.map((one) => (one.id === entry.id ? { ...one, agrees: entry.agrees } : one));
    case 'withdrawn':
      return standing.filter(({ id }) => id !== entry.id);
  }
};
