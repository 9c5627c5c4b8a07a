import { PROBLEMS, problemUri, type Problem, type ProblemType } from '../../../shared/api/problem';
import { AccountId, Digest, IdempotencyKey, Instant, ParkId, Version, Year } from '../../../shared/vocabulary/ids';
import { Receipt } from '../../../shared/api/submission';
import { ClaimedScores, ItemScores } from '../../../shared/assessment/score';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import type { Draft } from '../../../addin/submission/draft';

export const PARK = ParkId.parse('dazu');
export const YEAR = Year.parse(2025);
const ones = Object.fromEntries(ITEM_IDS.map((id) => [id, 1]));

/** A refusal of the API as it travels. */
export const problem = (type: ProblemType, more: Partial<Problem> = {}): { status: number; json: Problem } => ({
  status: PROBLEMS[type].status,
  json: {
    type: problemUri(type),
    title: PROBLEMS[type].title,
    status: PROBLEMS[type].status,
    detail: '请稍后再试。',
    ...more,
  },
});

export const receipt = Receipt.parse({
  park: PARK,
  year: YEAR,
  version: Version.parse(1),
  submittedAt: Instant.parse('2026-11-23T06:05:00Z'),
  submittedBy: AccountId.parse('park.dazu'),
  hash: Digest.parse('0'.repeat(64)),
  items: ItemScores.parse(ones),
  total: 16,
  claimed: ClaimedScores.parse(ones),
  claimedTotal: 16,
  findings: [],
});

export const draft: Draft = {
  park: PARK,
  year: YEAR,
  key: IdempotencyKey.parse('key-of-this-effect'),
  request: { reported: { employment: 163_000 }, claimed: ClaimedScores.parse(ones), basedOn: 0 },
  sentAt: Instant.parse('2026-11-23T06:04:00Z'),
  total: 16,
};
