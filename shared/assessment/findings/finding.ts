import * as z from 'zod';
import { ALL_FIGURE_IDS, ALL_ITEM_IDS } from '../../regulation/rule-set';

const FigureName = z.enum(ALL_FIGURE_IDS);
const Item = z.enum(ALL_ITEM_IDS);

/** Where a finding belongs: a figure of 基础数据, a score or a sum of 评分表, or the sheet as a whole. The reader of a workbook knows the cell. */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), figure: FigureName }),
  z.object({ kind: z.literal('claimed'), item: Item }),
  z.object({ kind: z.literal('total') }),
  z.object({ kind: z.literal('sheet') }),
]);
export type Place = z.infer<typeof Place>;

const at = { place: Place };
const figure = { place: z.object({ kind: z.literal('figure'), figure: FigureName }) };
const claimed = { place: z.object({ kind: z.literal('claimed'), item: Item }) };
/** The cell's or field's content as text, cut short: it is shown, never interpreted. */
const shown = { shown: z.string().max(80) };

/** Something found in a park's sheet. `error` stops a submission, `warning` does not. What is said about it in Chinese comes from `shared/assessment/findings/describe-finding`. */
export const Finding = z.discriminatedUnion('code', [
  z.object({ code: z.literal('missing'), ...figure }),
  z.object({ code: z.literal('not-a-number'), ...at, ...shown }),
  z.object({ code: z.literal('number-as-text'), ...at, ...shown, reads: z.number() }),
  z.object({ code: z.literal('negative'), ...at, ...shown }),
  z.object({ code: z.literal('not-whole'), ...figure, ...shown }),
  z.object({ code: z.literal('too-many-decimals'), ...at, ...shown }),
  z.object({ code: z.literal('too-large'), ...figure, ...shown }),
  z.object({ code: z.literal('not-positive'), ...figure, ...shown }),
  z.object({ code: z.literal('not-an-option'), ...figure, ...shown }),
  z.object({ code: z.literal('formula-error'), ...at, ...shown }),
  /** What the cell holds is not simply what a person reads there: `shared/workbook/reading/cell-doubt.ts` tells. `reads`: the number without what cannot be seen. */
  z.object({
    code: z.literal('doubtful-cell'),
    ...at,
    ...shown,
    doubt: z.enum([
      'struck',
      'struck-part',
      'unseen',
      'hidden',
      'ruled',
      'look-asked',
      'date',
      'shown-otherwise',
      'invisible',
      'merged',
    ]),
    holds: z.string().max(80),
    reads: z.number().nullable(),
  }),
  /** Words where a figure is looked for that say nothing that could be told for sure. */
  z.object({ code: z.literal('not-understood'), ...figure, ...shown }),
  /** The cell of the score is empty or not the only one: another row of the item has a number too. */
  z.object({
    code: z.literal('score-elsewhere'),
    ...claimed,
    ...shown,
    cell: z.string().max(20),
    isSecond: z.boolean(),
  }),
  /** The words beside a cell of ours are those of something else now. */
  z.object({ code: z.literal('label-changed'), ...at, ...shown }),
  /** A comment on the cell, or a text box of the sheet: nobody reads a value out of it, and nobody may overlook it. */
  z.object({ code: z.literal('words-beside'), ...at, ...shown }),
  z.object({
    code: z.literal('unknown-field'),
    place: z.object({ kind: z.literal('sheet') }),
    field: z.string().max(80),
  }),
  /** `plan` is null where the plan has no figure of last year for the park. */
  z.object({ code: z.literal('differs-from-plan'), ...figure, ...shown, plan: z.number().nullable() }),
  z.object({ code: z.literal('no-prior-year'), ...figure }),
  /** `computed` is null while the figures are not good enough to score. */
  z.object({ code: z.literal('claimed-missing'), ...claimed, computed: z.number().nullable() }),
  z.object({ code: z.literal('claimed-impossible'), ...claimed, ...shown, possible: z.array(z.number()).max(20) }),
  z.object({ code: z.literal('claimed-differs'), ...claimed, claimed: z.number(), computed: z.number() }),
  /** A score above 0 that rests on a document, without any. */
  z.object({ code: z.literal('evidence-missing'), ...claimed }),
  z.object({
    code: z.literal('wrong-sum'),
    place: z.object({ kind: z.literal('total') }),
    shownTotal: z.number(),
    sum: z.number(),
  }),
]);
export type Finding = z.infer<typeof Finding>;
export type FindingCode = Finding['code'];

export type Severity = 'error' | 'warning';
/** Which findings stop a submission. A claim that differs from the figures does not: the park may have its reasons, and the review sees both. */
export const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  missing: 'error',
  'not-a-number': 'error',
  'number-as-text': 'error',
  negative: 'error',
  'not-whole': 'error',
  'too-many-decimals': 'error',
  'too-large': 'error',
  'not-positive': 'error',
  'not-an-option': 'error',
  'formula-error': 'error',
  'doubtful-cell': 'error',
  'not-understood': 'error',
  'score-elsewhere': 'error',
  'label-changed': 'error',
  'words-beside': 'warning',
  'unknown-field': 'error',
  'differs-from-plan': 'warning',
  'no-prior-year': 'warning',
  'claimed-missing': 'error',
  'claimed-impossible': 'error',
  'claimed-differs': 'warning',
  'evidence-missing': 'warning',
  'wrong-sum': 'error',
};
