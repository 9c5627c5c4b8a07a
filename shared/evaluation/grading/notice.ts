import { isWithdrawn } from '../money/rectification';
import { absentText, type Absent } from '../absence/matter';
import { whichMeeting } from '../procedure/meeting';
import type { GradingRun, ProposedResult } from './grading-run';
import type { Instant, ParkId, RunId, Year } from '../../vocabulary/ids';
import { ROLES } from '../../vocabulary/roles';
import type { Clause } from '../../regulation/clauses';
import { GRADES, type Grade } from '../../regulation/grades';
import type { RuleSet } from '../../regulation/rule-set';
import { numberText } from '../../assessment/explanation/number-text';
import { SUBSIDY } from '../../regulation/subsidy-schedule';
import { beijingDate } from '../../vocabulary/beijing-time';
import { Failure } from '../../vocabulary/failure';

/** One line of the public list: what everybody may know of a park's result. */
interface NoticeLine {
  readonly number: number;
  readonly name: string;
  readonly districtName: string;
  /** The grade, or what was decided of a park that took no part. */
  readonly grade: string;
}

/** 通报 of a published year, free of how it is laid out. */
export interface Notice {
  readonly year: Year;
  readonly title: string;
  /** 文号, to be filled in by hand. */
  readonly documentNumber: string;
  readonly addressees: string;
  readonly opening: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  /** Heading of the list, and its lines by rank; parks that took no part come last. */
  readonly listTitle: string;
  readonly list: readonly NoticeLine[];
  readonly issuer: string;
  /** The day of publication in Beijing; blanks to be filled in where it is not known. */
  readonly date: string;
  readonly run: RunId;
}

/** A notice is asked for before the results are public. */
export class NotPublished extends Failure {
  override readonly name = 'NotPublished';
  override readonly title = '评估结果尚未公布';
  constructor() {
    super(`评估结果尚未公布，不能生成通报。请先由领导小组审核、再公布结果（${PUBLICATION_CLAUSE}）。`);
  }
}

const PUBLICATION_CLAUSE: Clause = '第二十二条第（四）项';
const PROCEDURE_CLAUSE: Clause = '第二十二条';
const YEARLY_CLAUSE: Clause = '第二十条';
const PARKS = '市级人力资源服务产业园';
const ISSUER = '重庆市人力资源和社会保障局';
const NUMERALS = ['一', '二', '三'] as const;
/** More parks than this are found in the list, not in a sentence. */
const NAMED_IN_TEXT = 30;

interface Named {
  readonly name: string;
  readonly park: ParkId;
  readonly withdrawn: boolean;
}
interface Graded extends Named {
  readonly rank: number;
  readonly grade: Grade;
  /** 万元: what was granted for 优秀. */
  readonly bonus: number;
}
/** A park that took no part, and what was decided of it. */
interface Ungraded extends Named {
  readonly absence: Absent;
}

const isGrade = (grade: ProposedResult['grade']): grade is Grade => GRADES.some((each) => each === grade);
const gradedOf = ({ name, park, rank, grade, subsidy, absence }: ProposedResult): readonly Graded[] =>
  !absence && rank !== null && isGrade(grade)
    ? [{ name, park, rank, grade, bonus: subsidy?.bonus ?? 0, withdrawn: isWithdrawn({ subsidy }) }]
    : [];
const ungradedOf = ({ name, park, subsidy, absence }: ProposedResult): readonly Ungraded[] =>
  absence ? [{ name, park, absence, withdrawn: isWithdrawn({ subsidy }) }] : [];

const named = (parks: readonly Named[], end: string): string =>
  parks.length > NAMED_IN_TEXT ? `名单见附件${end}` : `${parks.map(({ name }) => name).join('、')}${end}`;

/** Which meeting decided; who was there is not for the public. */
const decidedAt = (approval: GradingRun['approval']): string =>
  approval?.meeting ? `（${whichMeeting(approval.meeting)}）` : '';

const procedure = ({ grading }: RuleSet, approval: GradingRun['approval']): readonly string[] => [
  `依据《办法》${YEARLY_CLAUSE}，绩效评估坚持公开、公平、公正原则。评估按照《办法》${PROCEDURE_CLAUSE}规定的程序进行：园区自评，` +
    `${ROLES.district}初审，市人力社保局组织评审，评估结果经${PARKS}${ROLES.leader}审核${decidedAt(approval)}后予以公布。`,
  `依据《办法》${grading.clause}，评估采取量化评分方式，总分为${grading.fullMarks}分，分为${GRADES.join('、')}${GRADES.length}个等次；` +
    `优秀等次按不超过参加绩效评估园区总数的${grading.excellentPercent}%确定，得分在${grading.passMark}分以下的直接确定为不合格。`,
];

/** What was decided of the parks that took no part. The regulation knows no such decision: no article is named for it. */
const absentees = (parks: readonly Ungraded[]): readonly string[] =>
  [...new Set(parks.map(({ absence }) => absentText(absence)))].map((words) => {
    const alike = parks.filter(({ absence }) => absentText(absence) === words);
    return `经${PARKS}${ROLES.leader}审核，${words}的园区（${alike.length}个，不计入参加绩效评估的园区，不评分、不排名）：${named(alike, '。')}`;
  });

