import { otherThanStandard } from '../../assessment/explanation/standard-text';
import { isOfStandard, scoreLimit } from '../../assessment/outcome';
import type { Indicator, ItemId } from '../../regulation/indicators/indicator';
import { indicatorOf, itemIds } from '../../regulation/rule-set';
import type { Severity } from '../../assessment/findings/finding';
import { Reason } from '../../vocabulary/ids';
import type { FindingText } from '../../assessment/findings/describe-finding';
import { numberText } from '../../assessment/explanation/number-text';
import { shown } from '../../text/plain-text';
import type { FormKind } from '../layout/names';
import { NO_ENTRIES, type FormEntries, type ItemForm } from './form-content';
import { headOf, ITEM_FORMS } from './form-columns';
import { noHeads, NO_ROW, partFault } from './form-faults';
import type { FormPart } from './form-places';
import type { ItemFormReading } from './form-reading';
import type { CellFix } from '../reading/cell-fix';
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
  /** Whether nothing is wrong but that nobody has given a score yet. */
  readonly isBlank: boolean;
  /** What puts it right with one click; nothing where a person has to. */
  readonly fixes: readonly CellFix[];
}
/** An item form that was checked: what can be sent of it, and what is wrong in it. */
export interface CheckedItemForm {
  readonly entries: FormEntries;
  readonly findings: readonly FormFinding[];
}

/** Longest remark that the API takes, in characters. */
const LONGEST_REMARK = Reason.maxLength ?? Infinity;

type Words = Pick<FindingText, 'what' | 'todo'>;
const rangeText = (limit: number): string => `请填 0 至 ${numberText(limit)} 分，最多两位小数。`;

/** What is said of a score above the most that an item can be given; null of one within it. */
export const overLimit = (score: number, limit: number): Words | null =>
  score > limit
    ? { what: `“${numberText(score)}”超过该项最高分 ${numberText(limit)} 分。`, todo: rangeText(limit) }
    : null;

/** What is said of a remark that cannot be sent as it is; nothing of one that can. */
export const remarkFaults = (remark: string): readonly Words[] => {
  const unfit = textFaultText(remark);
  const isLong = remark.length > LONGEST_REMARK;
  return [
    ...(unfit ? [unfit] : []),
    ...(isLong ? [{ what: `内容过长（${remark.length} 字）。`, todo: `请控制在 ${LONGEST_REMARK} 字以内。` }] : []),
  ];
};

/** What is said of an item without a score. `computed`: what the form has as computed; null where it has nothing. */
export const noScore = (kind: FormKind, limit: number, computed: number | null): Words => ({
  what: '还没有打分。',
  todo:
    kind === 'review' && computed !== null ? `同意核算得分的，请填回 ${numberText(computed)} 分。` : rangeText(limit),
});

/** What is said of a district's score that is not the computed one and that no word explains; null where it need not be, or is. */
export const noRemark = (
  kind: FormKind,
  remark: string,
  score: number | null,
  computed: number | null,
): Words | null =>
  kind !== 'review' || remark !== '' || score === null || computed === null || score === computed
    ? null
    : {
        what: `初审得分 ${numberText(score)} 分，与核算得分 ${numberText(computed)} 分不同，没有写意见。`,
        todo: '请写明理由，或改回核算得分。',
      };

/** What speaks against the words on the whole as they stand; nothing where they can be sent. */
export const notesFaults = ({ notesPlace, notes }: ItemFormReading): readonly Words[] => {
  const fault = notesPlace ? partFault(notesPlace, 'remark') : NO_ROW;
  if (fault) return fault.isAsked ? [] : [fault.words];
  return remarkFaults(notes).slice(0, 1);
};

/** What is said of a score that its standard cannot give and that has no word beside it; null of any other. */
const noReason = (
  indicator: Indicator,
  readings: ItemForm['readings'],
  remark: string,
  score: number | null,
): Words | null =>
  remark !== '' || score === null || isOfStandard(indicator, readings, score)
    ? null
    : {
        what: `${otherThanStandard(indicator, readings, score)}，没有写理由。`,
        todo: '请写明理由，或改为评价标准能给出的得分。',
      };

