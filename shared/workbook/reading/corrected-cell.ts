import { withoutDates } from '../../vocabulary/written-period';
import { shown } from '../../text/plain-text';
import { cellAddress } from '../layout/a1-reference';
import { compactText } from './cells';
import { columnText, type Head } from './heads';
import type { Asking } from './question';
import { seenCell, type SeenCell, type SeenSheet } from './seen-sheet';

/** Heads of columns in which somebody puts right what stands in another: 更正, 修正后得分, 复核得分. */
const CORRECTED = /更正|修正|订正|勘误|纠正|调整|变更|[更修]改|改[后为]|核[减增]|复核|复查|审[核定]|核定|重新/g;
/** Columns that only speak of it. */
const ABOUT_IT = /说明|原因|理由|依据|备注|意见|人$|日期|时间|材料|是否/;
/** 更正前 is what was put right. */
const BEFORE = /(?:正|整|更|改|核|定)前/;
const LONGEST_HEAD = 14;
/** A cell that puts nothing right. */
const NOTHING = /^(?:[-—–/\\√]*|无|同左|一致|无误|不变|无变化|无需更正)$/;

/** Whether a column may put right what another says. */
export const isCorrection = ({ bare, compact, isLeftOut }: Head): boolean =>
  !isLeftOut &&
  withoutDates(bare).length <= LONGEST_HEAD &&
  compact.search(CORRECTED) >= 0 &&
  !ABOUT_IT.test(bare) &&
  !BEFORE.test(bare);
/** What a head says beside that it corrects. */
export const withoutCorrection = (bare: string): string => withoutDates(bare).replace(CORRECTED, '');

/** Whether a cell holds something that puts another right: not what that says itself. */
export const isCorrecting = (cell: SeenCell, own: SeenCell): boolean => {
  const words = compactText(cell.value);
  return cell.struck !== 'whole' && !NOTHING.test(words) && words !== compactText(own.value);
};

/**
 * The cell that counts where another column puts it right: itself where none does, else the one that was chosen.
 * @returns null while the question is open, and where neither counts
 */
export const correctedCell = (
  sheet: SeenSheet,
  own: SeenCell,
  corrections: readonly Head[],
  {
    about,
    alsoAbout = [],
    name,
  }: { readonly about: string; readonly alsoAbout?: readonly string[]; readonly name: string },
  { ask }: Asking,
): SeenCell | null => {
  const others = corrections
    .map((head) => ({ head, cell: seenCell(sheet, own.row, head.column) }))
    .filter(({ cell }) => isCorrecting(cell, own));
  if (others.length === 0) return own;
  const cells = [own, ...others.map(({ cell }) => cell)];
  const idOf = ({ row, column }: SeenCell) => cellAddress(row, column);
  const saying = ({ text }: SeenCell) => (text.trim() === '' ? '是空的' : `是“${shown(text)}”`);
  const choice = ask({
    id: `corrected.${about}`,
    about,
    alsoAbout,
    cells: cells.map(({ row, column }) => ({ sheet: own.sheet, row, column })),
    text: {
      where: `${own.sheet} ${idOf(own)}「${name}」`,
      what: `${idOf(own)} ${saying(own)}，${others.map(({ head, cell }) => `${columnText(head)}${saying(cell)}`).join('，')}。`,
      todo: '请选择以哪一个为准。',
      clause: null,
    },
    choices: [
      ...cells.map((cell) => ({ id: idOf(cell), text: `${idOf(cell)} ${saying(cell)}` })),
      { id: 'none', text: '都不是，我来重新填写' },
    ],
    words: cells.map((cell) => `${idOf(cell)} ${String(cell.value)}`).join(' | '),
  });
  return cells.find((cell) => choice === idOf(cell)) ?? null;
};
