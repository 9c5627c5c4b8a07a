import type { Severity } from '../../../shared/api/finding';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { figure } from '../../../shared/regulation/figures';
import { cellMessage } from '../../../shared/workbook/cell-message';
import type { CellRef, LocatedFinding } from '../../../shared/workbook/reading/workbook-reading';

/** What is shown on a cell: how grave it is, and the input message that appears while the cell is selected. */
export interface Mark {
  readonly cell: CellRef;
  readonly severity: Severity;
  readonly prompt: { readonly title: string; readonly message: string };
}

const TITLES: Readonly<Record<Severity, string>> = { error: '园评：需要更正', warning: '园评：请核对' };
const NOTHING_FOUND = '无误';

export const sameCell = (a: CellRef, b: CellRef): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

const sentence = ({ text: { what, todo, clause } }: LocatedFinding): string =>
  `${what}${todo}${clause === null ? '' : `（${clause}）`}`;
const worst = (findings: readonly LocatedFinding[]): Severity =>
  findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';

/** One mark for each cell that something was found in; findings without a cell are left to the list in the pane. */
export const marksOf = (findings: readonly LocatedFinding[]): readonly Mark[] => {
  const byCell: { readonly cell: CellRef; readonly findings: LocatedFinding[] }[] = [];
  for (const finding of findings) {
    const { cell } = finding;
    if (!cell) continue;
    const known = byCell.find((each) => sameCell(each.cell, cell));
    if (known) known.findings.push(finding);
    else byCell.push({ cell, findings: [finding] });
  }
  return byCell.map(({ cell, findings: found }) => {
    const severity = worst(found);
    return { cell, severity, prompt: cellMessage(TITLES[severity], found.map(sentence).join('\n')) };
  });
};

const itemOf = ({ finding: { place } }: LocatedFinding): ItemId | null =>
  place.kind === 'claimed' ? place.item : place.kind === 'figure' ? figure(place.figure).item : null;

/** What the 校验 column says of each item: everything that was found about its score and its figures. */
export const checkTexts = (findings: readonly LocatedFinding[]): Readonly<Record<ItemId, string>> =>
  Object.fromEntries(
    ITEM_IDS.map((id) => {
      const found = findings.filter((finding) => itemOf(finding) === id);
      const words = found.map(({ finding: { place }, text: { what } }) =>
        place.kind === 'figure' ? `${figure(place.figure).label}：${what}` : what,
      );
      return [id, words.length === 0 ? NOTHING_FOUND : words.join('')];
    }),
  ) as Record<ItemId, string>; // every item is there
