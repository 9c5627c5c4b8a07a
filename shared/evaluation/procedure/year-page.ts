import { ROLES, type Role } from '../../vocabulary/roles';
import { STAGE_WORDS, YEAR_STATE_WORDS, type Stage, type YearState } from '../../vocabulary/stages';
import { REGULATION } from '../../regulation/clauses';
import { RECTIFICATION_WORDS, type Rectification } from '../money/rectification';
import { MONEY_STEPS } from '../money/steps';
import { REPORT_STEPS } from '../months/steps';
import { PARK_STEPS } from './park-steps';
import { PERMISSIONS, type Action } from './permissions';
import type { Deadline, Step } from './step';
import { YEAR_STEPS } from './year-steps';

const DEADLINE_WORDS: Readonly<Record<Deadline, string>> = {
  submissionsClose: '自评提交截止（延期或退回修改的，以较晚的日期为准）',
  reviewsClose: '区县初审截止（延期的，以延长后的日期为准）',
  panelCloses: '专家评审截止（延期的，以延长后的日期为准）',
};

/** A state's name as the diagram language takes it. */
const node = (name: string): string => name.replaceAll('-', '_');
export const declared = (words: Readonly<Record<string, string>>): string[] =>
  Object.entries(words).map(([name, shown]) => `  state "${shown}" as ${node(name)}`);
export const diagram = (lines: readonly string[]): string =>
  ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
const arrow = (from: string, to: string, name: string): string => `  ${node(from)} --> ${node(to)}: ${name}`;

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const whoMay = (action: Action): string =>
  (Object.keys(ROLES) as Role[])
    .filter((role) => PERMISSIONS[role][action] !== undefined)
    .map((role) => ROLES[role])
    .join('、');

/** The arrows of a procedure's diagram; null is where what it is about does not exist yet. */
export const arrows = <Place extends string>(steps: Readonly<Record<string, Step<Place | null, string>>>): string[] =>
  Object.values(steps).flatMap(({ from, to = [], name }) =>
    (from ?? []).flatMap((place) =>
      (to.length === 0 ? [place] : to).map((next) => arrow(place ?? '[*]', next ?? '[*]', name)),
    ),
  );

/** A column of a table of steps: what stands above it, and what it says of a step. */
type Column<Place> = readonly [head: string, cell: (step: Step<Place, string>) => string];
export const STEP: Column<unknown> = ['step', ({ name }) => name];
export const WHO: Column<unknown> = ['who', ({ action }) => (action === null ? '随园区的事项发生' : whoMay(action))];
export const CLAUSE: Column<unknown> = ['clause', ({ clause }) => clause ?? '—'];
export const WRITTEN: Column<unknown> = ['what is written', ({ writes }) => writes];
export const NEXT: Column<unknown> = ['what the next person sees', ({ next }) => next];
export const inTrail = (head: string): Column<unknown> => [
  head,
  ({ event }) => (event === null ? '—' : `\`${event}\``),
];
/** Where something can stand, in words; `otherwise` where that is of no account. */
export const places = <Place extends string>(
  head: string,
  of: 'from' | 'to',
  words: Readonly<Record<Place, string>>,
  otherwise = '—',
): Column<Place | null> => [
  head,
  (step) => (step[of] ?? []).map((place) => (place === null ? '—' : words[place])).join('、') || otherwise,
];
/** A procedure as a table, a step a row. */
export const stepTable = <Place extends string>(
  steps: Readonly<Record<string, Step<Place | null, string>>>,
  columns: readonly Column<Place | null>[],
): string =>
  table(
    columns.map(([head]) => head),
    Object.values(steps).map((step) => columns.map(([, cell]) => cell(step))),
  );

const DURING: Column<unknown> = [
  'while the year is',
  ({ during = [] }) => during.map((state) => YEAR_STATE_WORDS[state]).join('、'),
];
const DEADLINE: Column<unknown> = ['deadline', ({ deadline }) => (deadline ? DEADLINE_WORDS[deadline] : '—')];

/** The year as a page of the docs, in Markdown: diagrams and tables of every step that can be taken, made from the tables that the API and the pane go by. */
export const yearPage = (): string =>
  `# The year

Made from \`shared/evaluation/\` (${REGULATION.title}, ${REGULATION.number}). Do not edit: the tests say how to make it anew.

## One park

${diagram([
  ...declared(STAGE_WORDS),
  '  [*] --> not_submitted',
  ...arrows<Stage>(PARK_STEPS),
  arrow('settled', 'published', YEAR_STEPS.publish.name),
  '  published --> [*]',
])}

${stepTable<Stage>(PARK_STEPS, [STEP, WHO, places('from', 'from', STAGE_WORDS), DURING, places('to', 'to', STAGE_WORDS, '不变'), CLAUSE, DEADLINE, WRITTEN, inTrail('in the trail'), NEXT])}

Anything else is refused, with the stage and the steps that are possible there.

## The year as a whole

${diagram([...declared(YEAR_STATE_WORDS), '  [*] --> open', ...arrows<YearState>(YEAR_STEPS), '  closed --> [*]'])}

${stepTable<YearState>(YEAR_STEPS, [STEP, WHO, places('from', 'from', YEAR_STATE_WORDS), places('to', 'to', YEAR_STATE_WORDS), CLAUSE, WRITTEN, inTrail('in the trail'), NEXT])}

## Money and rectification

A park that failed and keeps its title:

${diagram([...declared(RECTIFICATION_WORDS), '  [*] --> to_order', ...arrows<Rectification>(MONEY_STEPS)])}

${stepTable<Rectification>(MONEY_STEPS, [STEP, WHO, DURING, places('while the park is', 'from', RECTIFICATION_WORDS), CLAUSE, WRITTEN, inTrail('in the money trail'), NEXT])}

## Monthly reports

A month that has begun by the server's clock (Beijing time) can be reported; gaps are allowed, and said. So can months of a year that has no plan yet: of the parks of the roster, against targets that
are not set. Once the plan is there, they count against its targets, and a park that it adds is reported by a correction.

${stepTable(REPORT_STEPS, [STEP, WHO, DURING, CLAUSE, WRITTEN, inTrail("in the trail of the district's reports"), NEXT])}
`;
