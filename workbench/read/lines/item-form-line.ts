import { describeFinding, type FindingText } from '../../../shared/assessment/findings/describe-finding';
import { SEVERITY } from '../../../shared/assessment/findings/finding';
import { scoreLimit } from '../../../shared/assessment/outcome';
import { READINGS, type Alternative } from '../../../shared/regulation/readings';
import { indicatorOf, itemIds, type RuleSet } from '../../../shared/regulation/rule-set';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import type { FormKind } from '../../../shared/workbook/layout/names';
import { askingWith } from '../../../shared/workbook/reading/question';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { headOf, ITEM_FORMS } from '../../../shared/workbook/review/form-columns';
import { noRemark, noScore, notesFaults, overLimit, remarkFaults } from '../../../shared/workbook/review/form-check';
import { noHeads, NO_ROW, partFault } from '../../../shared/workbook/review/form-faults';
import type { FormPart } from '../../../shared/workbook/review/form-places';
import { readItemForm, type ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { readScore } from '../../../shared/workbook/submission/reading/read-values';
import { findingLine, questionLines, refused, type FindingLine, type LineOf, type Said } from './read-line';

// The keys of a reading are its alternatives.
const CEILINGS = Object.keys(READINGS['R-ceiling'].alternatives) as Alternative<'R-ceiling'>[];

/** What was read for an item, with what is found fault with. */
interface ItemSaid {
  readonly score: Said;
  readonly findings: readonly FindingLine[];
}

const itemSaid = (
  item: ItemId,
  { kind, places, cells, computed, remarks }: ItemFormReading,
  ruleSet: RuleSet,
): ItemSaid | null => {
  const place = places?.score.get(item);
  // An expert scores some of the items, and the system alone knows which.
  if (!place && kind === 'panel') return null;
  const cellOf = (part: FormPart) => cells[part === 'score' ? 'scores' : 'remarks'][item] ?? null;
  const said = (part: FormPart, words: Pick<FindingText, 'what' | 'todo'>): FindingLine => {
    const text: FindingText = {
      where: `${ITEM_FORMS[kind].sheet} ${item}「${headOf(kind, part)}」`,
      ...words,
      clause: null,
    };
    return findingLine(item, { code: 'form-error', severity: 'error', cell: cellOf(part), text });
  };
  const [ofScore, ofRemark] = (['score', 'remark'] as const).map((part) => {
    const each = places?.[part].get(item);
    const fault = each ? partFault(each, part) : NO_ROW;
    return fault && { line: said(part, fault.words), isAsked: fault.isAsked };
  });
  const faults = [ofScore, ofRemark].flatMap((fault) => (fault && !fault.isAsked ? fault.line : []));
  if (!place || ofScore) return { score: null, findings: faults };
  const read = readScore(place.cell.value, { kind: 'claimed', item });
  // A file does not say by which readings its year is assessed: what none of them allows is too much.
  const limit = Math.max(
    ...CEILINGS.map((ceiling) => scoreLimit(indicatorOf(ruleSet, item), { 'R-ceiling': ceiling })),
  );
  const over = read.score === null ? null : overLimit(read.score, limit);
  const isEmpty = read.score === null && read.findings.length === 0;
  // What a score is held to stands beside it.
  const beside = typeof computed[item] === 'number' ? computed[item] : null;
  const remark = remarks[item] ?? '';
  const unexplained = over ? null : noRemark(kind, remark, read.score, beside);
  const unfit = [
    ...(isEmpty ? [said('score', noScore(kind, limit, beside))] : []),
    ...(over ? [said('score', over)] : []),
    ...(ofRemark
      ? []
      : [...(unexplained ? [unexplained] : []), ...remarkFaults(remark)].map((words) => said('remark', words))),
  ];
  const found = read.findings.map((finding) =>
    findingLine(item, {
      code: finding.code,
      severity: SEVERITY[finding.code],
      cell: cellOf('score'),
      text: describeFinding(finding, ruleSet),
    }),
  );
  return { score: over ? null : read.score, findings: [...found, ...faults, ...unfit] };
};

/** 初审表 or 专家评分表: the scores that were given. What they are held to stands in the system alone. */
export const itemFormLine = (kind: FormKind, workbook: SeenWorkbook, ruleSet: RuleSet): LineOf<'review' | 'panel'> => {
  const reading = readItemForm(kind, workbook, askingWith([]));
  const { sheet: title, notes: caption } = ITEM_FORMS[kind];
  if (!reading) return refused('no-table', `没有找到${title}。`);
  const said = itemIds(ruleSet).flatMap((item) => {
    const each = reading.places ? itemSaid(item, reading, ruleSet) : null;
    return each ? [[item, each] as const] : [];
  });
  const text = { where: title, ...noHeads(kind), clause: null };
  const headless = findingLine('table', { code: 'form-error', severity: 'error', cell: null, text });
  const notes = { where: `${title}「${caption}」`, clause: null };
  const ofNotes = (reading.places ? notesFaults(reading) : []).map((words) =>
    findingLine('notes', {
      code: 'form-error',
      severity: 'error',
      cell: reading.cells.notes,
      text: { ...notes, ...words },
    }),
  );
  return {
    kind,
    sheet: reading.sheet,
    at: reading.readFrom,
    claimed: Object.fromEntries(said.map(([item, { score }]) => [item, score])),
    questions: questionLines(reading.questions),
    findings: [
      ...(reading.sheet !== null && (reading.places?.score.size ?? 0) === 0 ? [headless] : []),
      ...said.flatMap(([, { findings }]) => findings),
      ...ofNotes,
    ],
  };
};
