import { REGULATION } from '../../regulation/clauses';
import { standardOf, type Indicator, type Measure, type Rule } from '../../regulation/indicators/indicator';
import { printedPoints } from '../../vocabulary/quantities';
import { type Alternative, CONVENTIONS, DEFAULT_READINGS, READINGS, type ReadingId } from '../../regulation/readings';
import { figureIds, figureOf, sameForm, type RuleSet } from '../../regulation/rule-set';
import { numberText } from './number-text';
import { mostStated, possibleScores } from '../outcome';
import { mostUnder, readingText } from './reading-text';
import { proveRuleSet, type Proof, type ProofFinding } from '../proof/prove';

const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const unitOf = (measure: Measure, ruleSet: RuleSet): string => {
  if (measure.kind === 'completion' || measure.kind === 'growth') return ' %';
  const { of } = figureOf(ruleSet, measure.figure);
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
const ruleText = (rule: Rule, ruleSet: RuleSet): string => {
  switch (rule.kind) {
    case 'bands':
      return `${measured(rule.measure)}: ${rule.bands
        .map(({ atLeast, score }) =>
          atLeast === undefined
            ? `below: ${score}`
            : `≥ ${numberText(atLeast)}${unitOf(rule.measure, ruleSet)}: ${score}`,
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

const scoresUnder = (indicator: Indicator, ceiling: Alternative<'R-ceiling'>): string =>
  possibleScores(indicator, { ...DEFAULT_READINGS, 'R-ceiling': ceiling })
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

/** The items that a rule set states otherwise than the one before it; all others are the same objects. */
const differing = (ruleSet: RuleSet, before: RuleSet): readonly string[] =>
  ruleSet.indicators.filter((indicator) => !before.indicators.includes(indicator)).map(({ id }) => id);

const introduction = (ruleSet: RuleSet, before: RuleSet | undefined): string =>
  [
    ruleSet.isExample ? '**An example. No authority has issued it, and no year may be assessed by it.**' : '',
    `Cited as ${ruleSet.basis}.`,
    before && sameForm(ruleSet, before)
      ? `Other than \`${before.id}\` in ${differing(ruleSet, before).join(', ')}; every other item is the same.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

/** What a park is asked for. */
const figureTable = (ruleSet: RuleSet): string =>
  table(
    ['name', '基础数据', 'kind', 'first needed by', 'from'],
    figureIds(ruleSet).map((id) => {
      const { label, of, item, from } = figureOf(ruleSet, id);
      return [`\`${id}\``, label, 'unit' in of ? `${of.kind}, ${of.unit}` : of.kind, item, from];
    }),
  );

/** One rule set: every standard beside the rule that it is read as, what R-ceiling comes to, and what the proof found. */
const ruleSetSections = (ruleSet: RuleSet, before: RuleSet | undefined): readonly string[] => {
  const { grading } = ruleSet;
  const items = ruleSet.indicators.map((indicator) => [
    indicator.id,
    indicator.title,
    indicator.weight,
    standardOf(indicator),
    ruleText(indicator.rule, ruleSet),
    printedPoints(mostStated(indicator.rule)),
    scoresUnder(indicator, 'literal'),
    scoresUnder(indicator, 'scaled'),
    scoresUnder(indicator, 'printed'),
  ]);
  // The keys of READINGS are its ids.
  const readings = (Object.keys(READINGS) as ReadingId[]).flatMap((id) => {
    const { clause, reason, default: standard } = READINGS[id];
    const { question, alternatives } = readingText(id, ruleSet);
    return Object.entries(alternatives).map(([alternative, words]) => [
      id,
      clause,
      question,
      `${alternative}${alternative === standard ? ' (default)' : ''}`,
      words,
      alternative === standard ? reason : '',
    ]);
  });
  return [
    `## \`${ruleSet.id}\`${ruleSet.isExample ? ', an example' : ''}`,
    introduction(ruleSet, before),
    `### ${ruleSet.form.annex}`,
    table(
      [
        'item',
        '评估内容',
        '分值',
        '评价标准',
        'read as',
        'tops out',
        'scores, literal',
        'scores, scaled',
        'scores, printed',
      ],
      items,
    ),
    `The most that a park can reach: ${mostUnder(ruleSet, 'literal')} under \`literal\`, ${mostUnder(ruleSet, 'scaled')} under \`scaled\`, ${mostUnder(ruleSet, 'printed')} under \`printed\`.`,
    `Of ${grading.fullMarks} in all, ${grading.passMark} pass; at most ${grading.excellentPercent} % of the parks are 优秀.`,
    ...(before?.figures === ruleSet.figures ? [] : ['### Figures', figureTable(ruleSet)]),
    '### Readings, picked once a year',
    table(['id', 'clause', 'question', 'alternative', 'what it means', 'why it is the default'], readings),
    '### What the text leaves open',
    'Found by the proof of the rule set, each with a value at which it shows.',
    proofTable(proveRuleSet(ruleSet)),
  ];
};

/** The rules as a Markdown page: every rule set, the oldest first, then what holds for all of them. */
export const ruleTable = (ruleSets: readonly RuleSet[]): string =>
  `${[
    '# The rules',
    `Made from \`shared/regulation/\` (${REGULATION.title}, ${REGULATION.number}). Do not edit: the tests say how to make it anew.`,
    ...ruleSets.flatMap((ruleSet, index) => ruleSetSections(ruleSet, ruleSets[index - 1])),
    '## Conventions, always',
    table(
      ['id', 'clause', 'text'],
      Object.entries(CONVENTIONS).map(([id, { clause, text }]) => [id, clause, text]),
    ),
  ].join('\n\n')}\n`;
