import * as fc from 'fast-check';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import type { Reported } from '../../../shared/assessment/reported';
import { leastReaching, rateThreshold, valueThreshold } from '../../../shared/assessment/scorers/bands';
import type { FigureId } from '../../../shared/regulation/figures';
import { COUNT_LIMIT, FEN_PER_WAN, WAN_LIMIT } from '../../../shared/vocabulary/quantities';
import { figureIds, figureOf, RULE_SET_2021_57, RULE_SETS, type RuleSet } from '../../../shared/regulation/rule-set';

const MOST_FEN = WAN_LIMIT * FEN_PER_WAN;
/** Of every rule set, so that figures stand on each one's edges. */
const bandRules = Object.values(RULE_SETS).flatMap(({ indicators }) =>
  indicators.flatMap(({ rule }) => (rule.kind === 'bands' ? [rule] : [])),
);

/** Whole numbers at which an item that uses the figure directly changes its band, with their neighbours. */
const edgesOf = (id: FigureId): readonly number[] =>
  bandRules.flatMap(({ measure, bands }) => {
    if ((measure.kind !== 'count' && measure.kind !== 'money') || measure.figure !== id) return [];
    return bands.flatMap(({ atLeast }) => {
      if (atLeast === undefined) return [];
      const edge = valueThreshold(measure.kind, atLeast);
      return [edge - 1, edge, edge + 1];
    });
  });

const onEdges = (edges: readonly number[], elsewhere: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  edges.length === 0
    ? elsewhere
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...edges) }, { weight: 6, arbitrary: elsewhere });

const count = (id: FigureId) =>
  onEdges(edgesOf(id), fc.oneof(fc.nat(12), fc.nat(6000), fc.nat(250_000), fc.integer({ min: 0, max: COUNT_LIMIT })));
const fen = (least: number) =>
  fc.oneof(
    fc.integer({ min: least, max: 20 }),
    fc.integer({ min: 1, max: 300_000 }).map((wanYuan) => wanYuan * FEN_PER_WAN),
    fc.integer({ min: least, max: MOST_FEN }),
  );

/** An amount that reaches, or just misses, a bound of the rates that compare it with `base`. */
const amountAgainst = (id: FigureId, base: number | null): fc.Arbitrary<number> => {
  const edges = bandRules.flatMap(({ measure, bands }) => {
    if ((measure.kind !== 'completion' && measure.kind !== 'growth') || measure.figure !== id || !base) return [];
    return bands.flatMap(({ atLeast }) => {
      if (atLeast === undefined) return [];
      const edge = leastReaching(base, rateThreshold(measure.kind, atLeast));
      return [edge - 1, edge, edge + 1].filter((amount) => amount >= 0 && amount <= MOST_FEN);
    });
  });
  return onEdges([...edges, ...edgesOf(id)], fen(0));
};

const anyOf = (id: FigureId, ruleSet: RuleSet): fc.Arbitrary<number | string | boolean | null> => {
  const { of } = figureOf(ruleSet, id);
  switch (of.kind) {
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(of.options));
    case 'count':
      return count(id);
    case 'money':
      return of.optional ? fc.option(fen(0), { freq: 12 }) : fen(of.positive ? 1 : 0);
  }
};
const recordOf = (ids: readonly FigureId[], of: (id: FigureId) => fc.Arbitrary<unknown>) =>
  fc.record(Object.fromEntries(ids.map((id) => [id, of(id)])));

/** Every sheet that a rule set can score; four in ten figures stand on a band's edge or right beside it. */
export const reportedBy = (ruleSet: RuleSet): fc.Arbitrary<Reported> => {
  const rates = ruleSet.indicators.flatMap(({ rule }) => {
    if (rule.kind !== 'bands') return [];
    const { measure } = rule;
    if (measure.kind === 'completion') return [{ of: measure.figure, by: measure.target as FigureId }];
    return measure.kind === 'growth' ? [{ of: measure.figure, by: measure.prior as FigureId }] : [];
  });
  const compared = figureIds(ruleSet).filter((id) => rates.some(({ of }) => of === id));
  const others = figureIds(ruleSet).filter((id) => !compared.includes(id));
  return (
    recordOf(others, (id) => anyOf(id, ruleSet))
      .chain((drawn) =>
        recordOf(compared, (id) =>
          fc
            .constantFrom(...rates.filter(({ of }) => of === id))
            .chain(({ by }) => amountAgainst(id, drawn[by] as number | null)),
        ).map((amounts) => ({ ...drawn, ...amounts })),
      )
      // Built figure by figure in its own space, which is what the type says.
      .map((figures) => figures as unknown as Reported)
  );
};
/** Every sheet of 2021-57. */
export const reportedFigures = reportedBy(RULE_SET_2021_57);

/** 万元 from 分, as exact decimal text. */
const wanText = (amount: number): string =>
  `${Math.floor(amount / FEN_PER_WAN)}.${String(amount % FEN_PER_WAN).padStart(6, '0')}`;

/** The same figures as they travel: amounts in 万元 as decimal text, the facilities under their own name. */
export const asJson = (reported: Reported, ruleSet: RuleSet = RULE_SET_2021_57): ReportedJson => {
  const json: ReportedJson = {};
  const facilities: Record<string, boolean> = {};
  for (const id of figureIds(ruleSet)) {
    const value = reported[id];
    const { kind } = figureOf(ruleSet, id).of;
    if (typeof value === 'number' && kind === 'money') json[id] = wanText(value);
    else if (kind === 'yesNo') facilities[id] = value === true;
    else json[id] = value;
  }
  return { ...json, facilities };
};
