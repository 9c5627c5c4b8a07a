import type { Severity } from '../../assessment/findings/finding';
import type { ParkId } from '../../vocabulary/ids';
import {
  type MonthFigures,
  type ReportFinding,
  type ReportFindingCode,
  type ReportRow,
  type SentRow,
  ReportFindingCode as Code,
} from './report';
import { checkFigure } from '../../assessment/findings/check-figure';
import { shown } from '../../text/plain-text';
import { MONTHLY_FIGURE_IDS, MONTHLY_FIGURES, type MonthlyFigure } from '../../regulation/monthly-figures';
import { figure } from '../../regulation/figures';
import { printedOf } from './figure-steps';

/** What is worth a look and stops nothing: a number that is text reads one way alone, and a count that fell may have been corrected. */
const WARNINGS: readonly ReportFindingCode[] = ['number-as-text', 'cumulative-fell'];
export const reportSeverity = (code: ReportFindingCode): Severity => (WARNINGS.includes(code) ? 'warning' : 'error');

/** Rows that are ready to be kept, in the order of the parks; null where something stops them. */
export interface CheckedReport {
  readonly rows: readonly ReportRow[] | null;
  /** What could be read of each park that stands there, whatever stops the report. */
  readonly read: ReadonlyMap<ParkId, Partial<MonthFigures>>;
  readonly findings: readonly ReportFinding[];
}
const known = (id: string): id is MonthlyFigure => Object.hasOwn(MONTHLY_FIGURES, id);

/** One figure: its printed value (undefined where it has none), and what is to be said about it. */
const checkCell = (park: ParkId, id: MonthlyFigure, raw: unknown): { value?: number; finding?: ReportFinding } => {
  const checked = checkFigure(id, figure(id).of, raw);
  const at = { park, figure: id, shown: shown(raw ?? ''), reads: null };
  if (checked.kind === 'absent') return { finding: { ...at, code: 'missing' } };
  if (checked.kind === 'value') return { value: printedOf(id, Number(checked.value)) };
  const { finding } = checked;
  if (finding.code === 'number-as-text')
    return { value: finding.reads, finding: { ...at, code: finding.code, reads: finding.reads } };
  // A count or an amount can be found wrong in no other ways than those of a report.
  return { finding: { ...at, code: Code.parse(finding.code) } };
};

const fell = (
  park: ParkId,
  figures: Partial<MonthFigures>,
  before: MonthFigures | undefined,
): readonly ReportFinding[] =>
  MONTHLY_FIGURE_IDS.flatMap((id): ReportFinding[] => {
    const [now, then] = [figures[id], before?.[id]];
    if (MONTHLY_FIGURES[id] !== 'cumulative' || now === undefined || then === undefined || now >= then) return [];
    return [{ code: 'cumulative-fell', park, figure: id, shown: String(then), reads: null }];
  });

/**
 * Checks a report of a month row by row, in the order of the parks. Every park of the district has to be there with every figure: a blank is a finding, never a zero.
 * @param parks the parks of the district in the year's plan
 * @param before what was reported of each in the month before
 */
export const checkReport = (
  sent: readonly SentRow[],
  parks: readonly ParkId[],
  before: ReadonlyMap<ParkId, MonthFigures>,
): CheckedReport => {
  const findings: ReportFinding[] = [];
  const about = (code: ReportFindingCode, park: ParkId, text = '') =>
    findings.push({ code, park, figure: null, shown: shown(text), reads: null });
  const rows = new Map<ParkId, SentRow>();
  for (const row of sent) {
    if (!parks.includes(row.park)) about('unknown-park', row.park, row.park);
    else if (rows.has(row.park)) about('duplicate-park', row.park, row.park);
    else rows.set(row.park, row);
  }
  const read = new Map<ParkId, Partial<MonthFigures>>();
  const checked = parks.map((park): ReportRow => {
    const row = rows.get(park);
    if (!row) {
      about('missing-park', park);
      return { park, figures: {} as MonthFigures };
    }
    for (const field of Object.keys(row.figures)) if (!known(field)) about('unknown-field', park, field);
    const figures: Partial<MonthFigures> = {};
    for (const id of MONTHLY_FIGURE_IDS) {
      const { value, finding } = checkCell(park, id, Object.hasOwn(row.figures, id) ? row.figures[id] : null);
      if (value !== undefined) figures[id] = value;
      if (finding) findings.push(finding);
    }
    read.set(park, figures);
    findings.push(...fell(park, figures, before.get(park)));
    // Whole where nothing was found; otherwise the rows are not given away.
    return { park, figures: figures as MonthFigures };
  });
  const stops = findings.some(({ code }) => reportSeverity(code) === 'error');
  return { rows: stops ? null : checked, read, findings };
};
