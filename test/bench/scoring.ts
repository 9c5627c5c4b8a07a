import * as fc from 'fast-check';
import { evaluate } from '../../shared/assessment/evaluate';
import type { Reported } from '../../shared/assessment/reported';
import { ITEM_IDS } from '../../shared/regulation/indicators/indicator';
import { DEFAULT_READINGS } from '../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../shared/regulation/rule-set';
import { reportedFigures } from '../rules/arbitrary/reported';
import { printTable, timeInRounds } from './rounds';
import type { Contender } from './scoring/contender';
import { jsonLogicContender } from './scoring/json-logic';
import { rulesEngine } from './scoring/rules-engine';
import { tableWalk } from './scoring/table-walk';
import { zen } from './scoring/zen';

const SEED = 2021_57;
const SHEETS = 500;
const ROUNDS = 15;
/** Sheets that one contender scores in one round: enough for a steady time, few enough for the slow ones. */
const PER_ROUND = { fast: 20_000, slow: 500 } as const;

/** Throws unless every contender gives every sheet the same sixteen scores and total as `evaluate`. */
const compareAnswers = async (contenders: readonly Contender[], sheets: readonly Reported[]): Promise<void> => {
  for (const { name, score } of contenders)
    for (const sheet of sheets) {
      const { items, total } = evaluate(sheet, RULE_SET_2021_57, DEFAULT_READINGS);
      const answer = await score(sheet);
      const different = ITEM_IDS.filter((id) => answer.items[id] !== items[id].score);
      if (different.length > 0 || answer.total !== total)
        throw new Error(`${name} differs at ${different.join(', ')} for ${JSON.stringify(sheet)}`);
    }
};

const round = (score: (sheet: Reported) => unknown, sheets: readonly Reported[], times: number) => async () => {
  for (let index = 0; index < times; index += 1) {
    const sheet = sheets[index % sheets.length];
    if (!sheet) continue;
    const answer = score(sheet);
    if (answer instanceof Promise) await answer;
  }
};

/** Scoring with the full trace against rule engines and against a walk that explains nothing: same sheets, same answers, one run. */
export const benchScoring = async (): Promise<void> => {
  const sheets = fc.sample(reportedFigures, { seed: SEED, numRuns: SHEETS });
  const walk = tableWalk();
  const logic = jsonLogicContender();
  const engines = [rulesEngine(), zen()];
  await compareAnswers([walk, logic, ...engines], sheets);
  console.log(
    `${SHEETS} seeded sheets, four in ten figures on a band's edge; all answers equal. Medians of ${ROUNDS} rounds.\n`,
  );

  const ours = (sheet: Reported) => evaluate(sheet, RULE_SET_2021_57, DEFAULT_READINGS);
  const runs = [
    {
      name: 'evaluate, full trace',
      explains: 'figure, rate, band, ceiling, next step, clause',
      score: ours,
      times: PER_ROUND.fast,
    },
    { ...walk, times: PER_ROUND.fast },
    { ...logic, times: PER_ROUND.slow },
    ...engines.map((engine) => ({ ...engine, times: PER_ROUND.slow })),
  ];
  const contenders = runs.map(({ score, times }) => round(score, sheets, times));
  await timeInRounds(contenders, 3);
  const medians = await timeInRounds(contenders, ROUNDS);
  const perSheet = medians.map((median, index) => median / (runs[index]?.times ?? 1));
  const [own = Number.NaN, walked = Number.NaN] = perSheet;
  printTable([
    ['', 'µs per sheet', '÷ evaluate', 'explains'],
    ...runs.map(({ name, explains }, index) => {
      const time = perSheet[index] ?? Number.NaN;
      return [name, (time / 1000).toFixed(2), `${(time / own).toFixed(1)}×`, explains];
    }),
  ]);
  const fastestEngine = Math.min(...perSheet.slice(-engines.length));
  console.log(
    `\nevaluate takes ${(own / walked).toFixed(1)}× the plain walk (aim: at most 3×); the fastest engine that explains takes ${(fastestEngine / own).toFixed(0)}× evaluate (aim: at least 10×).`,
  );
};
