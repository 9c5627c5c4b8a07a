import type { Plan, Participant } from '../../../shared/evaluation/plan/plan';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { computedScores, itemsOf, type ScoredItems } from '../../../shared/evaluation/submission/computed-scores';
import { parksOf, type DemoPark, type DemoYear } from '../demo/parks';
import type { ParkStory } from '../demo/story';

/** One thing that somebody of the demo does, through the API. */
export interface Deed {
  readonly who: string;
  /** Day of the year after the one evaluated, as `02-18`; null: now. */
  readonly day: string | null;
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

/** The days on which the ordinary things happen. */
export const DAYS = {
  plan: '01-06',
  past: '01-08',
  submit: '01-15',
  extend: '02-14',
  return: '02-18',
  correct: '02-22',
  correctBy: '02-26',
  pass: '02-27',
  propose: '03-02',
  exclude: '03-12',
  recuse: '03-07',
  declare: '03-10',
  score: '03-18',
  settle: '04-08',
  adjust: '04-10',
  grade: '04-15',
  approve: '04-22',
  publish: '04-28',
  order: '05-08',
  due: '07-31',
  decide: '08-12',
  close: '12-20',
} as const;
/** The meeting of the leading group on a day, the so-manyth of the year after the one evaluated. */
export const meetingOn = (year: number, heldOn: string, number: number) => ({
  heldOn,
  document: `渝人社评领〔${year + 1}〕${number}号`,
  attendance: ['陈组长', '刘副组长', '赵委员', '孙委员', '周委员'],
});
/** The leading group confirms the first version of a year's plan. */
export const confirmationDeed = (year: number, heldOn: string, day: string | null = DAYS.plan): Deed => ({
  who: 'leader',
  day,
  method: 'POST',
  path: `/v1/years/${year}/plan/confirmation`,
  body: { version: 1, reason: '同意评估指标、条文理解和专家评审安排。', meeting: meetingOn(year, heldOn, 1) },
});

/** 未提交: the bureau proposes that a park that sent nothing be failing, and the leading group approves. */
export const silenceDeeds = (year: number, park: string, { silent }: ParkStory): Deed[] => {
  if (!silent) return [];
  const decision = {
    // Of a park that sent nothing it is the first entry.
    proposal: 1,
    decision: 'approve',
    reason: '同意。',
    meeting: meetingOn(year, `${year + 1}-${DAYS.exclude}`, 2),
  };
  return [
    {
      who: 'bureau',
      day: DAYS.propose,
      method: 'POST',
      path: address(year, park, 'absence'),
      body: { cause: 'silent', outcome: 'failing', ground: '', ...silent },
    },
    { who: 'leader', day: DAYS.exclude, method: 'POST', path: address(year, park, 'absence/decision'), body: decision },
  ];
};

/** The end of a day in Chongqing. */
export const endOfDay = (year: number, day: string): string => `${year + 1}-${day}T15:59:59.000Z`;

/** Where a park's evaluation is written to. */
export const address = (year: number, park: string, what: string) => `/v1/evaluations/${year}/${park}/${what}`;

/** A submission that claims what its figures give, but for what the park is made to claim otherwise. */
const submissionOf = (
  reported: ReportedJson,
  computed: ScoredItems,
  { claims, sources }: Pick<Told, 'claims' | 'sources'>,
  basedOn: number,
) => ({
  reported,
  claimed: Object.fromEntries(itemsOf(computed.items).map((id) => [id, claims?.[id] ?? computed.items[id]])),
  basedOn,
  ...(sources && { sources }),
});

/** A park of a year, and what happened to it. */
export interface Told {
  readonly plan: Plan;
  readonly participant: Participant;
  readonly reported: ReportedJson;
  readonly claims?: DemoPark['claims'];
  readonly sources?: DemoPark['sources'];
  readonly story: ParkStory;
  /** Null: the park submits now. */
  readonly day: string | null;
}

/** Those of a plan who have something to submit, each with its story and, by its place in the plan, the day on which it submits. */
export const toldOf = (
  plan: Plan,
  year: DemoYear,
  stories: Readonly<Record<string, ParkStory>>,
  dayOf: (place: number) => string | null,
): Told[] => {
  const parks = new Map(parksOf(year).map((park) => [park.participant.park, park]));
  return plan.participants.flatMap((participant, place) => {
    const { park } = participant;
    const { reported = null, claims, sources } = parks.get(park) ?? {};
    const story = stories[park] ?? {};
    const said = { ...(claims && { claims }), ...(sources && { sources }) };
    return reported ? [{ plan, participant, reported, story, day: dayOf(place), ...said }] : [];
  });
};

/** What a park does until it has submitted for the first time, and who gave it more time for that. */
export const submissionDeeds = (told: Told): Deed[] => {
  const { plan, participant, reported, story, day } = told;
  const { year } = plan;
  const { park } = participant;
  const { extended, returned } = story;
  const first = { ...reported, ...returned?.first };
  const body = submissionOf(first, computedScores(plan, participant, first), told, 0);
  const submitted = extended?.submitted ?? day;
  return [
    ...(extended
      ? [
          {
            who: 'bureau',
            day: DAYS.extend,
            method: 'POST' as const,
            path: address(year, park, 'extension'),
            body: { until: endOfDay(year, extended.until), reason: extended.reason },
          },
        ]
      : []),
    { who: `park.${park}`, day: submitted, method: 'PUT', path: address(year, park, 'submission'), body },
  ];
};

/** 区县初审, with the park's correction where it was returned. */
export const reviewDeeds = (told: Told): Deed[] => {
  const { plan, participant, reported, story } = told;
  const { year } = plan;
  const { park, district } = participant;
  const { returned, district: own } = story;
  const review = { who: `district.${district}`, method: 'POST', path: address(year, park, 'review') } as const;
  const passed = {
    ...review,
    day: DAYS.pass,
    body: {
      decision: 'pass',
      version: returned ? 2 : 1,
      opinion: '材料齐全，数据与台账一致，同意上报。',
      scores: own?.scores ?? {},
      remarks: own?.remarks ?? [],
    },
  };
  if (!returned) return [passed];
  const { opinion, remarks } = returned;
  const correctBy = endOfDay(year, DAYS.correctBy);
  return [
    { ...review, day: DAYS.return, body: { decision: 'return', version: 1, opinion, remarks, correctBy } },
    {
      who: `park.${park}`,
      day: DAYS.correct,
      method: 'PUT',
      path: address(year, park, 'submission'),
      body: submissionOf(reported, computedScores(plan, participant, reported), told, 1),
    },
    passed,
  ];
};
