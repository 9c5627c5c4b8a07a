import type { Version, Year } from '../../vocabulary/ids';
import type { Sources } from '../../evaluation/evidence/sources';
import type { ReportedJson } from '../../assessment/reported-json';
import type { ClaimedScores, ItemScores, SomeScores } from '../../assessment/score';
import type { ItemId } from '../../regulation/indicators/indicator';
import type { ScoringReadings } from '../../regulation/readings';
import { ALL_ITEM_IDS, type RuleSet } from '../../regulation/rule-set';
import { typedCode } from '../reading/sent-code';
import type { FormKind } from '../layout/names';

/** What is said about items, by item. */
export type Remarks = Readonly<Partial<Record<ItemId, string>>>;

/** What somebody has typed into an item form: scores in 分 with at most two decimals, remarks, and the words on the whole. */
export interface FormEntries {
  readonly scores: SomeScores;
  readonly remarks: Remarks;
  readonly notes: string;
}
export const NO_ENTRIES: FormEntries = { scores: {}, remarks: {}, notes: '' };

/** Everything that an item form shows: of one submission, for the district that reviews it or for an expert. */
export interface ItemForm {
  readonly kind: FormKind;
  readonly year: Year;
  /** The year's, for titles and weights. */
  readonly ruleSet: RuleSet;
  /** The year's, for what an item can be given. */
  readonly readings: ScoringReadings;
  /** The park's id, or the panel's entry, which does not tell which park it is. */
  readonly subject: string;
  /** What it is called: the park's name, or its number under masking. */
  readonly label: string;
  readonly version: Version;
  readonly reported: ReportedJson;
  /** Where the park says that its figures come from. */
  readonly sources: Sources;
  /** The version before, to show what has changed; null where there is none, or it is not to be shown. */
  readonly before: { readonly version: number; readonly reported: ReportedJson } | null;
  /** Null where the form does not show them. */
  readonly claimed: ClaimedScores | null;
  readonly computed: ItemScores;
  /** What the district said, for an expert. */
  readonly district: Remarks;
  /** The items that are scored on this form. */
  readonly items: readonly ItemId[];
  /** What already stands in the cells to fill in. */
  readonly entries: FormEntries;
}

/** The code of what was typed into a form, as its receipt says it. */
export const entriesCode = ({ scores, remarks, notes }: FormEntries): string =>
  typedCode([...ALL_ITEM_IDS.flatMap((id) => [scores[id] ?? '', remarks[id] ?? '']), notes]);

/** Remarks of the API by item. */
export const remarksByItem = (remarks: readonly { readonly item: ItemId; readonly remark: string }[]): Remarks =>
  Object.fromEntries(remarks.map(({ item, remark }) => [item, remark]));

/** Remarks by item as the API takes them, in the order of the table. */
export const remarkList = (remarks: Remarks): { item: ItemId; remark: string }[] =>
  ALL_ITEM_IDS.flatMap((item) => {
    const remark = remarks[item];
    return remark === undefined || remark === '' ? [] : [{ item, remark }];
  });
