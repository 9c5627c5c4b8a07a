import { numberText } from '../explanation/number-text';
import type { Finding } from './finding';

/** Why what a cell holds is not simply what a person reads there. `reads`: what it says without what cannot be seen, for one click to put there; null where only a person knows. */
export interface CellDoubt extends Pick<Extract<Finding, { code: 'doubtful-cell' }>, 'doubt' | 'shown' | 'holds'> {
  readonly reads: number | string | null;
}

/** What is said of a doubtful cell of any sheet, in the words on the screen. `unit`: what its number is counted in. */
export const cellDoubtText = (
  { doubt, shown, holds, reads }: CellDoubt,
  unit: string,
): { readonly what: string; readonly todo: string } => {
  switch (doubt) {
    case 'struck':
      return {
        what: `“${shown}”被划掉了，没有读。`,
        todo: '仍然算数的，请去掉删除线（也可能来自条件格式）；作废的，请清空后重填。',
      };
    case 'struck-part':
      return { what: `“${shown}”里有一部分被划掉了，看不出哪一部分算数。`, todo: '请删去作废的部分，去掉删除线。' };
    case 'unseen':
      return {
        what: `单元格看起来是空的或不全，里面却有“${holds}”（数字格式或条件格式不显示它，或字色与底色相同、相近）。`,
        todo: '算数的，请让它显示出来；不算数的，请清空。',
      };
    case 'hidden':
      return { what: `这个单元格在隐藏的行或列里（里面是“${holds}”），没有读。`, todo: '请取消隐藏，核对后再校验。' };
    // Of a cell that is asked about with others, the question says it.
    case 'look-asked':
    case 'ruled':
      return {
        what: `有一条条件格式可能把“${shown}”划掉或隐藏起来，这里看不出它现在有没有生效。`,
        todo: '请看一看这个单元格：算数的，请删去这条条件格式；作废的，请清空后重填。',
      };
    case 'date':
      return {
        what: `单元格显示的是“${shown}”，是日期，不是要填的内容。`,
        todo: '请把这个单元格的格式改为“常规”，再重新填写。',
      };
    case 'shown-otherwise':
      return {
        what: `单元格显示的是“${shown}”，里面的内容是 ${holds}，两者不一致。`,
        todo: '请把这个单元格的格式改为“常规”，再核对填写。',
      };
    case 'invisible':
      return {
        what: `“${shown}”里有一个看不见的字符（${holds}）。`,
        todo:
          reads === null
            ? '请在这个单元格里重新输入。'
            : typeof reads === 'number'
              ? `如果就是 ${numberText(reads)}${unit === '' ? '' : ` ${unit}`}，点“修正”即可。`
              : '点“修正”即可去掉。',
      };
    case 'merged':
      return {
        what: `与别的单元格合并成了一格（${holds}${shown === '' ? '' : `，写着“${shown}”`}），看不出这里填的是什么。`,
        todo: '请取消合并，逐项填写。',
      };
  }
};
