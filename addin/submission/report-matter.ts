import type { ApiClient } from '../client/api-client';
import { ApiProblem } from '../client/api-problem';
import type { Evaluation } from '../../shared/api/submission';
import { Year } from '../../shared/vocabulary/ids';
import { type ReportedJson, reportedAsJson } from '../../shared/assessment/reported-json';
import type { ClaimedScores } from '../../shared/assessment/score';
import { checkReported } from '../../shared/assessment/findings/check-reported';
import { evaluate } from '../../shared/assessment/evaluate';
import type { SelfReportMatter } from '../../shared/evaluation/evidence/self-report';
import { withVerified } from '../../shared/evaluation/verified/counted';
import type { Readings } from '../../shared/regulation/readings';
import type { RuleSet } from '../../shared/regulation/rule-set';
import { openQuestions } from '../../shared/workbook/reading/question';
import { assess, foreignSheet } from '../excel/submission/validate';
import { Failure } from '../../shared/vocabulary/failure';

/** Neither the sheet nor a submission has figures that could be told of. */
class NothingToReport extends Failure {
  override readonly name = 'NothingToReport';
  override readonly title = '还不能生成自评报告';
  constructor() {
    super('“基础数据”还没有填好，算不出得分。请先在“填报”中填完并校验，再生成自评报告。');
  }
}

interface Figures {
  readonly reported: ReportedJson;
  readonly claimed: ClaimedScores;
  readonly from: 'sheet' | 'submission';
}

/** The figures of the park's own sheet as it stands, or else of its last submission; in this order where both can be used. */
const candidates = async (
  { park, year, participant, latest }: Evaluation,
  ruleSet: RuleSet,
  readings: Readings,
): Promise<readonly Figures[]> => {
  const sheet = await assess({ plan: participant, ruleSet, readings, about: { year, park: participant } });
  const isOwn =
    sheet.kind === 'read' &&
    sheet.assessment &&
    openQuestions(sheet.reading).length === 0 &&
    foreignSheet(sheet.reading, park, year) === null;
  return [
    ...(isOwn ? [{ reported: sheet.reading.reported, claimed: sheet.reading.claimed, from: 'sheet' as const }] : []),
    ...(latest ? [{ reported: latest.reported, claimed: latest.claimed, from: 'submission' as const }] : []),
  ];
};

/** The park's figures of the year before, verified ones in the place of its own; null where there is nothing to be seen. */
const priorOf = async (api: ApiClient, { park, year }: Evaluation): Promise<ReportedJson | null> => {
  const before = Year.safeParse(year - 1);
  if (!before.success) return null;
  try {
    const { latest, verified = [] } = await api.call('evaluation', { path: { year: before.data, park } });
    return latest && withVerified(latest.reported, verified);
  } catch (failure) {
    // There was no such year, or the park was not in it.
    if (failure instanceof ApiProblem) return null;
    throw failure;
  }
};

/**
 * Everything that a park's report is drafted from, and whether its figures are the sheet's or the last submission's.
 * @throws NothingToReport, HostRefused, and what the client throws
 */
export const reportMatter = async (
  api: ApiClient,
  evaluation: Evaluation,
  ruleSet: RuleSet,
  readings: Readings,
): Promise<{ readonly matter: SelfReportMatter; readonly from: Figures['from'] }> => {
  const { park, year, participant } = evaluation;
  const [figures, prior, { evidence }] = await Promise.all([
    candidates(evaluation, ruleSet, readings),
    priorOf(api, evaluation),
    api.call('evidence', { path: { year, park } }),
  ]);
  for (const { reported, claimed, from } of figures) {
    const checked = checkReported(reported, participant, ruleSet);
    if (!checked.ok) continue;
    const matter = {
      year,
      parkName: participant.name,
      ruleSet,
      reported: reportedAsJson(checked.reported, ruleSet),
      assessment: evaluate(checked.reported, ruleSet, readings),
      claimed,
      prior,
      evidence,
    };
    return { matter, from };
  }
  throw new NothingToReport();
};
