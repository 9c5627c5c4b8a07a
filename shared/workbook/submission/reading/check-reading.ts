import { SEVERITY, type Finding, type Place } from '../../../assessment/findings/finding';
import { checkClaimed } from '../../../assessment/findings/check-claimed';
import { checkReported, type PlanFigures } from '../../../assessment/findings/check-reported';
import { evaluate } from '../../../assessment/evaluate';
import type { Reported } from '../../../assessment/reported';
import type { Assessment } from '../../../assessment/trace';
import type { Readings } from '../../../regulation/readings';
import { figureIds, itemIds, type RuleSet } from '../../../regulation/rule-set';
import { locateFinding } from './locate-finding';
import { askedAbout } from '../../reading/question';
import type { CellRef, LocatedFinding, WorkbookReading } from '../../reading/workbook-reading';

/** Everything that is found in a workbook that was read, in the order of the sheets, and where its figures allow any, those and their scores. */
export interface CheckedReading {
  readonly findings: readonly LocatedFinding[];
  /** The figures as they are scored; null while they cannot be. */
  readonly reported: Reported | null;
  /** What they score; null together with them. */
  readonly assessment: Assessment | null;
}

const orderOf = (ruleSet: RuleSet): readonly string[] => [
  'sheet',
  ...figureIds(ruleSet).map((id) => `figure ${id}`),
  ...itemIds(ruleSet).map((id) => `claimed ${id}`),
  'total',
];
const placeKey = (place: Place): string =>
  place.kind === 'figure' ? `figure ${place.figure}` : place.kind === 'claimed' ? `claimed ${place.item}` : place.kind;

const FOLLOWS_FROM_UNREAD: readonly Finding['code'][] = ['missing', 'no-prior-year', 'claimed-missing'];

const cellText = (cell: CellRef | null | undefined): string => (cell ? `${cell.sheet} ${cell.row} ${cell.column}` : '');

/**
 * One finding per cause: what reading found and what checking found about the same place. What is asked, or could not be read, is not also missing: neither the figure itself nor another
 * that the same cell tells. A sum is held to scores that are all there.
 */
const merge = (reading: WorkbookReading, checked: readonly Finding[]): readonly Finding[] => {
  const read = reading.findings;
  const open = reading.questions.filter(({ answer }) => answer === null);
  const isUnread = new Set([
    ...read.filter(({ code }) => code !== 'words-beside').map(({ place }) => placeKey(place)),
    ...open.flatMap(askedAbout).flatMap((about) => [`figure ${about}`, `claimed ${about}`]),
  ]);
  const cellOf = ({ place }: Finding) =>
    place.kind === 'figure' ? cellText(reading.cells.figures[place.figure]) : placeKey(place);
  const unreadCells = new Set([
    ...read.filter(({ code }) => SEVERITY[code] === 'error' && code !== 'number-as-text').map(cellOf),
    ...open.flatMap(({ cells }) => cells.map(cellText)),
  ]);
  const isWrong = new Set(
    checked
      .filter(({ code }) => SEVERITY[code] === 'error' && !FOLLOWS_FROM_UNREAD.includes(code))
      .map(({ place }) => placeKey(place)),
  );
  const isSaidElsewhere = (finding: Finding): boolean =>
    finding.code === 'doubtful-cell'
      ? finding.doubt === 'look-asked'
      : finding.code === 'number-as-text' && isWrong.has(placeKey(finding.place));
  const columnIsAsked = open.some(({ about }) => ['sheet', 'table', 'column'].includes(about));
  const follows = (finding: Finding): boolean => {
    if (finding.code === 'wrong-sum') return Object.values(reading.claimed).some((score) => score === null);
    if (!FOLLOWS_FROM_UNREAD.includes(finding.code)) return false;
    return columnIsAsked || isUnread.has(placeKey(finding.place)) || unreadCells.has(cellOf(finding));
  };
  return [...read.filter((finding) => !isSaidElsewhere(finding)), ...checked.filter((finding) => !follows(finding))];
};

/**
 * Checks a workbook that was read: its figures, the scores that it claims, and how both stand in their cells.
 * @param plan what the year's plan knows of the park, in 万元; null where there is none
 */
export const checkReading = (
  reading: WorkbookReading,
  plan: PlanFigures | null,
  ruleSet: RuleSet,
  readings: Readings,
): CheckedReading => {
  const checked = checkReported(reading.reported, plan, ruleSet);
  const reported = checked.ok ? checked.reported : null;
  const assessment = reported && evaluate(reported, ruleSet, readings);
  const claims = checkClaimed(reading.claimed, reading.claimedTotal, assessment, ruleSet, readings);
  const order = orderOf(ruleSet);
  const findings = merge(reading, [...checked.findings, ...claims])
    .map((finding) => locateFinding(finding, reading, ruleSet))
    .sort((a, b) => order.indexOf(placeKey(a.finding.place)) - order.indexOf(placeKey(b.finding.place)));
  return { findings, reported, assessment };
};
