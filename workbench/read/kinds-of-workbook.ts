import type { RuleSet } from '../../shared/regulation/rule-set';
import type { Year } from '../../shared/vocabulary/ids';
import { SHEETS } from '../../shared/vocabulary/sheets';
import { likelyColumns, missingFields } from '../../shared/workbook/lists/columns-of-list';
import { findListHeads } from '../../shared/workbook/lists/list-heads';
import type { ListDefinition } from '../../shared/workbook/lists/definition';
import {
  applicationCellName,
  CLAIMED_TOTAL,
  figureName,
  formName,
  MONTH_CELLS,
  PAST_CELLS,
  PLAN_YEAR_CELL,
  TENANTS_CELLS,
} from '../../shared/workbook/layout/names';
import { monthsList } from '../../shared/workbook/months/list';
import { pastList } from '../../shared/workbook/past/list';
import { planList } from '../../shared/workbook/plan/list';
import type { SeenSheet, SeenWorkbook } from '../../shared/workbook/reading/seen-sheet';
import { hasApplicationWords } from '../../shared/workbook/recognition/form-places';
import { hasFormWords } from '../../shared/workbook/review/form-places';
import { figureTables } from '../../shared/workbook/submission/reading/figure-tables';
import { mayHoldScores } from '../../shared/workbook/submission/reading/may-hold-scores';
import { scoringTables } from '../../shared/workbook/submission/reading/scoring-tables';
import { tenantsList } from '../../shared/workbook/tenants/list';

/** What a workbook can be. */
export const WORKBOOK_KINDS = [
  'scoring',
  'figures',
  'tenants',
  'months',
  'plan',
  'past',
  'application',
  'review',
  'panel',
] as const;
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];

/** What each is called. */
export const KIND_TEXTS: Readonly<Record<WorkbookKind, string>> = {
  scoring: SHEETS.scoring,
  figures: SHEETS.figures,
  tenants: SHEETS.tenants,
  months: SHEETS.months,
  plan: SHEETS.plan,
  past: SHEETS.past,
  application: SHEETS.application,
  review: SHEETS.review,
  panel: SHEETS.panel,
};

const holdsFigures = (sheet: SeenSheet, ruleSet: RuleSet, year: number | null): boolean =>
  figureTables([sheet], ruleSet, { year, park: null }, {}).length > 0;

/** A defined name by which our own sheet of a kind is known. */
const NAMES: Readonly<Record<WorkbookKind, string>> = {
  scoring: CLAIMED_TOTAL,
  figures: figureName('employment'),
  tenants: TENANTS_CELLS.year,
  months: MONTH_CELLS.year,
  plan: PLAN_YEAR_CELL,
  past: PAST_CELLS.first,
  application: applicationCellName('version'),
  review: formName('review', 'subject'),
  panel: formName('panel', 'subject'),
};

/** How many columns a sheet lacks of those of a list; null where it has no heads of one at all. */
const lacking = <Field extends string>(sheet: SeenSheet, definition: ListDefinition<Field>): number | null => {
  const { found } = findListHeads(sheet, definition);
  const missing = found.map((heads) => missingFields(likelyColumns(heads, definition), definition).length);
  return missing.length === 0 ? null : Math.min(...missing);
};

/** How many columns a sheet lacks of the list of a kind; null where it is none, or the kind is no list. */
const lackingOf = (kind: WorkbookKind, sheet: SeenSheet, year: number | null): number | null => {
  // A list of no known year is known by the heads that name none.
  const hand = (year ?? 0) as Year;
  switch (kind) {
    case 'tenants':
      return lacking(sheet, tenantsList({ year: hand, park: null }));
    case 'months':
      return lacking(sheet, monthsList({ year: hand, month: null, districtName: null, parks: [] }));
    case 'plan':
      return lacking(sheet, planList(hand));
    case 'past':
      return lacking(sheet, pastList(hand));
    default:
      return null;
  }
};

/** Whether a sheet holds a form of a kind by its words. */
const hasWordsOf = (kind: WorkbookKind, sheet: SeenSheet, ruleSet: RuleSet, year: number | null): boolean => {
  switch (kind) {
    case 'scoring':
      // 基础数据 has the numbers of the items too.
      return (
        mayHoldScores(sheet.sheet) &&
        !holdsFigures(sheet, ruleSet, year) &&
        scoringTables(sheet, ruleSet, year).length > 0
      );
    case 'figures':
      return mayHoldScores(sheet.sheet) && holdsFigures(sheet, ruleSet, year);
    case 'tenants':
    case 'months':
    case 'plan':
    case 'past':
      return lackingOf(kind, sheet, year) === 0;
    case 'application':
      return hasApplicationWords(sheet);
    case 'review':
    case 'panel':
      return hasFormWords(kind, sheet);
  }
};

/** Whether a sheet holds a form of a kind: it has our name of it, or its words. */
const holdsKind = (
  kind: WorkbookKind,
  sheet: SeenSheet,
  { names }: SeenWorkbook,
  ruleSet: RuleSet,
  year: number | null,
): boolean =>
  names.some((each) => each.sheet === sheet.sheet && each.name.toLowerCase() === NAMES[kind].toLowerCase()) ||
  hasWordsOf(kind, sheet, ruleSet, year);

/** Kinds that stand in one workbook for one reader: 基础数据 belongs to the scores. */
const together = (kinds: readonly WorkbookKind[]): readonly WorkbookKind[] =>
  kinds.includes('scoring') ? kinds.filter((kind) => kind !== 'figures') : kinds;

/**
 * What a workbook may be: what the sheet in front is, else what its visible sheets hold, else what its hidden ones do.
 * @param kinds those that are looked for
 * @param yearOf the year by which a sheet of a kind is read
 */
export const kindsOfWorkbook = (
  workbook: SeenWorkbook,
  kinds: readonly WorkbookKind[],
  ruleSet: RuleSet,
  yearOf: (kind: WorkbookKind, sheet: SeenSheet) => number | null,
): readonly WorkbookKind[] => {
  const among = (sheets: readonly SeenSheet[]) =>
    kinds.filter((kind) => sheets.some((sheet) => holdsKind(kind, sheet, workbook, ruleSet, yearOf(kind, sheet))));
  const { sheets } = workbook;
  const isVisible = ({ visibility }: SeenSheet) => visibility === 'visible';
  const all = among(sheets);
  const inFront = among(sheets.filter(({ isOpen }) => isOpen));
  // Figures in front of scores are read with them.
  const open = inFront.includes('figures') && all.includes('scoring') ? [...inFront, 'scoring' as const] : inFront;
  const stages = [open, among(sheets.filter(isVisible)), all];
  return together(stages.find((found) => found.length > 0) ?? []);
};

/** The list that a workbook comes closest to, where it holds none whole; null where it has no heads of any. */
export const nearestList = (
  { sheets }: SeenWorkbook,
  kinds: readonly WorkbookKind[],
  yearOf: (kind: WorkbookKind, sheet: SeenSheet) => number | null,
): WorkbookKind | null => {
  const near = kinds.flatMap((kind) =>
    sheets.flatMap((sheet) => {
      const missing = lackingOf(kind, sheet, yearOf(kind, sheet));
      return missing === null ? [] : [{ kind, missing }];
    }),
  );
  return near.toSorted((a, b) => a.missing - b.missing)[0]?.kind ?? null;
};
