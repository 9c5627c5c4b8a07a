import type { ItemId } from '../../regulation/indicators/indicator';
import { indicatorOf, itemIds } from '../../regulation/rule-set';
import type { Severity } from '../../assessment/findings/finding';
import { Reason } from '../../vocabulary/ids';
import type { FindingText } from '../../assessment/findings/describe-finding';
import { numberText } from '../../assessment/explanation/number-text';
import { shown } from '../../text/plain-text';
import type { FormEntries, ItemForm } from './form-content';
import { ITEM_FORMS } from './form-columns';
import type { ItemFormReading } from './form-reading';
import type { CellRef } from '../reading/workbook-reading';
import type { CellValue } from '../../vocabulary/cell-value';
import { readScore } from '../submission/reading/read-values';
import { textFaultText } from '../reading/text-fault-text';

/** Something wrong in a cell of an item form, with its words. */
interface FormFinding {
  readonly item: ItemId | null;
  readonly severity: Severity;
  readonly cell: CellRef | null;
  readonly text: FindingText;
  /** The number that a text reads as: it can be put right with one click. */
  readonly reads: number | null;
}
/** An item form that was checked: what can be sent of it, and what is wrong in it. */
export interface CheckedItemForm {
  readonly entries: FormEntries;
  readonly findings: readonly FormFinding[];
}

/** Longest remark that the API takes, in characters. */
const LONGEST_REMARK = Reason.maxLength ?? Infinity;

type Words = Pick<FindingText, 'what' | 'todo'>;
const scoreWords = (
  value: CellValue,
  item: ItemId,
  form: ItemForm,
): { words: Words | null; score: number | null; reads: number | null } => {
  const { weight } = indicatorOf(form.ruleSet, item);
  const range = `请填 0 至 ${numberText(weight)} 分，最多两位小数。`;
  const { score, findings } = readScore(value, { kind: 'claimed', item });
  const [found] = findings;
  if (found?.code === 'number-as-text')
    return {
      score: null,
      reads: found.reads,
      words: {
        what: `“${shown(value)}”是文字，不是数字。`,
        todo: `如果就是 ${numberText(found.reads)} 分，点“修正”即可。`,
      },
    };
  const wrong = (what: string, todo = range) => ({ score: null, reads: null, words: { what, todo } });
  if (found?.code === 'formula-error') return wrong(`公式出错，显示为 ${shown(value)}。`);
  if (found?.code === 'negative') return wrong(`“${shown(value)}”是负数。`);
  if (found?.code === 'too-many-decimals') return wrong(`“${shown(value)}”的小数位数过多。`);
  if (found) return wrong(`“${shown(value)}”不是能读懂的分数。`);
  if (score === null)
    return wrong(
      '还没有打分。',
      form.kind === 'review' ? `同意核算得分的，请填回 ${numberText(form.computed[item])} 分。` : range,
    );
  if (score > weight) return wrong(`“${shown(value)}”超过分值 ${numberText(weight)} 分。`);
  return { words: null, score, reads: null };
};

/**
 * Checks what was typed on an item form against the form as it was drawn: every item scored within its weight, and, by a district, every
 * score that is not the computed one explained.
 * @param reading of the form's own subject and version
 */
export const checkItemForm = (reading: ItemFormReading, form: ItemForm): CheckedItemForm => {
  const { sheet, columns } = ITEM_FORMS[form.kind];
  const header = (key: 'score' | 'remark') => columns.find((column) => column.key === key)?.header ?? '';
  const findings: FormFinding[] = [];
  const scores: Partial<Record<ItemId, number>> = {};
  const say = (
    item: ItemId,
    key: 'score' | 'remark',
    words: Words,
    cell: CellRef | undefined,
    reads: number | null = null,
  ) =>
    findings.push({
      item,
      severity: 'error',
      cell: cell ?? null,
      reads,
      text: { where: `${sheet} ${item}「${header(key)}」`, ...words, clause: indicatorOf(form.ruleSet, item).clause },
    });
  for (const item of itemIds(form.ruleSet).filter((id) => form.items.includes(id))) {
    const { words, score, reads } = scoreWords(reading.scores[item] ?? '', item, form);
    if (words) say(item, 'score', words, reading.cells.scores[item], reads);
    if (score !== null) scores[item] = score;
    const remark = reading.remarks[item] ?? '';
    if (form.kind === 'review' && remark === '' && score !== null && score !== form.computed[item])
      say(
        item,
        'remark',
        {
          what: `初审得分 ${numberText(score)} 分，与核算得分 ${numberText(form.computed[item])} 分不同，没有写意见。`,
          todo: '请写明理由，或改回核算得分。',
        },
        reading.cells.remarks[item],
      );
    const unfit = textFaultText(remark);
    if (unfit) say(item, 'remark', unfit, reading.cells.remarks[item]);
    if (remark.length > LONGEST_REMARK)
      say(
        item,
        'remark',
        { what: `意见过长（${remark.length} 字）。`, todo: `请控制在 ${LONGEST_REMARK} 字以内。` },
        reading.cells.remarks[item],
      );
  }
  const unfit = textFaultText(reading.notes);
  if (unfit)
    findings.push({
      item: null,
      severity: 'error',
      cell: reading.cells.notes,
      reads: null,
      text: { where: `${sheet}「${ITEM_FORMS[form.kind].notes}」`, ...unfit, clause: null },
    });
  if (reading.notes.length > LONGEST_REMARK)
    findings.push({
      item: null,
      severity: 'error',
      cell: reading.cells.notes,
      reads: null,
      text: {
        where: `${sheet}「${ITEM_FORMS[form.kind].notes}」`,
        what: `内容过长（${reading.notes.length} 字）。`,
        todo: `请控制在 ${LONGEST_REMARK} 字以内。`,
        clause: null,
      },
    });
  return { entries: { scores, remarks: reading.remarks, notes: reading.notes }, findings };
};
