import * as z from 'zod';
import { Reason } from '../../vocabulary/ids';
import type { Clause } from '../../regulation/clauses';
import type { ItemId } from '../../regulation/indicators/indicator';
import { itemIds, RULE_SETS, type RuleSetId } from '../../regulation/rule-set';

/** Experts assess a park on the spot, against the whole table (Article 22 (3)). What a plan may have otherwise, in words. */
export const DEPARTURES = {
  'no-panel': '不安排专家评审',
  'some-items': '专家只评部分项目',
  'few-experts': '核定所需的评分人数较少',
  masked: '专家隐名评审，不能查阅佐证材料',
  'no-visit': '专家评分不附实地考察记录',
} as const;
export type Departure = keyof typeof DEPARTURES;
export const DEPARTURES_CLAUSE: Clause = '第二十二条第（三）项';
/** Why a plan departs, by what it departs in. Plans of before this was asked have none. */
export const DepartureReasons = z.partialRecord(z.enum(Object.keys(DEPARTURES) as [Departure, ...Departure[]]), Reason);
export type DepartureReasons = z.infer<typeof DepartureReasons>;

/** How many experts score a park before it is settled, unless the plan says why fewer; all where there are fewer. */
const USUAL_QUORUM = 3;
export const usualQuorum = (members: number): number => Math.min(USUAL_QUORUM, members);

interface Planned {
  readonly ruleSet: RuleSetId;
  readonly panel: {
    readonly members: readonly unknown[];
    readonly quorum: number;
    readonly masked: boolean;
    readonly items: readonly ItemId[];
    readonly visits?: boolean | undefined;
  } | null;
}

/** What a plan has otherwise than the article has it. */
export const departuresOf = ({ ruleSet, panel }: Planned): readonly Departure[] => {
  if (!panel) return ['no-panel'];
  const holds: Readonly<Record<Exclude<Departure, 'no-panel'>, boolean>> = {
    'some-items': itemIds(RULE_SETS[ruleSet]).some((id) => !panel.items.includes(id)),
    'few-experts': panel.quorum < usualQuorum(panel.members.length),
    masked: panel.masked,
    'no-visit': panel.visits !== true,
  };
  // The keys of it are departures.
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((departure) => holds[departure]);
};

/**
 * The departures of a plan that need a reason and have none.
 * @param before the plan that it changes: where that was written before reasons were asked, what it departs in goes on as begun
 */
export const unexplainedDepartures = (
  plan: Planned & { readonly departures?: DepartureReasons | undefined },
  before: (Planned & { readonly departures?: DepartureReasons | undefined }) | null,
): readonly Departure[] => {
  const asBegun = before && before.departures === undefined ? departuresOf(before) : [];
  return departuresOf(plan).filter((one) => !asBegun.includes(one) && !plan.departures?.[one]);
};
