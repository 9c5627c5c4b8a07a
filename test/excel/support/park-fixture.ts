import { Evaluation } from '../../../shared/api/submission';
import { ParkResult } from '../../../shared/evaluation/grading/result';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import type { ClaimedScores } from '../../../shared/assessment/score';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import type { SheetContext } from '../../../shared/workbook/layout/sheet-context';
import { scoringSheet } from '../../../shared/workbook/submission/scoring-sheet';
import { drawSheets } from '../../../addin/excel/layout/draw-sheets';
import { REPORTED, SCORES } from '../../rules/submission/reading/annex2-copy';

/** The fictional park of these tests, which has not submitted yet. */
export const EVALUATION = Evaluation.parse({
  park: 'dazu',
  year: 2025,
  participant: {
    park: 'dazu',
    name: '大足人力资源服务产业园',
    district: 'dazu',
    districtName: '大足区',
    recognised: 2024,
    revenueTarget: 100000,
    priorRevenue: 80000,
    priorTax: 2800,
  },
  state: '未提交',
  stage: 'not-submitted',
  yearState: 'open',
  currentVersion: 0,
  latest: null,
  computed: null,
  review: null,
  extension: null,
  result: null,
  submissionsClose: '2026-03-31T16:00:00Z',
  submissionsOpen: null,
  reviewsClose: null,
});
export const PLAN = EVALUATION.participant;
export const CHECK = { plan: PLAN, ruleSet: RULE_SET_2021_57, readings: DEFAULT_READINGS };

/** What `REPORTED` scores under the literal reading, so that nothing is found. */
export const CLAIMED: ClaimedScores = { ...SCORES, '2.5': 4 };

/** What was published for that park. */
export const RESULT = ParkResult.parse({
  park: EVALUATION.park,
  name: PLAN.name,
  year: EVALUATION.year,
  version: 1,
  items: CLAIMED,
  total: 61,
  computed: CLAIMED,
  panel: { '3.1': 4.5 },
  overrides: [],
  rank: 4,
  outOf: 10,
  grade: '合格',
  subsidy: { yearOfRecognition: 2, base: 100, bonus: 0, total: 100, state: '应拨付', explanation: ['次年100万元。'] },
  run: 'run-00000001',
  publishedAt: '2026-05-01T02:00:00Z',
});

/** Draws the park's own sheets, filled. */
export const drawOwnSheets = (reported: ReportedJson = REPORTED, claimed: ClaimedScores = CLAIMED): Promise<void> => {
  const { park, name } = EVALUATION.participant;
  const context: SheetContext = {
    year: EVALUATION.year,
    park: { id: park, name },
    plan: PLAN,
    ruleSet: RULE_SET_2021_57,
    readings: DEFAULT_READINGS,
    prefill: { reported, claimed },
  };
  return drawSheets([scoringSheet(context), figuresSheet(context)]);
};
