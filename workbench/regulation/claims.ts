import type { JobId } from '../../addin/pane/shell/jobs';
import type { RouteName } from '../../shared/api/routes';
import type { SHEETS } from '../../shared/vocabulary/sheets';
import type { Article } from './articles';

/** A file of tests, or one and what it tries. */
type Trial = string | readonly [file: string, tries: string];

/** What the product does with an article, or why no software belongs there. For developers and for whoever audits the product against the regulation. */
export type Claim =
  | {
      readonly kind: 'served';
      readonly does: string;
      /** Tabs of the pane in which it is done. */
      readonly tabs?: readonly JobId[];
      readonly sheets?: readonly (keyof typeof SHEETS)[];
      readonly routes?: readonly RouteName[];
      readonly commands?: readonly string[];
      readonly tests: readonly [Trial, ...Trial[]];
    }
  | { readonly kind: 'outside'; readonly why: string };

const YEAR_TEST = 'test/browser/whole-year.test.ts';
const HARD_YEAR_TEST = 'test/browser/hard-year.test.ts';
const FIRST_MONEY_TEST = 'test/browser/money/first-money.test.ts';

/** Every article has its place here: one that is left out does not compile. */
export const CLAIMS: Readonly<Record<Article, Claim>> = {
  第一条: {
    kind: 'outside',
    why: 'It states the purpose and the documents that the regulation rests on. The product cites the regulation by title and number wherever it uses it (`shared/regulation/clauses.ts`).',
  },
  第二条: {
    kind: 'outside',
    why: 'It defines what a park is. What can be checked of the definition is checked at recognition, under the conditions of Article 8.',
  },
  第三条: {
    kind: 'served',
    does: 'An application says whether the park is 综合性 or 专业性, and whether it works 线上+线下; the award and the roster keep it.',
    tabs: ['recognition'],
    sheets: ['application', 'roster'],
    routes: ['apply', 'roster'],
    tests: ['test/api/recognition/recognition.test.ts'],
  },
  第四条: {
    kind: 'outside',
    why: 'Principles of planning. No step of the procedure depends on them; 一区两群 comes back as the relaxation of Article 8 for 渝东北 and 渝东南.',
  },
  第五条: {
    kind: 'served',
    does: 'Who does what is one table, role by action by scope, that the server checks on every request: the bureau manages all parks, a district its own.',
    tabs: ['work'],
    routes: ['me', 'work'],
    tests: ['test/api/frame/permissions.test.ts', 'test/api/work/work.test.ts'],
  },
  第六条: {
    kind: 'served',
    does: 'The bureau lays down a year’s plan with each park’s target, and the evaluation of that year follows it; where the text can be read in more than one way nothing is preselected: a person chooses, or confirms last year’s choice, beside what each answer would change on a published year’s data or, where there is none, on a worked example.',
    tabs: ['plan'],
    sheets: ['plan'],
    routes: ['plan', 'putPlan', 'comparison'],
    tests: [
      [
        'test/api/plan/amendments.test.ts',
        'a plan is written, frozen by the first submission, and amended with a reason and what it touches',
      ],
      ['test/api/plan/chosen-readings.test.ts', 'no reading is preselected; last year’s are confirmed'],
      ['test/rules/plan/worked-example.test.ts', 'each question has an example of what its answers change'],
      [
        'test/api/verified/verified.test.ts',
        'next year’s plan takes the verified figures, and says where one came after it',
      ],
      [YEAR_TEST, 'the readings are chosen, and tried on last year’s data'],
    ],
  },
  第七条: {
    kind: 'outside',
    why: 'It encourages districts to build parks and to explore 线上产业园. What comes of that enters the product as an application under Articles 8 to 10.',
  },
  第八条: {
    kind: 'served',
    does: 'The seven conditions are data beside their words. An application is checked against them, condition by condition; what is not met blocks the award until the bureau has relaxed it with a reason, which it can only where the article allows it. Where the plan of the year of the application reads 原则上 so (R-principle), the leading group may relax any condition by a decision with a reason and its meeting, which may carry its minutes as a file; what only it may relax waits in its work list until it is decided, or the application ends.',
    tabs: ['recognition'],
    sheets: ['application'],
    routes: ['apply', 'correctApplication', 'relaxCondition', 'relaxByGroup'],
    tests: [
      'test/rules/recognition/text.test.ts',
      'test/api/recognition/recognition.test.ts',
      [
        'test/api/evidence/minutes.test.ts',
        'minutes of a relaxation go with its decision, and the district is not told them',
      ],
      ['test/api/work/work.test.ts', 'what only the leading group may relax waits for it'],
    ],
  },
  第九条: {
    kind: 'served',
    does: 'Application, assessment by experts, public notice with objections, award: a table of states and steps. The award creates the park.',
    tabs: ['recognition'],
    routes: [
      'applications',
      'application',
      'withdrawApplication',
      'assessApplication',
      'setNotice',
      'raiseObjection',
      'settleObjection',
      'award',
      'refuseApplication',
    ],
    tests: ['test/api/recognition/recognition.test.ts'],
  },
  第十条: {
    kind: 'served',
    does: 'The four kinds of material are a checklist: an application counts as complete when all are ticked. The list of tenants has its own sheet.',
    tabs: ['recognition', 'tenants'],
    sheets: ['application', 'tenants'],
    routes: ['apply', 'tenants'],
    tests: ['test/api/recognition/recognition.test.ts', 'test/api/tenants/tenants.test.ts'],
  },
  第十一条: {
    kind: 'served',
    does: 'The base by the three instalments, the ceiling, and what the bureau sets otherwise with a reason (综合确定): entries of a ledger, never an overwritten number. What is paid of it is recorded with its day and document, never over what the year comes to at that moment; what is taken away after it was paid is to be recovered (应收回), and stops payments until it came back (退回) or is set off against a later year (抵扣). Both wait in the bureau’s work list until they moved, also in the newest year. Which evaluation governs which instalment is a reading (R-money-year): what each answer means for every park in 万元 stands beside it before it is chosen, and before the leading group confirms it; a change between years grants no instalment twice and loses none. A park’s years before the system’s first are read from 历史情况, a row for each park and year, checked against each other in place; the bureau records them, the leading group confirms them with its meeting, and from then on they count for the ceiling and the instalment, marked 未在本系统评估. Grades wait until every park that was recognised before has its years given or declared unknown (待核历史); no published amount changes by itself.',
    tabs: ['money', 'closing', 'past'],
    sheets: ['subsidies', 'past'],
    routes: [
      'adjustBase',
      'pay',
      'returnPayment',
      'cancelPayment',
      'ledger',
      'subsidies',
      'earlierMoney',
      'pasts',
      'recordPasts',
      'decidePasts',
    ],
    tests: [
      'test/rules/past/faults.test.ts',
      'test/workbook/past/sheet.test.ts',
      'test/api/past/past.test.ts',
      'test/rules/money/settle-subsidy.test.ts',
      'test/rules/money/instalments.test.ts',
      'test/rules/money/two-computations.test.ts',
      'test/rules/money/subsidy-ledger.test.ts',
      'test/api/money/money.test.ts',
      'test/api/money/payments.test.ts',
      [FIRST_MONEY_TEST, 'years on paper are recorded and confirmed, and the next instalment paid in part'],
      ['test/api/work/work.test.ts', 'what is owed, or to come back, waits for the bureau until it moved'],
      ['test/workbook/money/money-numbers.test.ts', 'every amount that is printed is one that the ledger has'],
    ],
  },
  第十二条: {
    kind: 'served',
    does: 'A park records what it spends with the voucher, by the categories of the article or, since it says 等方面, as 其他 with what it was for; never over what of its year was paid, nor before that came, years on paper among them; a mistake is taken back with a reason, the record stays. One sheet lists every voucher for the audit.',
    tabs: ['money'],
    sheets: ['spendings', 'subsidies'],
    routes: ['spend', 'cancelSpending', 'spendings'],
    tests: [
      'test/api/money/money.test.ts',
      'test/api/money/payments.test.ts',
      'test/api/money/any-payments.test.ts',
      ['test/api/past/past.test.ts', 'what years on paper leave is spent as theirs'],
      'test/excel/grading/decided-tables.test.ts',
      [FIRST_MONEY_TEST, 'a park spends all that was paid of each year, and not a yuan more'],
    ],
  },
  第十三条: {
    kind: 'served',
    does: 'A district records its matching funds and projects, as information beside the subsidy.',
    tabs: ['money'],
    sheets: ['subsidies'],
    routes: ['recordSupport', 'cancelSupport'],
    tests: ['test/api/money/money.test.ts'],
  },
  第十四条: {
    kind: 'served',
    does: 'Targets are part of the plan, adjusted by a recorded amendment with its reason; progress against them comes from the monthly reports.',
    tabs: ['plan', 'months'],
    sheets: ['plan', 'monthSummary'],
    routes: ['amendPlan', 'amendments', 'monthSummary'],
    tests: ['test/api/plan/amendments.test.ts', 'test/api/months/months.test.ts'],
  },
  第十五条: {
    kind: 'outside',
    why: 'How a district organises its management and its coordinating body. That a body and full-time staff exist is a condition of recognition (Article 8 (4)).',
  },
  第十六条: {
    kind: 'served',
    does: 'A district reports its parks month by month; a correction is a new version with a reason. The sums are held against the year’s figures, and a forecast says what is missing to the next band. Months of a year that has no plan yet are reported of the parks of the roster, and count against the plan’s targets once it is there.',
    tabs: ['months'],
    sheets: ['months', 'monthSummary'],
    routes: ['reportMonth', 'districtMonth', 'months', 'monthSummary', 'parkMonths'],
    tests: [
      ['test/api/months/unplanned.test.ts', 'months of a year that has no plan yet'],
      ['test/api/months/months.test.ts', 'reports, corrections, sums and the forecast'],
    ],
  },
  第十七条: {
    kind: 'outside',
    why: 'How a park runs its daily business. What of it is measured are items 3.1 to 3.4 of Annex 2.',
  },
  第十八条: {
    kind: 'served',
    does: 'The roster of parks is the list of the alliance’s members. Meetings, forums and contests are arranged by people.',
    tabs: ['roster', 'recognition'],
    sheets: ['roster'],
    routes: ['roster'],
    tests: ['test/api/recognition/recognition.test.ts'],
  },
  第十九条: {
    kind: 'served',
    does: 'The leading group confirms the year’s indicators, readings and panel before the first submission, and again where they are amended; it picks among tied parks within the quota or names fewer with a reason, and approves or sends back what the bureau proposes. Each of its decisions names the meeting, and may carry its minutes as a file.',
    tabs: ['confirmation', 'grading'],
    sheets: ['grading'],
    routes: ['confirmPlan', 'grading', 'pick', 'approve', 'requestMinutes', 'minutesFile'],
    tests: [
      [
        'test/api/plan/confirmation.test.ts',
        'the plan is confirmed before the first submission, and again where indicators, readings or panel are amended; the meeting is named',
      ],
      ['test/api/evidence/minutes.test.ts', 'the minutes of a meeting go with the decision as a file'],
      [
        'test/api/grading/fewer.test.ts',
        'fewer 优秀 than the quota, from the lowest rank up; passing over a park needs a reason that names it',
      ],
      ['test/api/grading/approval.test.ts', 'the run that was seen is approved or sent back'],
      [YEAR_TEST, 'tied parks are picked, grades sent back and approved'],
      [HARD_YEAR_TEST, 'a plan is confirmed, and an absence decided, at a meeting that is named'],
    ],
  },
  第二十条: {
    kind: 'served',
    does: 'One evaluation a year. Every step is an entry of a hash-chained trail with its reason; each score is explained with the clause; a published year can be recomputed byte for byte. The years of a park stand side by side (历年对比), those before the system marked as not evaluated here.',
    tabs: ['history', 'progress'],
    sheets: ['trend'],
    routes: ['events', 'yearEvents', 'close', 'parkTrend', 'trends'],
    commands: ['npm run verify', 'npm run replay'],
    tests: [
      'test/api/trail/trail.test.ts',
      'test/api/trail/integrity.test.ts',
      'test/api/trend/trend.test.ts',
      'test/workbook/trend/trend-sheet.test.ts',
    ],
  },
  第二十一条: {
    kind: 'served',
    does: 'Its three parts are the three dimensions of Annex 2, whose sixteen indicators are data beside their words (see [rules.md](rules.md)).',
    tabs: ['filling'],
    sheets: ['scoring', 'figures'],
    commands: ['npm run score', 'npm run template'],
    tests: [
      'test/rules/assessment/golden-cases.test.ts',
      'test/rules/regulation/proof.test.ts',
      'test/rules/regulation/regulation-text.test.ts',
    ],
  },
  第二十二条: {
    kind: 'served',
    does: 'Self-evaluation, district review, panel, publication: the table of steps in [year.md](year.md). One district or one park is given more time at each stage, with a reason, while the others keep the plan’s dates. Where the district scored otherwise than computed, or the panel’s mean says something else than the district, the bureau adopts, declines with a reason, or sets another score before the park is settled. A figure that the district, an expert or the bureau finds otherwise is a verified figure beside the reported one, with reason and evidence: the park is heard, a proposal counts once the bureau takes it, and scores, later sheets and the trail show both figures. A plan has a panel that scores all items on the spot, or says why not; an expert starts from the computed scores, and one left so follows the figure; scores are taken back or returned until the park is settled, and nobody who can still send scores sees the others’.',
    tabs: ['filling', 'review', 'panel', 'progress', 'settlement', 'grading', 'consolidation'],
    sheets: ['scoring', 'review', 'panel', 'consolidated', 'itemDetails', 'comparison', 'result'],
    routes: [
      'evaluation',
      'submission',
      'submit',
      'extend',
      'extendDistrict',
      'review',
      'panel',
      'panelSheet',
      'declare',
      'scorePanel',
      'takeBack',
      'returnScores',
      'panelProgress',
      'recuse',
      'settlementSheet',
      'settle',
      'settleAll',
      'reopen',
      'verifiedFigures',
      'verifyAtReview',
      'withdrawAtReview',
      'verifyAtPanel',
      'withdrawAtPanel',
      'verifyAtSettlement',
      'withdrawAtSettlement',
      'answerFigure',
      'consolidated',
      'publish',
    ],
    tests: [
      [YEAR_TEST, 'a return, a panel, a score settled otherwise, the publication'],
      [
        HARD_YEAR_TEST,
        'more time for one district, a figure found otherwise and answered, scores taken back, a figure of the bureau’s own',
      ],
      ['test/api/submission/main-job.test.ts', 'the year from plan to published result'],
      [
        'test/api/review/extensions.test.ts',
        'one district or one park is given more time at each stage, and the plan stays as it is',
      ],
      [
        'test/api/review/district-review.test.ts',
        'a park is returned or passed; a score that the standard cannot give is refused',
      ],
      [
        'test/rules/settlement/opinions.test.ts',
        'what is to be decided between the district and what would be settled',
      ],
      [
        'test/api/settlement/opinions.test.ts',
        '全部核定 leaves a park of which the district saw something otherwise, until the bureau has decided it',
      ],
      [
        'test/api/verified/verified.test.ts',
        'a figure found otherwise is proposed, answered, taken or kept, or withdrawn; the bureau’s own counts once the park was heard',
      ],
      ['test/api/verified/proof.test.ts', 'what cannot have happened to a verified figure is found'],
      ['test/rules/plan/departures.test.ts', 'a plan without the article’s panel says why'],
      [
        'test/api/panel/panel.test.ts',
        'experts declare, visit and score blind; scores are taken back or returned until the park is settled',
      ],
      ['test/api/grading/publication.test.ts', 'nothing is published that was not graded and approved'],
    ],
  },
  第二十三条: {
    kind: 'served',
    does: 'The scoring sheet with where each figure comes from, checked against the list of evidence; the list of tenants with checked codes, the evidence by item, and a draft of the report to be finished by hand.',
    tabs: ['filling', 'tenants', 'evidence'],
    sheets: ['scoring', 'tenants', 'duplicates', 'evidence'],
    routes: [
      'submit',
      'listTenants',
      'tenants',
      'tenantSummary',
      'tenantDuplicates',
      'requestEvidence',
      'confirmEvidence',
      'removeEvidence',
      'evidence',
      'evidenceFile',
      'panelEvidence',
      'panelEvidenceFile',
    ],
    tests: [
      ['test/api/tenants/tenants.test.ts', 'the list of tenants, version by version'],
      ['test/api/evidence/evidence.test.ts', 'a file is announced, sent, confirmed, fetched, and proven by the trail'],
      ['test/api/evidence/evidence-s3.test.ts', 'what the bucket lets in and gives out'],
      [
        'test/api/submission/sources.test.ts',
        'where a figure comes from is kept, in the hash, and shown to whoever reviews it',
      ],
      ['test/rules/submission/sources.test.ts', 'numbers of documents that the list of evidence has not'],
      ['test/workbook/evidence/self-report.test.ts', 'the draft of the report'],
    ],
  },
  第二十四条: {
    kind: 'served',
    does: 'Grades from the final totals: 优秀 within the quota, 不合格 below the pass mark, ties across the quota left to the leading group. The article knows neither a park that sends nothing nor one that leaves: the bureau proposes 按不合格认定 or 不参加本年度评估, the leading group decides, no clause is cited for it, and neither counts as taking part. A score that a person sets is one that the standard can give, or says why; the panel’s means are fractions until the end, and the total that is compared and ranked is printed with as many places as show what decided.',
    tabs: ['grading'],
    sheets: ['grading'],
    routes: ['grade', 'pick', 'absences', 'proposeAbsence', 'takeBackAbsence', 'decideAbsence'],
    tests: [
      ['test/rules/grading/grading.test.ts', 'the quota, ties and the pass mark'],
      [
        'test/api/absence/absence.test.ts',
        'a park that sends nothing or leaves is decided on: no score, no rank, not counted for the 30 %, never removed',
      ],
      [HARD_YEAR_TEST, 'a silent park is failing, and a finding makes another fail'],
      [
        'test/rules/settlement/final-scores.test.ts',
        'what the bureau set, else the exact mean of the experts, else what was computed',
      ],
      ['test/rules/settlement/printed-totals.test.ts', 'totals have as many places as show what decided'],
      ['test/api/grading/publication.test.ts', 'grading waits for every park, and says for what'],
    ],
  },
  第二十五条: {
    kind: 'served',
    does: 'The bonus for 优秀 and the notice of praise; the order to rectify with a date, its outcome and the cancelled subsidy; withdrawal of the title after two failing years, which it names, also where one of them stands on paper alone. A park that was decided to be failing without a score is a failing park in all of this. A year that was not assessed breaks the two years or is passed over (R-absence); no evaluation governs an instalment then, so its money is 待定 and nothing is paid until the bureau sets the base itself once the results are out (综合确定, Article 11); where instalments go with evaluations (R-money-year), the next one waits for the next evaluation.',
    tabs: ['closing', 'grading'],
    sheets: ['notice', 'subsidies'],
    routes: ['orderRectification', 'decideRectification', 'subsidies'],
    tests: [
      'test/api/money/money.test.ts',
      'test/rules/money/settle-subsidy.test.ts',
      'test/workbook/grading/notice-document.test.ts',
      [FIRST_MONEY_TEST, 'a title ends by a year on paper, which is named'],
    ],
  },
  第二十六条: {
    kind: 'served',
    does: 'Other support that a park gets is recorded beside the subsidy, as information.',
    tabs: ['money'],
    routes: ['recordSupport'],
    tests: ['test/api/money/money.test.ts'],
  },
  第二十七条: {
    kind: 'outside',
    why: 'A district may write rules of its own. They bind its parks, not the evaluation, which is the same for all.',
  },
  第二十八条: {
    kind: 'served',
    does: 'No year before the one in which the regulation came into force can be planned. Rules are versioned: an amendment is a new rule set beside the old (see [adding-rules.md](adding-rules.md)).',
    routes: ['putPlan'],
    tests: ['test/rules/regulation/rule-sets.test.ts', 'test/api/plan/rule-sets.test.ts'],
  },
};
