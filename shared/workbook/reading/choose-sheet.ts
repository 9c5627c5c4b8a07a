import { cellAddress, columnLetters } from '../layout/a1-reference';
import { isOldSheetName } from '../layout/old-sheet-name';
import type { Area } from '../layout/layout';
import type { Asking } from './question';
import type { SeenSheet } from './seen-sheet';
import { tellApart, tellingText, type Span } from './tell-apart';
import type { CellRef } from './workbook-reading';

/** A place in a workbook that could be what is read: a table, a list or a form on a sheet. */
export interface SheetCandidate extends Span {
  /** Its columns, from 0. */
  readonly columns: { readonly first: number; readonly last: number };
  /** Whether our names point at it. */
  readonly isOurs: boolean;
  /** Whether anything is filled in: what is empty is no rival of what is not. */
  readonly isFilled: boolean;
  /** What it says itself against being the one that is meant; null where nothing does. */
  readonly against: string | null;
  /** The words over it. */
  readonly title: string;
}

const isHidden = ({ sheet }: SheetCandidate): boolean => sheet.visibility !== 'visible';

/** What stands at a place of a sheet and how the sheet looks, to tell a copy from another. */
const contentOf = ({ sheet, first, columns }: SheetCandidate): string => {
  const { row, column, values, texts, looks, ruled, hiddenRows, hiddenColumns } = sheet;
  const lines = [...hiddenRows, ...hiddenColumns];
  const mayLook = ruled.map(({ areas, cells }) => [areas, [...cells]]);
  return JSON.stringify([first, columns.first, row, column, values, texts, [...looks], mayLook, lines]);
};

/** A candidate, and what speaks against it all in all. */
interface Judged<Candidate extends SheetCandidate> {
  readonly candidate: Candidate;
  readonly against: string | null;
}

/** Of copies that hold the same ours, else the one in front, else the first: whichever is read, it says the same. */
const withoutCopies = <Candidate extends SheetCandidate>(
  judged: readonly Judged<Candidate>[],
): readonly Judged<Candidate>[] => {
  if (judged.length < 2) return judged;
  const kept = new Map<string, Judged<Candidate>>();
  const worth = ({ candidate: { isOurs, sheet } }: Judged<Candidate>) => 2 * Number(isOurs) + Number(sheet.isOpen);
  for (const each of judged) {
    const content = contentOf(each.candidate);
    const known = kept.get(content);
    if (!known || worth(each) > worth(known)) kept.set(content, each);
  }
  return [...kept.values()];
};

/** Where it stands: its columns too where another stands beside it. */
const placeText = (candidate: SheetCandidate, all: readonly SheetCandidate[]): string => {
  const { sheet, first, last, columns } = candidate;
  const isBeside = all.some(
    (each) => each !== candidate && each.sheet === sheet && each.first <= last && each.last >= first,
  );
  const across = isBeside ? `、${columnLetters(columns.first)}—${columnLetters(columns.last)} 列` : '';
  return `“${sheet.sheet}”第 ${first + 1}—${last + 1} 行${across}`;
};

const cornerOf = ({ sheet, first, columns }: SheetCandidate): CellRef => ({
  sheet: sheet.sheet,
  row: first,
  column: columns.first,
});
/** In an order of their own: whichever sheet is in front, choices stay where somebody is about to click, and a question reads as before. */
const inOrder = <Candidate extends SheetCandidate>(all: readonly Candidate[]): readonly Candidate[] => {
  const names = all.map(({ sheet }) => sheet.sheet).toSorted();
  const placeOf = ({ sheet }: SheetCandidate) => names.indexOf(sheet.sheet);
  return all.toSorted((a, b) => placeOf(a) - placeOf(b) || a.first - b.first || a.columns.first - b.columns.first);
};
const idOf = ({ sheet, first, columns }: SheetCandidate): string =>
  `${sheet.sheet} ${cellAddress(first, columns.first)}`;

/**
 * Which of several places in a workbook is read: the one policy for every sheet that people fill in. The one that is meant beyond doubt: nothing speaks against it, something against every other,
 * no other is open in front, and ours is not hidden beside it. Where nothing is filled in nothing can be read wrongly: ours, else the one in front. Anything else is asked.
 * @param what what is looked for, in words: 评分表, 名录; `id`: of the question
 * @returns null where there is none, or the question is open
 */
