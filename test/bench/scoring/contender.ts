import type { Reported } from '../../../shared/assessment/reported';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';

/** Scores of a sheet in hundredths of a 分, under the literal reading. */
export interface Scores {
  readonly items: Readonly<Record<ItemId, number>>;
  readonly total: number;
}

/** Somebody who scores sheets by the same rules. */
export interface Contender {
  readonly name: string;
  /** What it says about how it came to its scores. */
  readonly explains: string;
  readonly score: (reported: Reported) => Scores | Promise<Scores>;
}
