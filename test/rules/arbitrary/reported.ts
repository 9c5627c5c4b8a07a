import * as fc from 'fast-check';
import type { ReportedJson } from '../../../shared/api/reported-json';
import type { Reported } from '../../../shared/assessment/reported';
import { leastReaching, rateThreshold, valueThreshold } from '../../../shared/assessment/threshold';
import { FACILITIES, FIGURES, FIGURE_IDS, type FigureId } from '../../../shared/regulation/figures';
import { COUNT_LIMIT, FEN_PER_WAN, WAN_LIMIT } from '../../../shared/regulation/quantities';
import { RULE_SETS } from '../../../shared/regulation/rule-set';

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

const figureOf = (id: FigureId): fc.Arbitrary<number | string | boolean> => {
  const { of } = FIGURES[id];
  if (of.kind === 'yesNo') return fc.boolean();
  if (of.kind === 'choice') return fc.constantFrom(...Object.keys(of.options));
  return of.kind === 'count' ? count(id) : fen(0);
};
const simple = Object.fromEntries(
  FIGURE_IDS.filter((id) => FIGURES[id].of.kind !== 'money').map((id) => [id, figureOf(id)]),
);

/** Every sheet that can be scored; four in ten figures stand on a band's edge or right beside it. */
export const reportedFigures: fc.Arbitrary<Reported> = fc
  .record({
    revenueTarget: fen(1),
    priorRevenue: fc.option(fen(0), { freq: 12 }),
    priorTax: fc.option(fen(0), { freq: 12 }),
    useTarget: fc.boolean(),
  })
  .chain(({ revenueTarget, priorRevenue, priorTax, useTarget }) =>
    fc.record({
      ...simple,
      revenueTarget: fc.constant(revenueTarget),
      priorRevenue: fc.constant(priorRevenue),
      priorTax: fc.constant(priorTax),
      revenue: amountAgainst('revenue', useTarget ? revenueTarget : priorRevenue),
      tax: amountAgainst('tax', priorTax),
    }),
  )
  // Built figure by figure in its own space, which is what the type says.
  .map((figures) => figures as unknown as Reported);

/** 万元 from 分, as exact decimal text. */
export const wanText = (amount: number): string =>
  `${Math.floor(amount / FEN_PER_WAN)}.${String(amount % FEN_PER_WAN).padStart(6, '0')}`;

/** The same figures as they travel: amounts in 万元 as decimal text, the facilities under their own name. */
export const asJson = (reported: Reported): ReportedJson => {
  const json: ReportedJson = {};
  const facilities: Record<string, boolean> = {};
  for (const id of FIGURE_IDS) {
    const value = reported[id];
    if (typeof value === 'number' && FIGURES[id].of.kind === 'money') json[id] = wanText(value);
    else if ((FACILITIES as readonly FigureId[]).includes(id)) facilities[id] = value === true;
    else json[id] = value;
  }
  return { ...json, facilities };
};