const scoreWords = (
  value: CellValue,
  item: ItemId,
  form: ItemForm,
): { words: Words | null; isBlank: boolean; score: number | null; reads: number | null } => {
  const limit = scoreLimit(indicatorOf(form.ruleSet, item), form.readings);
  const range = rangeText(limit);
  const { score, findings } = readScore(value, { kind: 'claimed', item });
  const [found] = findings;
  const none = { score: null, reads: null, isBlank: false };
  if (found?.code === 'number-as-text')
    return {
      ...none,
      reads: found.reads,
      words: {
        what: `“${shown(value)}”是文字，不是数字。`,
        todo: `如果就是 ${numberText(found.reads)} 分，点“修正”即可。`,
      },
    };
  const wrong = (what: string, todo = range) => ({ ...none, words: { what, todo } });
  if (found?.code === 'formula-error') return wrong(`公式出错，显示为 ${shown(value)}。`);
  if (found?.code === 'negative') return wrong(`“${shown(value)}”是负数。`);
  if (found?.code === 'too-many-decimals') return wrong(`“${shown(value)}”的小数位数过多。`);
  if (found) return wrong(`“${shown(value)}”不是能读懂的分数。`);
  if (score === null) return { ...none, isBlank: true, words: noScore(form.kind, limit, form.computed[item]) };
  const over = overLimit(score, limit);
  return over ? { ...none, words: over } : { ...none, words: null, score };
};

/**
 * Checks what was typed on an item form against the form as it was drawn: every item scored within what it can be given, every score explained that its standard
 * does not give, and, by a district, every score that is not the computed one.
 * @param reading of the form's own subject and version
 */
export const checkItemForm = (reading: ItemFormReading, form: ItemForm): CheckedItemForm => {
  const { sheet, notes: caption } = ITEM_FORMS[form.kind];
  const findings: FormFinding[] = [];
  const scores: Partial<Record<ItemId, number>> = {};
  const remarks: Partial<Record<ItemId, string>> = {};
  const { places, notesPlace } = reading;
  if (places === null) {
    const text = { where: sheet, ...noHeads(form.kind), clause: null };
    findings.push({ item: null, severity: 'error', cell: null, isBlank: false, fixes: [], text });
    return { entries: NO_ENTRIES, findings };
  }
  const say = (item: ItemId, part: FormPart, words: Words, fixes: readonly CellFix[] = [], isBlank = false) =>
    findings.push({
      item,
      severity: 'error',
      cell: reading.cells[part === 'score' ? 'scores' : 'remarks'][item] ?? null,
      isBlank,
      fixes,
      text: {
        where: `${sheet} ${item}「${headOf(form.kind, part)}」`,
        ...words,
        clause: indicatorOf(form.ruleSet, item).clause,
      },
    });
  /** Whether what is typed for an item may be taken; what speaks against it is said. */
  const isClear = (item: ItemId, part: FormPart): boolean => {
    const place = places[part].get(item);
    const fault = place ? partFault(place, part) : NO_ROW;
    if (fault && !fault.isAsked) say(item, part, fault.words, fault.fixes);
    return fault === null;
  };
  for (const item of itemIds(form.ruleSet)) {
    const remark = reading.remarks[item] ?? '';
    if (!form.items.includes(item)) {
      if (remark !== '' || (reading.scores[item] ?? '') !== '')
        say(item, remark === '' ? 'score' : 'remark', {
          what: '这一项不在这张表上打分，却填了内容。',
          todo: '请清除；填错行的，请移到该填的行。',
        });
      continue;
    }
    if (isClear(item, 'score')) {
      const { words, isBlank, score, reads } = scoreWords(reading.scores[item] ?? '', item, form);
      const cell = reading.cells.scores[item];
      if (words) say(item, 'score', words, cell && reads !== null ? [{ cell, value: reads }] : [], isBlank);
      if (score !== null) scores[item] = score;
    } else if (!places.remark.has(item) || places.score.get(item)?.row) continue; // the row as such is said already
    if (!isClear(item, 'remark')) continue;
    const score = scores[item] ?? null;
    const unexplained =
      noReason(indicatorOf(form.ruleSet, item), form.readings, remark, score) ??
      noRemark(form.kind, remark, score, form.computed[item]);
    if (unexplained) say(item, 'remark', unexplained);
    for (const words of remarkFaults(remark)) say(item, 'remark', words);
    if (remark !== '') remarks[item] = remark;
  }
  for (const words of notesFaults(reading))
    findings.push({
      item: null,
      severity: 'error',
      cell: reading.cells.notes,
      isBlank: false,
      fixes: [],
      text: { where: `${sheet}「${caption}」`, ...words, clause: null },
    });
  const isPlaced = notesPlace !== null && partFault(notesPlace, 'remark') === null;
  return { entries: { scores, remarks, notes: isPlaced ? reading.notes : '' }, findings };
};
