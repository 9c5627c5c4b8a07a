import { REGULATION } from '../regulation/clauses';
import { FIGURES, figure } from '../regulation/figures';
import { standardOf, type Indicator, type Measure, type Rule } from '../regulation/indicators/indicator';
import { points, printedPoints } from '../regulation/quantities';
import { CONVENTIONS, DEFAULT_READINGS, READINGS } from '../regulation/readings';
import type { RuleSet } from '../regulation/rule-set';
import { numberWords } from './number-words';
import { mostStated } from './outcome';
import { proveRuleSet, type Proof, type ProofFinding } from './proof';
import { possibleScores } from './possible-scores';

const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const unitOf = (measure: Measure): string => {
  if (measure.kind === 'completion' || measure.kind === 'growth') return ' %';
  const { of } = figure(measure.figure);
  return 'unit' in of ? ` ${of.unit}` : '';
};
const measured = (measure: Measure): string => {
  switch (measure.kind) {
    case 'count':
    case 'money':
      return `\`${measure.figure}\``;
    case 'completion':
      return `\`${measure.figure}\` ÷ \`${measure.target}\``;
    case 'growth':
      return `\`${measure.figure}\` over \`${measure.prior}\`, growth`;
  }
};

/** The rule that the standard is read as, in a line. */
const ruleWords = (rule: Rule): string => {
  switch (rule.kind) {
    case 'bands':
      return `${measured(rule.measure)}: ${rule.bands
        .map(({ atLeast, score }) =>
          atLeast === undefined ? `below: ${score}` : `≥ ${numberWords(atLeast)}${unitOf(rule.measure)}: ${score}`,
        )
        .join(' · ')}`;
    case 'choice':
      return `\`${rule.figure}\`: ${rule.options.map(({ value, score }) => `${value} ${score}`).join(' · ')}`;
    case 'perUnit':
      return `${rule.each} × \`${rule.figure}\`, at most ${rule.atMost}`;
    case 'sum':
      return `${rule.terms.map(({ figure: id, each }) => `${each} × \`${id}\``).join(' + ')}, at most ${rule.atMost}`;
    case 'deductions':
      return `${rule.from} − ${rule.each} × \`${rule.figure}\`, not below 0`;
    case 'checklist':
      return `${rule.each} each: ${rule.figures.map((id) => `\`${id}\``).join(', ')}`;
  }
};

const scoresUnder = ({ id }: Indicator, ceiling: 'literal' | 'scaled'): string =>
  possibleScores(id, { ...DEFAULT_READINGS, 'R-ceiling': ceiling })
    .map(printedPoints)
    .join(', ');

const findingRow = ({ where, kind, witness, says, settledBy }: ProofFinding) => [
  where,
  kind,
  witness,
  says,
  settledBy ?? '**nothing**',
];

const proofTable = ({ settled, broken }: Proof): string =>
  table(['item', 'finding', 'witness', 'what it says', 'settled by'], [...broken, ...settled].map(findingRow));

/** The whole rule set as a Markdown page: every standard beside the rule that it is read as, the readings, and what the proof found. */
export const ruleTable = (ruleSet: RuleSet): string => {
  const items = ruleSet.indicators.map((indicator) => [
    indicator.id,
    indicator.title,
    indicator.weight,
    standardOf(indicator),
    ruleWords(indicator.rule),
    printedPoints(mostStated(indicator.rule)),
    scoresUnder(indicator, 'literal'),
    scoresUnder(indicator, 'scaled'),
  ]);
  const most = (ceiling: 'literal' | 'scaled') =>
    ruleSet.indicators.reduce(
      (sum, { id }) => sum + (possibleScores(id, { ...DEFAULT_READINGS, 'R-ceiling': ceiling }).at(-1) ?? points(0)),
      0,
    ) / points(1);
  const readings = Object.entries(READINGS).flatMap(([id, reading]) =>
    Object.entries(reading.alternatives).map(([alternative, words]) => [
      id,
      reading.clause,
      reading.question,
      `${alternative}${alternative === reading.default ? ' (default)' : ''}`,
      words,
      alternative === reading.default ? reading.reason : '',
    ]),
  );
  return `${[
    `# The rules, \`${ruleSet.id}\``,
    `Made from \`shared/regulation/\` (${REGULATION.title}, ${REGULATION.number}). Do not edit: the tests say how to make it anew.`,
    '## Annex 2',
    table(['item', '评估内容', '分值', '评价标准', 'read as', 'tops out', 'scores, literal', 'scores, scaled'], items),
    `The most that a park can reach: ${most('literal')} under \`literal\`, ${most('scaled')} under \`scaled\`.`,
    '## Readings, picked once a year',
    table(['id', 'clause', 'question', 'alternative', 'what it means', 'why it is the default'], readings),
    '## Conventions, always',
    table(
      ['id', 'clause', 'text'],
      Object.entries(CONVENTIONS).map(([id, { clause, text }]) => [id, clause, text]),
    ),
    '## Figures',
    table(
      ['name', '基础数据', 'kind', 'first needed by', 'from'],
      Object.entries(FIGURES).map(([id, { label, of, item, from }]) => [
        `\`${id}\``,
        label,
        'unit' in of ? `${of.kind}, ${of.unit}` : of.kind,
        item,
        from,
      ]),
    ),
    '## What the text leaves open',
    'Found by the proof of the rule set, each with a value at which it shows.',
    proofTable(proveRuleSet(ruleSet)),
  ].join('\n\n')}\n`;
};
