import { ROLES, type Role } from '../../vocabulary/roles';
import { REGULATION } from '../../regulation/clauses';
import { REPORT_STEPS, type ReportStepName } from '../months/steps';
import { MONEY_STEPS, type MoneyStepName } from '../money/steps';
import { PARK_STEPS, type Deadline, type ParkStepName } from './park-steps';
import { PERMISSIONS, type Action } from './permissions';
import { RECTIFICATION_WORDS, type Rectification } from '../money/rectification';
import { STAGE_WORDS, YEAR_STATE_WORDS } from '../../vocabulary/stages';
import { YEAR_STEPS, type YearStepName } from './year-steps';

const DEADLINE_WORDS: Readonly<Record<Deadline, string>> = {
  submissionsClose: '自评提交截止（延期或退回修改的，以较晚的日期为准）',
  reviewsClose: '区县初审截止',
  panelCloses: '专家评审截止',
};

/** A state's name as the diagram language takes it. */
const node = (name: string): string => name.replaceAll('-', '_');
export const declared = (words: Readonly<Record<string, string>>): string[] =>
  Object.entries(words).map(([name, shown]) => `  state "${shown}" as ${node(name)}`);
export const diagram = (lines: readonly string[]): string =>
  ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
export const arrow = (from: string, to: string, name: string): string => `  ${node(from)} --> ${node(to)}: ${name}`;

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

export const whoMay = (action: Action): string =>
  (Object.keys(ROLES) as Role[])
    .filter((role) => PERMISSIONS[role][action] !== undefined)
    .map((role) => ROLES[role])
    .join('、');

const parkDiagram = (): string => {
  const arrows = (Object.keys(PARK_STEPS) as ParkStepName[]).flatMap((step) => {
    const { from, to, name } = PARK_STEPS[step];
    return from.map((stage) => arrow(stage, to ?? stage, name));
  });
  return diagram([
    ...declared(STAGE_WORDS),
    '  [*] --> not_submitted',
    ...arrows,
    arrow('settled', 'published', YEAR_STEPS.publish.name),
    '  published --> [*]',
  ]);
};
const yearDiagram = (): string => {
  const arrows = (Object.keys(YEAR_STEPS) as YearStepName[]).flatMap((step) => {
    const { from, to, name } = YEAR_STEPS[step];
    return from.map((state) => arrow(state, to, name));
  });
  return diagram([...declared(YEAR_STATE_WORDS), '  [*] --> open', ...arrows, '  closed --> [*]']);
};

const rectificationDiagram = (): string => {
  const arrows = (Object.keys(MONEY_STEPS) as MoneyStepName[]).flatMap((step) => {
    const { from, to, name }: { from: readonly string[] | null; to: readonly string[]; name: string } =
      MONEY_STEPS[step];
    return (from ?? []).flatMap((one) => to.map((other) => arrow(one, other, name)));
  });
  return diagram([...declared(RECTIFICATION_WORDS), '  [*] --> to_order', ...arrows]);
};

const parkRows = (): string[][] =>
  (Object.keys(PARK_STEPS) as ParkStepName[]).map((step) => {
    const { action, from, to, during, deadline, clause, name, writes, next, event } = PARK_STEPS[step];
    return [
      name,
      whoMay(action),
      from.map((stage) => STAGE_WORDS[stage]).join('、'),
      during.map((state) => YEAR_STATE_WORDS[state]).join('、'),
      to === null ? '不变' : STAGE_WORDS[to],
      clause,
      deadline === null ? '—' : DEADLINE_WORDS[deadline],
      writes,
      `\`${event}\``,
      next,
    ];
  });
const yearRows = (): string[][] =>
  (Object.keys(YEAR_STEPS) as YearStepName[]).map((step) => {
    const { action, from, to, clause, name, writes, next, event } = YEAR_STEPS[step];
    return [
      name,
      action === null ? '随园区的事项发生' : whoMay(action),
      from.map((state) => YEAR_STATE_WORDS[state]).join('、'),
      YEAR_STATE_WORDS[to],
      clause,
      writes,
      event === null ? '—' : `\`${event}\``,
      next,
    ];
  });

const moneyRows = (): string[][] =>
  (Object.keys(MONEY_STEPS) as MoneyStepName[]).map((step) => {
    const { action, during, clause, name, writes, next, fact } = MONEY_STEPS[step];
    const from: readonly Rectification[] | null = MONEY_STEPS[step].from;
    return [
      name,
      whoMay(action),
      during.map((state) => YEAR_STATE_WORDS[state]).join('、'),
      from === null ? '—' : from.map((one) => RECTIFICATION_WORDS[one]).join('、'),
      clause,
      writes,
      `\`${fact}\``,
      next,
    ];
  });

const reportRows = (): string[][] =>
  (Object.keys(REPORT_STEPS) as ReportStepName[]).map((step) => {
    const { action, during, clause, name, writes, next, event } = REPORT_STEPS[step];
    const states = during.map((state) => YEAR_STATE_WORDS[state]).join('、');
    return [name, whoMay(action), states, clause, writes, `\`${event}\``, next];
  });

/** The year as a page of the docs, in Markdown: diagrams and tables of every step that can be taken, made from the tables that the API and the pane go by. */
export const yearPage = (): string =>
  `# The year

Made from \`shared/evaluation/\` (${REGULATION.title}, ${REGULATION.number}). Do not edit: the tests say how to make it anew.

## One park

${parkDiagram()}

${table(['step', 'who', 'from', 'while the year is', 'to', 'clause', 'deadline', 'what is written', 'in the trail', 'what the next person sees'], parkRows())}

Anything else is refused, with the stage and the steps that are possible there.

## The year as a whole

${yearDiagram()}

${table(['step', 'who', 'from', 'to', 'clause', 'what is written', 'in the trail', 'what the next person sees'], yearRows())}

## Money and rectification

A park that failed and keeps its title:

${rectificationDiagram()}

${table(['step', 'who', 'while the year is', 'while the park is', 'clause', 'what is written', 'in the money trail', 'what the next person sees'], moneyRows())}

## Monthly reports

A month that has begun by the server's clock (Beijing time) can be reported; gaps are allowed, and said.

${table(['step', 'who', 'while the year is', 'clause', 'what is written', "in the trail of the district's reports", 'what the next person sees'], reportRows())}
`;
