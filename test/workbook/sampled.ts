import fc from 'fast-check';
import { checkReported } from '../../shared/assessment/check-reported';
import { evaluate } from '../../shared/assessment/evaluate';
import { FACILITIES, figure, FIGURE_IDS, type FigureId } from '../../shared/regulation/figures';
import { ITEM_IDS } from '../../shared/regulation/indicators/indicator';
import { printedPoints } from '../../shared/regulation/quantities';
import { DEFAULT_READINGS } from '../../shared/regulation/readings';
import { RULE_SETS, type RuleSet } from '../../shared/regulation/rule-set';
import { GoldenLine } from './golden';

const SEED = 20211222;
/** Numbers at which a band of any standard begins, and their neighbours: most mistakes live there. */
const edges = Object.values(RULE_SETS)
  .flatMap(({ indicators }) => indicators)
  .flatMap(({ rule }) =>
    rule.kind === 'bands' ? rule.bands.flatMap(({ atLeast }) => (atLeast === undefined ? [] : [atLeast])) : [],
  );
const count = fc.oneof(
  fc.nat(12),
  fc.constantFrom(...edges).chain((edge) => fc.integer({ min: edge - 1, max: edge + 1 })),
  fc.nat(400_000),
);
/** 万元 with up to six decimals. */
const money = fc.oneof(
  fc.constantFrom(...edges),
  fc.nat(200_000),
  fc.nat(2_000_000_000).map((fen) => fen / 1_000_000),
);
/** An amount at or beside a whole percentage of another, to the 分. */
const besides = (base: number) =>
  fc.oneof(
    money,
    fc
      .tuple(fc.constantFrom(90, 95, 100, 110, 120, 130, 140, 150), fc.constantFrom(-1, 0, 1))
      .map(([percent, fen]) => Math.max(0, Math.round(base * percent * 10_000) + fen) / 1_000_000),
  );

const valueOf = (id: FigureId): fc.Arbitrary<number | string | boolean> => {
  const { of } = figure(id);
  if (of.kind === 'choice') return fc.constantFrom(...Object.keys(of.options));
  if (of.kind === 'yesNo') return fc.boolean();
  return of.kind === 'count' ? count : money;
};
const isFacility = (id: FigureId) => (FACILITIES as readonly FigureId[]).includes(id);
const record = (ids: readonly FigureId[]) => fc.record(Object.fromEntries(ids.map((id) => [id, valueOf(id)])));

const reported = fc
  .record({
    figures: record(FIGURE_IDS.filter((id) => !isFacility(id))),
    facilities: record(FACILITIES),
    target: money.filter((amount) => amount > 0),
    priorRevenue: fc.option(money),
    priorTax: fc.option(money),
  })
  .chain(({ figures, facilities, target, priorRevenue, priorTax }) =>
    fc.record({ revenue: besides(priorRevenue ?? target), tax: besides(priorTax ?? 1) }).map((amounts) => ({
      ...figures,
      ...amounts,
      revenueTarget: target,
      priorRevenue,
      priorTax,
      facilities,
    })),
  );

/** What the rules give for figures, as a case for the spreadsheet engines. */
export const scoredBy = (
  ruleSet: RuleSet,
  { name, reading, reported: figures }: Omit<GoldenLine, 'expect'>,
): GoldenLine => {
  const checked = checkReported(figures, null);
  if (!checked.ok) throw new Error(`A sample was refused: ${JSON.stringify(checked.findings)}`);
  const { items, total } = evaluate(checked.reported, ruleSet, { ...DEFAULT_READINGS, 'R-ceiling': reading });
  const scores = Object.fromEntries(ITEM_IDS.map((id) => [id, printedPoints(items[id].score)]));
  return GoldenLine.parse({ name, reading, reported: figures, expect: { items: scores, total: printedPoints(total) } });
};

/** Figures drawn at random, the same each time, many of them on the edge of a band, with the scores that `evaluate` gives them. */
export const sampled = (ruleSet: RuleSet, howMany: number): readonly GoldenLine[] =>
  fc
    .sample(reported, { numRuns: howMany, seed: SEED })
    .map((figures, n) =>
      scoredBy(ruleSet, { name: `sample ${n}`, reading: n % 2 === 0 ? 'literal' : 'scaled', reported: figures }),
    );
