import { ConsolidatedRow } from '../../../shared/api/consolidated';
import { Instant, RunId, Year } from '../../../shared/vocabulary/ids';
import { isScored, ParkResult, type ScoredResult } from '../../../shared/evaluation/grading/result';
import { Submission } from '../../../shared/api/submission';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import type { ConsolidatedStamp } from '../../../shared/workbook/grading/consolidated-sheet';
import { firstRead } from './golden';

const ordinary = firstRead('literal');
const { items, total } = ordinary.expect;
const at = '2026-11-20T16:05:00Z';
const run = 'run-00000001';

/** A park's published result, and what it had submitted, from the first golden case. */
const result = ParkResult.parse({
  park: 'dazu',
  name: '重庆大足人力资源服务产业园',
  year: 2026,
  version: 2,
  items,
  total,
  computed: items,
  panel: {},
  overrides: [],
  rank: 2,
  outOf: 10,
  grade: '优秀',
  subsidy: {
    yearOfRecognition: 1,
    base: 150,
    bonus: 10,
    total: 160,
    state: '应拨付',
    explanation: ['认定首年，基准 150 万元（第十一条）。', '优秀等次增加 10 万元（第二十五条第（一）项）。'],
  },
  run,
  publishedAt: at,
});
if (!isScored(result)) throw new RangeError('a result without scores');
export const RESULT: ScoredResult = result;
export const SUBMISSION = Submission.parse({
  park: 'dazu',
  year: 2026,
  version: 2,
  submittedAt: at,
  submittedBy: 'park.dazu',
  hash: 'a'.repeat(64),
  items,
  total,
  claimed: { ...items, '1.3': 4 },
  claimedTotal: total + 1,
  findings: [],
  reported: ordinary.reported,
  ruleSet: '2021-57/1',
  readings: DEFAULT_READINGS,
});

/** A submitted park of 汇总表, or one that has submitted nothing. */
export const parkRow = (park: string, name: string, submitted = true): ConsolidatedRow =>
  ConsolidatedRow.parse({
    park,
    name,
    district: 'dazu',
    districtName: '大足区',
    version: submitted ? 1 : 0,
    submittedAt: submitted ? at : null,
    stage: submitted ? 'submitted' : 'not-submitted',
    claimed: submitted ? items : null,
    reviewed: null,
    panel: null,
    scored: 0,
    final: null,
    items: submitted ? items : null,
    total: submitted ? total : null,
    claimedTotal: submitted ? total : null,
    rank: submitted ? 1 : null,
    grade: submitted ? '合格' : null,
    subsidy: submitted ? 150 : null,
  });
export const PARK_ROWS = [parkRow('dazu', '重庆大足园区'), parkRow('yongchuan', '重庆永川园区', false)];
export const STAMP: ConsolidatedStamp = {
  year: Year.parse(2026),
  ruleSet: '2021-57/1',
  readAt: Instant.parse(at),
  run: RunId.parse(run),
  published: false,
  participants: 2,
};
