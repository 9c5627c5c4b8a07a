import { cellDoubtText } from '../../assessment/findings/cell-doubt-text';
import type { FindingText } from '../../assessment/findings/describe-finding';
import { shown } from '../../text/plain-text';
import type { NumberUnit } from '../../vocabulary/written-unit';
import { cellDoubt, mergedDoubt } from './cell-doubt';
import type { CellFix } from './cell-fix';
import type { SeenCell } from './seen-sheet';

/** Why what stands in a cell of a form is not taken as it stands, and what puts it right. */
export interface FormFault {
  readonly words: Pick<FindingText, 'what' | 'todo'>;
  readonly fixes: readonly CellFix[];
  /** Whether a question of the whole range says it: then nothing is said of the cell. */
  readonly isAsked: boolean;
}

/** A fault that only a person can put right. */
export const formFault = (what: string, todo: string): FormFault => ({
  words: { what, todo },
  fixes: [],
  isAsked: false,
});

/** A row that does not say any more what stands in it. `anew`: how a whole form is come by. */
export const rowFault = (says: string, anew: string): FormFault =>
  formFault(
    says === '' ? '这一行的名称没有了。' : `这一行现在写的是“${shown(says)}”。`,
    `不能确定填的是哪一项，请把名称改回，${anew}`,
  );

/** A column over which something else stands than what its cells are filled in as. */
export const headFault = (says: string, anew: string): FormFault =>
  formFault(says === '' ? '这一列的表头没有了。' : `这一列的表头现在写的是“${shown(says)}”。`, `请把表头改回，${anew}`);

/** What has no row of its own on the form. */
export const noRowFault = (anew: string): FormFault =>
  formFault('表中没有找到这一行，或有两行同名。', `请改回这一行的名称，${anew}`);

/** A cell that is one with those of other rows. */
export const mergedFault = (merged: NonNullable<SeenCell['merged']>): FormFault => ({
  words: cellDoubtText(mergedDoubt(merged, ''), ''),
  fixes: [],
  isAsked: false,
});

/**
 * A cell that does not show what it holds; null where it does.
 * @param isWords whether it is for a text, in which joiners of other scripts may stand: what is nothing but such is found where texts are read
 */
export const cellFault = (cell: SeenCell, unit: NumberUnit | null, isWords: boolean): FormFault | null => {
  const doubt = cellDoubt(cell, unit);
  if (!doubt || (doubt.doubt === 'invisible' && isWords)) return null;
  const { sheet, row, column } = cell;
  return {
    words: cellDoubtText(doubt, unit ?? ''),
    fixes: doubt.reads === null ? [] : [{ cell: { sheet, row, column }, value: doubt.reads }],
    isAsked: doubt.doubt === 'look-asked',
  };
};