const outcome = (parks: readonly Graded[], ungraded: readonly Ungraded[]): readonly string[] => {
  const of = (grade: Grade) => parks.filter((park) => park.grade === grade);
  const counts = GRADES.map((grade) => `${grade}${of(grade).length}个`).join('，');
  const lists = GRADES.filter((grade) => of(grade).length > 0).map(
    (grade) => `${grade}等次（${of(grade).length}个）：${named(of(grade), '。')}`,
  );
  return [`本年度共有${parks.length}个园区参加绩效评估，其中${counts}。`, ...lists, ...absentees(ungraded)];
};

/** The praise of the parks that are 优秀, with what each was granted for it: the same sum in one sentence. */
const praise = (parks: readonly Graded[]): readonly string[] =>
  [...new Set(parks.map(({ bonus }) => bonus))]
    .toSorted((a, b) => b - a)
    .map((bonus) => {
      const alike = parks.filter((park) => park.bonus === bonus);
      const money = bonus > 0 ? `并增加补助资金${numberText(bonus)}万元` : '本年度没有核定增加的补助资金';
      return `依据《办法》${SUBSIDY.bonusClause}，对评估为优秀等次的园区予以全市通报表扬，${money}：${named(alike, '。')}`;
    });

const application = (parks: readonly Graded[], ungraded: readonly Ungraded[]): readonly string[] => {
  const excellent = parks.filter(({ grade }) => grade === '优秀');
  const failing: readonly Named[] = [
    ...parks.filter(({ grade }) => grade === '不合格'),
    ...ungraded.filter(({ absence }) => absence.outcome === 'failing'),
  ];
  const withdrawn = failing.filter((park) => park.withdrawn);
  const failed = failing.filter((park) => !park.withdrawn);
  const paragraphs = [
    ...praise(excellent),
    ...(failed.length > 0
      ? [
          `依据《办法》${SUBSIDY.failureClause}，对评估为不合格等次的园区责令限期整改，整改后仍不合格的，取消当年应划拨的补助资金：${named(failed, '。')}`,
        ]
      : []),
    ...(withdrawn.length > 0
      ? [
          `依据《办法》${SUBSIDY.failureClause}，对连续${SUBSIDY.failingYearsToWithdrawal}年评估为不合格等次的园区，取消${PARKS}授牌：${named(withdrawn, '。')}`,
        ]
      : []),
  ];
  return paragraphs.length > 0 ? paragraphs : ['本年度没有需要通报表扬、责令整改或取消授牌的园区。'];
};

/**
 * 通报: the text of the notice of a year's results (Articles 22 (4), 24 and 25), and the public list of parks by rank. Scores and money are not public and not in it.
 * @param run the published run with all of its results
 * @param parks the districts of the parks, by park
 * @param publishedAt when it was published; null leaves the date to be filled in
 * @param ruleSet of the year
 * @throws NotPublished
 */
export const noticeOf = (
  run: Pick<GradingRun, 'run' | 'year' | 'published' | 'results' | 'approval'>,
  parks: readonly { readonly park: ParkId; readonly districtName: string }[],
  publishedAt: Instant | null,
  ruleSet: RuleSet,
): Notice => {
  const graded = run.results.flatMap(gradedOf).toSorted((a, b) => a.rank - b.rank || (a.park < b.park ? -1 : 1));
  const ungraded = run.results.flatMap(ungradedOf).toSorted((a, b) => (a.park < b.park ? -1 : 1));
  if (!run.published || graded.length + ungraded.length < run.results.length) throw new NotPublished();
  const districts = new Map(parks.map(({ park, districtName }) => [park, districtName]));
  const bodies = [
    ['评估依据和程序', procedure(ruleSet, run.approval)],
    ['评估结果', outcome(graded, ungraded)],
    ['结果运用', application(graded, ungraded)],
  ] as const;
  return {
    year: run.year,
    title: `${ISSUER}关于${run.year}年度${PARKS}绩效评估结果的通报`,
    documentNumber: '渝人社〔　　　　〕　　　号',
    addressees: '各区县（自治县）人力社保局，各市级人力资源服务产业园：',
    opening:
      `根据《${ruleSet.form.regulation.title}》（${ruleSet.form.regulation.number}，以下简称《办法》），市人力社保局组织开展了${run.year}年度${PARKS}绩效评估。` +
      '现将评估结果通报如下。',
    sections: bodies.map(([title, paragraphs], index) => ({ heading: `${NUMERALS[index]}、${title}`, paragraphs })),
    listTitle: `${run.year}年度${PARKS}绩效评估结果`,
    list: [...graded, ...ungraded.map(({ name, park, absence }) => ({ name, park, grade: absentText(absence) }))].map(
      ({ name, park, grade }, index) => ({
        number: index + 1,
        name,
        districtName: districts.get(park) ?? '',
        grade,
      }),
    ),
    issuer: ISSUER,
    date: publishedAt === null ? '　　　　年　　月　　日' : beijingDate(publishedAt),
    run: run.run,
  };
};