export const chooseSheet = <Candidate extends SheetCandidate>(
  all: readonly Candidate[],
  { id, what }: { readonly id: string; readonly what: string },
  { ask }: Asking,
): Candidate | null => {
  // One that was kept beside the new one says so by its title.
  const current = all.filter(({ sheet }) => !isOldSheetName(sheet.sheet));
  const candidates = inOrder(current.length > 0 ? current : all);
  const anyFilled = candidates.some(({ isFilled }) => isFilled);
  const judged = candidates.map((candidate) => {
    const hidden = isHidden(candidate) ? '所在的工作表是隐藏的' : null;
    const empty = anyFilled && !candidate.isFilled ? '是空的' : null;
    return { candidate, against: hidden ?? candidate.against ?? empty };
  });
  const clear = withoutCopies(judged.filter(({ against }) => against === null));
  const [only] = clear;
  const blank =
    clear.find(({ candidate }) => candidate.isOurs) ?? clear.find(({ candidate }) => candidate.sheet.isOpen);
  if (!anyFilled && blank) return blank.candidate;
  // Another in front is no blank that we drew; ours that is hidden may be what was filled in last.
  const isRival = ({ candidate, against }: Judged<Candidate>): boolean => {
    if (against === null || candidate.sheet === only?.candidate.sheet) return false;
    if (!isHidden(candidate)) return candidate.sheet.isOpen && (candidate.isFilled || !candidate.isOurs);
    const isCopy = only !== undefined && contentOf(candidate) === contentOf(only.candidate);
    return candidate.isOurs && candidate.isFilled && candidate.against === null && !isCopy;
  };
  const hasRival = judged.some(isRival);
  if (only && clear.length === 1 && !hasRival) return only.candidate;
  if (judged.length === 0) return null;
  const doubtful = clear.length > 1 && !hasRival ? clear : clear.length === 0 ? withoutCopies(judged) : judged;
  const asked = doubtful.map(({ candidate }) => candidate);
  const said = doubtful.map(
    ({ candidate, against }) => placeText(candidate, asked) + (against === null ? '' : `（${against}）`),
  );
  const isSeveral = asked.length > 1;
  const isOnOneSheet = new Set(asked.map(({ sheet }) => sheet)).size < asked.length;
  const telling = tellApart(asked);
  const choice = ask({
    id,
    about: isOnOneSheet && isSeveral ? 'table' : 'sheet',
    cells: telling?.map(({ cell }) => cell) ?? asked.map(cornerOf),
    text: {
      where: what,
      what: isSeveral
        ? `工作簿里有 ${asked.length} 处都像是${what}：${said.join('、')}。`
        : `${said.join('')}，不能确定是不是要读的${what}。`,
      todo: isSeveral ? '请选择读哪一处；一份分在几处的，请先合到一张表上。' : '请选择读哪一处。',
      clause: null,
    },
    choices: [
      ...asked.map((candidate, at) => ({
        id: idOf(candidate),
        text: isSeveral
          ? placeText(candidate, asked) + tellingText(telling?.[at])
          : `就用这份（${placeText(candidate, asked)}）`,
      })),
      { id: 'none', text: isSeveral ? '都不是' : '不是' },
    ],
    // In an order of their own: which sheet is in front changes nothing in what was answered.
    words: asked
      .map(({ sheet, title }) => `${sheet.sheet} ${title}`)
      .toSorted()
      .join(' | '),
  });
  return asked.find((candidate) => idOf(candidate) === choice) ?? null;
};

/** The part of the sheet that a place takes up. */
export const areaOf = ({ first, last, columns }: SheetCandidate): Area => ({
  row: first,
  column: columns.first,
  rows: last - first + 1,
  columns: columns.last - columns.first + 1,
});

/** A form that takes up its sheet, as a place where it could stand. */
export const formCandidate = (sheet: SeenSheet, isOurs: boolean): SheetCandidate => ({
  sheet,
  first: sheet.row,
  last: sheet.row + Math.max(0, sheet.values.length - 1),
  columns: { first: sheet.column, last: sheet.column + Math.max(0, (sheet.values[0]?.length ?? 0) - 1) },
  isOurs,
  isFilled: true,
  against: null,
  title: '',
});

/** Which sheet a form was read from, and how it was found, for the pane. */
export const readFromText = ({ sheet: { sheet }, isOurs }: SheetCandidate): string =>
  isOurs ? `读的是“${sheet}”。` : `读的是“${sheet}”：系统写入的名称已经丢失，按表中的文字找到。`;
