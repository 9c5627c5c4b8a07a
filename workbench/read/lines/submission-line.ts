import { checkFigure } from '../../../shared/assessment/findings/check-figure';
import type { PlanFigures } from '../../../shared/assessment/findings/check-reported';
import type { Place } from '../../../shared/assessment/findings/finding';
import { wanNumber, type Wan } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import type { FigureId } from '../../../shared/regulation/figures';
import { figureIds, figureOf, itemIds, type RuleSet } from '../../../shared/regulation/rule-set';
import type { ReadFor } from '../../../shared/workbook/reading/titles';
import { askingWith, openQuestions } from '../../../shared/workbook/reading/question';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import type { LocatedFinding, WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { checkReading } from '../../../shared/workbook/submission/reading/check-reading';
import { readFigures } from '../../../shared/workbook/submission/reading/read-figures';
import { readSubmission } from '../../../shared/workbook/submission/reading/read-submission';
import { toldTogether } from '../../../shared/workbook/submission/reading/told-together';
import { findingLine, questionLines, refused, type LineOf, type Said } from './read-line';

const aboutOf = (place: Place): string => {
  switch (place.kind) {
    case 'figure':
      return place.figure;
    case 'claimed':
      return place.item;
    case 'total':
    case 'sheet':
      return place.kind;
  }
};

/** A figure as `Reported` holds it. A number that is text is told, and reads what it reads. */
const figureSaid = (id: FigureId, { reported }: WorkbookReading, ruleSet: RuleSet): Said => {
  const { of } = figureOf(ruleSet, id);
  const { facilities } = reported;
  const nested = typeof facilities === 'object' && facilities !== null ? facilities : {};
  const checked = checkFigure(id, of, of.kind === 'yesNo' ? nested[id] : reported[id]);
  switch (checked.kind) {
    case 'value':
      return of.kind === 'money' ? wanNumber(checked.value as Wan) : checked.value; // only money is held as Wan
    case 'finding':
      return checked.finding.code === 'number-as-text' ? checked.finding.reads : null;
    case 'absent':
      return null;
  }
};

const reportedSaid = (reading: WorkbookReading, ruleSet: RuleSet) => {
  const said = figureIds(ruleSet).map((id) => [id, figureSaid(id, reading, ruleSet)] as const);
  const isFacility = (id: FigureId) => figureOf(ruleSet, id).of.kind === 'yesNo';
  return {
    ...Object.fromEntries(said.filter(([id]) => !isFacility(id))),
    facilities: Object.fromEntries(said.filter(([id]) => isFacility(id))),
  };
};

/** Other figures that the same cell tells and that nothing else is said of: a person is told once, a script by each name. */
const alsoUnread = (
  { finding, severity }: LocatedFinding,
  all: readonly LocatedFinding[],
  { cells }: WorkbookReading,
  { facilities, ...others }: ReturnType<typeof reportedSaid>,
  ruleSet: RuleSet,
): readonly FigureId[] => {
  const { place } = finding;
  if (place.kind !== 'figure' || severity !== 'error' || finding.code === 'number-as-text') return [];
  const said = new Set(all.map((each) => aboutOf(each.finding.place)));
  const values: Readonly<Record<string, Said>> = { ...others, ...facilities };
  return toldTogether(place.figure, cells.figures, ruleSet).filter(
    (id) => !said.has(id) && (values[id] ?? null) === null,
  );
};

/** A scoring sheet and its figures, or 基础数据 alone, checked as the pane checks them. */
export const submissionLine = (
  kind: 'scoring' | 'figures',
  workbook: SeenWorkbook,
  about: ReadFor,
  plan: PlanFigures | null,
  ruleSet: RuleSet,
): LineOf<'scoring' | 'figures'> => {
  const reading = (kind === 'scoring' ? readSubmission : readFigures)(workbook, ruleSet, about, askingWith([]));
  if (reading.kind === 'nothing') {
    const questions = questionLines(reading.questions);
    if (questions.length === 0) return refused('nothing-read', reading.what);
    const claimed = Object.fromEntries(itemIds(ruleSet).map((id) => [id, null]));
    return { kind, sheet: null, at: '', claimed, total: null, reported: {}, questions, findings: [] };
  }
  const checked = checkReading(reading, plan, ruleSet, DEFAULT_READINGS);
  // Where there are no scores, none is missing.
  const isSaid = ({ kind: of }: Place) => kind === 'scoring' || of === 'figure' || of === 'sheet';
  const findings = checked.findings.filter(({ finding }) => isSaid(finding.place));
  const reported = reportedSaid(reading, ruleSet);
  const isTotalAsked = openQuestions(reading).some(({ about: asked }) => asked === 'total');
  return {
    kind,
    sheet: reading.sheet,
    at: reading.readFrom,
    claimed: Object.fromEntries(itemIds(ruleSet).map((id) => [id, reading.claimed[id] ?? null])),
    total: isTotalAsked ? null : reading.claimedTotal,
    reported,
    questions: questionLines(reading.questions),
    findings: findings.flatMap((each) =>
      [aboutOf(each.finding.place), ...alsoUnread(each, findings, reading, reported, ruleSet)].map((place) =>
        findingLine(place, { ...each, code: each.finding.code }),
      ),
    ),
  };
};
