import type { Indicator } from '../../regulation/indicators/indicator';
import type { Alternative } from '../../regulation/readings';
import type { Reported } from '../reported';
import type { ItemTrace } from '../trace';

/** One indicator made ready for the readings that its score depends on: figures in, the item's full trace out. */
export type Scorer = (reported: Reported) => ItemTrace;

/** An indicator whose rule is of one kind, and the reading that its scores follow. */
export interface ScorerInput<Kind extends Indicator['rule']['kind']> {
  readonly indicator: Indicator;
  readonly rule: Extract<Indicator['rule'], { kind: Kind }>;
  readonly ceiling: Alternative<'R-ceiling'>;
}
