import type { Clause } from '../regulation/clauses';
import type { FigureId } from '../regulation/figures';
import type { ItemId, Measure } from '../regulation/indicators/indicator';
import type { Points } from '../vocabulary/quantities';
import type { Alternative, ConventionId, Readings } from '../regulation/readings';
import type { RuleSetId } from '../regulation/rule-set';

/**
 * What was measured for a banded item: a figure itself (人次, 家, 次, or 分 for money), or a rate kept as the exact fraction it is:
 * revenue over target, or the increase (which may be negative) over last year's figure, both in 分.
 */
export type Measured =
  | { readonly kind: 'value'; readonly measure: Measure; readonly value: number }
  | { readonly kind: 'rate'; readonly measure: Measure; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'noPriorYear'; readonly measure: Measure };

/** Why an item scores what it scores. `from` and `each` are in 分 as printed; `band` and `value` point into the rule. */
export type Step =
  | { readonly kind: 'band'; readonly measured: Measured; readonly band: number }
  | { readonly kind: 'option'; readonly value: string }
  | {
      readonly kind: 'counted';
      /** `counted`: how many count under the readings, where that is fewer. */
      readonly terms: readonly {
        readonly figure: FigureId;
        readonly count: number;
        readonly each: number;
        readonly counted?: number;
      }[];
    }
  | { readonly kind: 'deducted'; readonly from: number; readonly count: number; readonly each: number }
  | { readonly kind: 'checked'; readonly met: readonly FigureId[]; readonly missing: readonly FigureId[] };

/** The next better score of an item and what it takes; `null` at the top. */
export interface NextStep {
  /** The item's score there, after ceiling and weight. */
  readonly score: Points;
  /** The figure that would have to change, and its least (or, for deductions, greatest) sufficient value in the figure's printed unit; a choice names the option's key, a checklist 是 for the first facility that is missing. */
  readonly figure: FigureId;
  readonly needs:
    | { readonly kind: 'atLeast' | 'atMost'; readonly value: number }
    | { readonly kind: 'choose'; readonly value: string };
}

export interface ItemTrace {
  readonly id: ItemId;
  /** The item's score: what the sheet shows. */
  readonly score: Points;
  /** What the words of the standard give before the weight caps or the reading stretches them. */
  readonly stated: Points;
  readonly weight: Points;
  readonly step: Step;
  readonly next: NextStep | null;
  readonly clause: Clause;
  /** The reading of R-ceiling that the score follows. */
  readonly ceiling: Alternative<'R-ceiling'>;
  /** The score under each alternative of R-ceiling; equal where the item is not disputed. */
  readonly under: Readonly<Record<Alternative<'R-ceiling'>, Points>>;
  readonly conventions: readonly ConventionId[];
}

/** The scored sheet of one park: the whole answer of `evaluate`. */
export interface Assessment {
  readonly ruleSet: RuleSetId;
  readonly readings: Readings;
  /** Of every item of the rule set, and of no other. */
  readonly items: Readonly<Record<ItemId, ItemTrace>>;
  readonly total: Points;
}
