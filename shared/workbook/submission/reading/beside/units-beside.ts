import { isUnitAlone } from '../../../../vocabulary/written-unit';
import { compactText } from '../../../reading/cells';
import { namesUnit, unitLines, unitWords } from '../../../reading/governing-unit';
import { commentOn, seenCell, shownCell, type SeenCell, type SeenSheet } from '../../../reading/seen-sheet';

/** Longest remark that says how the number beside it is counted. */
const LONGEST_REMARK = 20;
const isUnit = (text: string): boolean => isUnitAlone(compactText(text));

/** What stands in the row of a number and says how it is counted, the nearest first: its comment, a cell that is a unit and nothing else, a short remark. */
export const unitsBeside = (sheet: SeenSheet, { row, column }: SeenCell): readonly string[] => {
  const width = sheet.values[0]?.length ?? 0;
  // A comment on the words before a number is about it too.
  const comments = Array.from(
    { length: column - sheet.column + 1 },
    (_, n) => commentOn(sheet, { row, column: column - n }) ?? '',
  );
  const beside = Array.from({ length: width }, (_, index) => seenCell(sheet, row, sheet.column + index))
    .filter(({ column: at, value }) => at !== column && typeof value === 'string')
    // What stands behind a number is nearer to it than what stands before.
    .toSorted((a, b) => Math.abs(a.column - column - 0.25) - Math.abs(b.column - column - 0.25))
    .map(({ text }) => text.trim());
  return [
    ...comments.filter((comment) => namesUnit(comment) || isUnit(comment)),
    ...beside.filter(isUnit).map((text) => `（${text}）`),
    ...beside.filter((text) => text.length <= LONGEST_REMARK && !isUnit(text) && namesUnit(text)),
  ];
};

/** The unit in the words of an item: in brackets, 服务人次（单位：万人次）, or as its last words, 纳税总额，元. */
export const unitsInWords = (text: string): readonly string[] => [
  ...[...text.matchAll(/[（(【[][^（(【[）)】\]]{1,20}[）)】\]]/g)].map(([words]) => words),
  ...text
    .slice(0, 500)
    .split(/[，,：:；;\s]+/)
    .slice(1)
    .filter(isUnit)
    .map((words) => `（${words}）`),
];

/** The unit of the group that an item stands in: of the merged or last cell before it in its row, or of a title between the rows. */
export const unitsOfGroup = (sheet: SeenSheet, row: number, column: number, first: number): readonly string[] => {
  const words: string[] = [];
  for (let at = column - 1; at >= sheet.column; at -= 1) {
    let up = row;
    while (up > first && shownCell(sheet, up, at).value === '') up -= 1;
    const { text } = shownCell(sheet, up, at);
    words.push(...unitsInWords(text).filter((each) => !/\d/.test(each)));
  }
  for (let up = row - 1; up > first; up -= 1) {
    const filled = (sheet.values[up - sheet.row] ?? []).filter((value) => value !== '');
    const [title] = filled;
    if (filled.length !== 1 || typeof title !== 'string') continue;
    return namesUnit(title) ? [...words, unitWords(title)] : words;
  }
  return words;
};

/** Rows above and below a table in which words on the whole stand. */
const NEARBY = 8;

/** What stands around a table, on its heads or in the name of its sheet and says how its numbers are counted. */
export const unitsAround = (sheet: SeenSheet, first: number, headRow: number, last: number): readonly string[] =>
  [
    ...sheet.beside
      .filter(({ cell }) => cell !== null && cell.row >= first && cell.row <= headRow)
      .map(({ text }) => text),
    ...unitLines(sheet, first - NEARBY, first),
    ...sheet.beside.filter(({ cell }) => cell === null).map(({ text }) => text),
    ...unitLines(sheet, last + 1, last + 1 + NEARBY),
    sheet.sheet,
  ]
    .filter(namesUnit)
    .map(unitWords);
