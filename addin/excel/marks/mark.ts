import type { Severity } from '../../../shared/assessment/findings/finding';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { figureIds, figureOf, itemIds, itemOfFigure, type RuleSet } from '../../../shared/regulation/rule-set';
import { openQuestions, type Question } from '../../../shared/workbook/reading/question';
import type { FindingText } from '../../../shared/assessment/findings/describe-finding';
import type { ItemRemark } from '../../../shared/api/review';
import { cellMessage } from '../../../shared/workbook/layout/cell-message';
import { NOTHING_FOUND } from '../../../shared/workbook/layout/check-column';
import type { CellRef, LocatedFinding, WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { MOST_ASKED } from '../workbook/mark-memory';
import { figuresOfItem } from '../../../shared/regulation/rule-figures';

/** How grave a mark is; `returned`: nothing is wrong with the cell as such, but the district wants it corrected; `asked`: it could mean more than one thing; `blank`: nobody has typed there yet. */
export type MarkKind = Severity | 'returned' | 'asked' | 'blank';

/** What is shown on a cell: how grave it is, and the input message that appears while the cell is selected. */
export interface Mark {
  readonly cell: CellRef;
  readonly severity: MarkKind;
  readonly prompt: { readonly title: string; readonly message: string };
}

/** What a mark says: of a finding, or of a remark. */
export interface MarkedFinding {
  readonly cell: CellRef | null;
  readonly severity: MarkKind;
  readonly text: Pick<FindingText, 'what' | 'todo' | 'clause'>;
}

const TITLES: Readonly<Record<MarkKind, string>> = {
  error: '园评：需要更正',
  asked: '园评：请选择',
  returned: '园评：区县退回修改',
  warning: '园评：请核对',
  blank: '园评：还没有填写',
};
/** The gravest first. */
const KINDS = Object.keys(TITLES) as readonly MarkKind[];

export const sameCell = (a: CellRef, b: CellRef): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

const sentence = ({ text: { what, todo, clause } }: MarkedFinding): string =>
  `${what}${todo}${clause === null ? '' : `（${clause}）`}`;
const worst = (findings: readonly MarkedFinding[]): MarkKind =>
  KINDS.find((kind) => findings.some(({ severity }) => severity === kind)) ?? 'warning';

/** One mark for each cell that something was found in; findings without a cell are left to the list in the pane. */
export const marksOf = (findings: readonly MarkedFinding[]): readonly Mark[] => {
  const byCell = new Map<string, { readonly cell: CellRef; readonly findings: MarkedFinding[] }>();
  for (const finding of findings) {
    const { cell } = finding;
    if (!cell) continue;
    const place = `${cell.sheet} ${String(cell.row)} ${String(cell.column)}`;
    const known = byCell.get(place);
    if (known) known.findings.push(finding);
    else byCell.set(place, { cell, findings: [finding] });
  }
  return [...byCell.values()].map(({ cell, findings: found }) => {
    const severity = worst(found);
    return { cell, severity, prompt: cellMessage(TITLES[severity], found.map(sentence).join('\n')) };
  });
};

const IN_PANE = '请在“园评”窗格中选择。';

interface AskedFinding extends MarkedFinding {
  readonly cell: CellRef;
  readonly text: FindingText;
}

/** What is still asked, on the cells that it is asked about. */
export const askedFindings = (questions: readonly Question[]): readonly AskedFinding[] =>
  openQuestions({ questions }).flatMap(({ cells, text }) =>
    cells.map((cell) => ({ cell, severity: 'asked' as const, text: { ...text, todo: IN_PANE } })),
  );

/** What was found, as it is marked: what is merely blank is to be filled in, not to be put right. */
export const quietly = <Found extends MarkedFinding>(
  findings: readonly Found[],
  isBlank: (found: Found) => boolean,
): readonly MarkedFinding[] => findings.map((found) => (isBlank(found) ? { ...found, severity: 'blank' } : found));

/** Marks of a form that stands on one sheet: what was found in it, and what is asked of it. */
export const formMarks = (
  { sheet, questions }: { readonly sheet: string | null; readonly questions: readonly Question[] },
  findings: readonly (MarkedFinding & { readonly isBlank: boolean })[],
): readonly Mark[] => {
  const asked = askedFindings(questions).filter(({ cell }) => cell.sheet === sheet);
  return marksOf([...asked.slice(0, MOST_ASKED), ...quietly(findings, ({ isBlank }) => isBlank)]);
};

const itemOf = ({ finding: { place } }: LocatedFinding, ruleSet: RuleSet): ItemId | null =>
  place.kind === 'claimed' ? place.item : place.kind === 'figure' ? itemOfFigure(ruleSet, place.figure).id : null;

/** What the 校验 column says of each item: what the district said when it was returned, what is asked of it, and everything that was found about its score and its figures. */
export const checkTexts = (
  findings: readonly LocatedFinding[],
  questions: readonly Question[],
  returned: readonly ItemRemark[],
  ruleSet: RuleSet,
): Readonly<Record<ItemId, string>> => {
  const figureItems = new Map<string, ItemId>(figureIds(ruleSet).map((id) => [id, itemOfFigure(ruleSet, id).id]));
  return Object.fromEntries(
    itemIds(ruleSet).map((id) => {
      const found = findings.filter((finding) => itemOf(finding, ruleSet) === id);
      const words = found.map(({ finding: { place }, text: { what } }) =>
        place.kind === 'figure' ? `${figureOf(ruleSet, place.figure).label}：${what}` : what,
      );
      const said = returned.filter(({ item }) => item === id).map(({ remark }) => `退回意见：${remark}`);
      const asked = openQuestions({ questions })
        .filter(({ about }) => about === id || figureItems.get(about) === id)
        .map(({ text: { what } }) => `${what}${IN_PANE}`);
      return [id, [...said, ...asked, ...words].join('') || NOTHING_FOUND];
    }),
  ) as Record<ItemId, string>; // every item is there
};

/** What the district wants corrected, on the score of each returned item and on the figures that the park reports for it. */
export const returnedFindings = (
  returned: readonly ItemRemark[],
  { claimed, figures }: WorkbookReading['cells'],
  ruleSet: RuleSet,
): readonly MarkedFinding[] =>
  returned.flatMap(({ item, remark }) => {
    const own = figuresOfItem(ruleSet, item).filter((id) => figureOf(ruleSet, id).from === 'park');
    const text = { what: `${item} 退回意见：${remark}`, todo: '', clause: PARK_STEPS.return.clause };
    return [claimed[item], ...own.map((id) => figures[id])].flatMap((cell): MarkedFinding[] =>
      cell ? [{ cell, severity: 'returned', text }] : [],
    );
  });
