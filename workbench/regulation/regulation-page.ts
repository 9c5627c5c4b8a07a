import { REGULATION } from '../../shared/regulation/clauses';
import { ROUTES } from '../../shared/api/routes';
import { SHEETS } from '../../shared/vocabulary/sheets';
import { JOBS, type JobId } from '../../addin/pane/shell/jobs';
import { articleText, ARTICLES, type Article } from './articles';
import { CLAIMS, type Claim } from './claims';

const quoted = (paragraphs: readonly string[]): string => paragraphs.map((words) => `> ${words}`).join('\n>\n');
const line = (title: string, entries: readonly string[] = []): string[] =>
  entries.length === 0 ? [] : [`- ${title}: ${entries.join(', ')}`];
const tabOf = (id: JobId): string => `“${JOBS[id].label}”`;
const routeOf = ({ method, path }: { readonly method: string; readonly path: string }): string =>
  `\`${method} ${path}\``;

/** Files of tests in a line; with what they try, each in a line of its own. */
const testLines = (tests: Extract<Claim, { kind: 'served' }>['tests']): string[] =>
  tests.every((test) => typeof test === 'string')
    ? line(
        'tests',
        tests.map((file) => `\`${file}\``),
      )
    : [
        '- tests:',
        ...tests.map((test) => (typeof test === 'string' ? `  - \`${test}\`` : `  - \`${test[0]}\`: ${test[1]}`)),
      ];

const said = (claim: Claim): string => {
  if (claim.kind === 'outside') return `**No software.** ${claim.why}`;
  const { does, tabs, sheets, routes, commands, tests } = claim;
  const where = [
    ...line('tab of the pane', tabs?.map(tabOf)),
    ...line(
      'sheet',
      sheets?.map((sheet) => `“${SHEETS[sheet]}”`),
    ),
    ...line(
      'route',
      routes?.map((name) => routeOf(ROUTES[name])),
    ),
    ...line(
      'command',
      commands?.map((command) => `\`${command}\``),
    ),
    ...testLines(tests),
  ];
  return `${does}\n\n${where.join('\n')}`;
};

/** `docs/regulation.md`: article by article, what the product does with it, where, and what tests it. `text` is the published regulation. */
export const regulationPage = (text: string): string => {
  const words = articleText(text);
  const section = (article: Article): string =>
    `## ${article}\n\n${quoted(words.get(article) ?? [])}\n\n${said(CLAIMS[article])}`;
  return `${[
    '# The regulation, article by article',
    `What this product does with each article of ${REGULATION.title} (${REGULATION.number}), or why no software belongs there. Made from \`workbench/regulation/\`. Do not edit: the tests say how to make it anew.`,
    ...ARTICLES.map(section),
  ].join('\n\n')}\n`;
};
