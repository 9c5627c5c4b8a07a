import type { PlanFigures } from '../../shared/assessment/findings/check-reported';
import type { RuleSet } from '../../shared/regulation/rule-set';
import { numeral, Month, type Year } from '../../shared/vocabulary/ids';
import { MONTH_CELLS } from '../../shared/workbook/layout/names';
import type { ReadFor } from '../../shared/workbook/reading/titles';
import type { SeenSheet, SeenWorkbook } from '../../shared/workbook/reading/seen-sheet';
import { KIND_TEXTS, kindsOfWorkbook, nearestList, type WorkbookKind } from './kinds-of-workbook';
import { applicationLine } from './lines/application-line';
import { itemFormLine } from './lines/item-form-line';
import { monthsLine } from './lines/months-line';
import { pastLine } from './lines/past-line';
import { planLine } from './lines/plan-line';
import { refused, type ReadLine } from './lines/read-line';
import { submissionLine } from './lines/submission-line';
import { tenantsLine } from './lines/tenants-line';
import { ownCell, yearOfSheet } from './year-of-sheet';

/** For whom workbooks are read, and what may be in them. */
export interface ReadHow {
  readonly kinds: readonly WorkbookKind[];
  /** The year at hand; null where it is not given. */
  readonly year: Year | null;
  /** The park at hand; null where it is not given. */
  readonly park: ReadFor['park'];
  /** What the plan knows of it; null where that is not known. */
  readonly plan: PlanFigures | null;
  readonly ruleSet: RuleSet;
  /** The name of a district by its id, as far as it is known. */
  readonly districtName: (district: string) => string | null;
}

const asKind = (kind: WorkbookKind, workbook: SeenWorkbook, how: ReadHow): ReadLine => {
  const { ruleSet, park, plan } = how;
  const holding = workbook.sheets.filter(
    (sheet) => kindsOfWorkbook({ ...workbook, sheets: [sheet] }, [kind], ruleSet, () => how.year).length > 0,
  );
  const year = yearOfSheet(kind, workbook, holding.length > 0 ? holding : workbook.sheets, how.year);
  switch (kind) {
    case 'scoring':
    case 'figures':
      return submissionLine(kind, workbook, { year, park }, plan, ruleSet);
    case 'tenants':
      // Where no year is known, one that words name is another.
      return tenantsLine(workbook, { year: year ?? 0, park });
    case 'months': {
      if (year === null) return refused('no-year', '看不出是哪一年的月报，请用 --year 说明。');
      const month = numeral(Month).safeParse(ownCell(workbook, MONTH_CELLS.month));
      const districtName = how.districtName(ownCell(workbook, MONTH_CELLS.district));
      return monthsLine(workbook, { year, month: month.success ? month.data : null, districtName });
    }
    case 'plan':
      if (year === null) return refused('no-year', '看不出是哪一年的目标任务，请用 --year 说明。');
      return planLine(workbook, year);
    case 'past':
      if (year === null) return refused('no-year', '看不出本系统从哪一年度启用，请用 --year 说明。');
      return pastLine(workbook, year);
    case 'application':
      return applicationLine(workbook);
    case 'review':
    case 'panel':
      return itemFormLine(kind, workbook, ruleSet);
  }
};

/** Asks what a workbook is that may be more than one thing. */
const askKind = (kinds: readonly WorkbookKind[]): ReadLine => ({
  kind: null,
  sheet: null,
  at: '',
  questions: [
    {
      about: 'sheet',
      cells: [],
      text: `工作簿里有 ${kinds.map((kind) => `“${KIND_TEXTS[kind]}”`).join('、')}，不能确定读哪一种。请用 --as 说明，或打开要读的那张表后保存。`,
      choices: kinds.map((kind) => KIND_TEXTS[kind]),
    },
  ],
  findings: [],
});

/** Reads a workbook as what it is, and says what was read, what is asked and what was found. */
export const readWorkbook = (workbook: SeenWorkbook, how: ReadHow): ReadLine => {
  const yearOf = (kind: WorkbookKind, sheet: SeenSheet) => yearOfSheet(kind, workbook, [sheet], how.year);
  const kinds = kindsOfWorkbook(workbook, how.kinds, how.ruleSet, yearOf);
  const [only] = kinds;
  if (only && kinds.length === 1) return asKind(only, workbook, how);
  if (only) return askKind(kinds);
  // Nothing is there beyond doubt: the reader of what comes closest says what it saw instead, else that of scores.
  const first = nearestList(workbook, how.kinds, yearOf) ?? how.kinds[0];
  return first === undefined ? refused('nothing-read', '没有要读的内容。') : asKind(first, workbook, how);
};
