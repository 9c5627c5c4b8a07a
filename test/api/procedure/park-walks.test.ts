import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import {
  possibleParkSteps,
  PARK_STEPS,
  stageOf,
  takeParkStep,
  type ParkStepName,
} from '../../../shared/evaluation/procedure/park-steps';
import type { Stage, YearState } from '../../../shared/vocabulary/stages';
import { possibleYearSteps, YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { entryOf } from '../../../functions/store/table/panel-entry';
import { VERIFIERS, type Verifier } from '../../../shared/evaluation/verified/verified-figure';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { tenantsFrom } from '../../cases/tenants';
import { caller, districtPerson, parkPerson, PEOPLE, type Answer, type Person } from '../support/caller';
import { decidedAsStanding } from '../support/deeds/decisions';
import { evidenceOf, pdfOf } from '../support/deeds/evidence';
import { apiForAll } from '../support/api-for-tests';
import type { LocalApi } from '../support/local-api';
import { answerAs, figuresSeenBy, figuresTaken, verifyAs, withdrawAs } from '../support/deeds/verified';
import { accountOf, expertPerson, PANEL_CLOSES, panelOf } from '../support/deeds/panel-year';
import { CLOSES, confirmAs, figures, gradeAs, MEETING, must, planOf, submissionOf } from '../support/deeds/year';

const PARK = ParkId.parse('dazu');
const EXPERTS = ['a', 'b', 'c', 'd'];
const DAY = 24 * 60 * 60 * 1000;
const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * DAY).toISOString();

/** The steps on a park, and the two on its year after which a park can still go on. */
const BETWEEN = ['amend', 'grade'] as const;
type StepName = ParkStepName | (typeof BETWEEN)[number];
const NAMES = [...(Object.keys(PARK_STEPS) as ParkStepName[]), ...BETWEEN];
/** The steps after which no earlier score counts any more, and those after which the year is no longer graded. */
const VOIDING: readonly StepName[] = ['submit', 'return', 'pass', 'reopen', 'revokeAbsence'];
const UNGRADING: readonly StepName[] = ['submit', 'settle', 'reopen', 'approveAbsence', 'revokeAbsence'];

/** Where a park is, as the tables have it, and what else a step needs: experts, files, and how often each step was taken. */
interface Here {
  readonly stage: Stage;
  readonly year: YearState;
  readonly seats: readonly ('undeclared' | 'declared' | 'scored' | 'recused')[];
  /** Of each who verifies figures, the one that stands, and which expert it is of. */
  readonly figures: Readonly<Partial<Record<Verifier, Standing | undefined>>>;
  readonly taken: Readonly<Partial<Record<StepName, number>>>;
  /** What is proposed of a park that leaves, and not decided. */
  readonly proposed: 'not-assessed' | 'reinstated' | null;
}
interface Standing {
  readonly expert: number;
  readonly isAnswered: boolean;
}
const START: Here = {
  stage: 'not-submitted',
  year: 'open',
  seats: EXPERTS.map(() => 'undeclared'),
  figures: {},
  taken: {},
  proposed: null,
};
const times = ({ taken }: Here, name: StepName): number => taken[name] ?? 0;
const seatedAs = ({ seats }: Here, ...standings: Here['seats']) =>
  seats.filter((seat) => standings.includes(seat)).length;
/** Which expert a step is about. Of those who are recused, whoever has scored comes first: then the sums change. */
const expertFor = ({ seats }: Here, name: StepName): number => {
  const first = (...standings: Here['seats']) => seats.findIndex((seat) => standings.includes(seat));
  if (name === 'score') return first('declared');
  if (name === 'takeBack' || name === 'returnScores') return first('scored');
  if (name === 'recuse' && seats.includes('scored')) return first('scored');
  return first('undeclared', 'declared');
};
/** By which steps figures are verified and taken back, and whose they are. */
const VERIFY = { verifyAtReview: 'district', verifyAtPanel: 'expert', verifyAtSettlement: 'bureau' } as const;
const WITHDRAW = { withdrawAtReview: 'district', withdrawAtPanel: 'expert', withdrawAtSettlement: 'bureau' } as const;
const verifies = (name: StepName): name is keyof typeof VERIFY => name in VERIFY;
const withdraws = (name: StepName): name is keyof typeof WITHDRAW => name in WITHDRAW;
/** The expert who verifies: one who is free of conflict. */
const verifyingExpert = ({ seats }: Here) => seats.findIndex((seat) => seat === 'declared' || seat === 'scored');
const openFigures = ({ figures }: Here) => VERIFIERS.filter((verifier) => figures[verifier]?.isAnswered === false);
/** The verified figures after a step. */
const figuresAfter = (here: Here, name: StepName): Here['figures'] => {
  const { figures } = here;
  if (name === 'submit') return {};
  if (verifies(name)) return { ...figures, [VERIFY[name]]: { expert: verifyingExpert(here), isAnswered: false } };
  if (withdraws(name)) return { ...figures, [WITHDRAW[name]]: undefined };
  const [verifier] = openFigures(here);
  const one = verifier && figures[verifier];
  return name === 'answerFigure' && one ? { ...figures, [verifier]: { ...one, isAnswered: true } } : figures;
};
/** Every second amendment asks the experts for another item, which voids what they scored. */
const asksAnew = (amendment: number) => amendment % 2 === 1;

/** Whom and what a step needs, which the tables do not say. */
const READY: { readonly [Name in StepName]?: (here: Here) => boolean } = {
  declare: (here) => seatedAs(here, 'undeclared', 'declared') > 0,
  // Without anybody left no park can be settled.
  recuse: (here) => seatedAs(here, 'recused') < EXPERTS.length - 2,
  score: (here) => seatedAs(here, 'declared') > 0,
  takeBack: (here) => seatedAs(here, 'scored') > 0,
  returnScores: (here) => seatedAs(here, 'scored') > 0,
  settle: (here) => seatedAs(here, 'scored') > 0 && openFigures(here).length === 0 && here.proposed === null,
  verifyAtReview: ({ figures }) => !figures.district,
  verifyAtPanel: (here) => !here.figures.expert && verifyingExpert(here) >= 0,
  verifyAtSettlement: ({ figures }) => !figures.bureau,
  answerFigure: (here) => openFigures(here).length > 0,
  withdrawAtReview: ({ figures }) => figures.district !== undefined,
  withdrawAtPanel: ({ figures, seats }) => figures.expert !== undefined && seats[figures.expert.expert] !== 'recused',
  withdrawAtSettlement: ({ figures }) => figures.bureau !== undefined,
  proposeAbsence: ({ proposed }) => proposed === null,
  takeBackAbsence: ({ proposed }) => proposed !== null,
  sendBackAbsence: ({ proposed }) => proposed !== null,
  approveAbsence: ({ proposed }) => proposed === 'not-assessed',
  revokeAbsence: ({ proposed }) => proposed === 'reinstated',
  removeEvidence: (here) => times(here, 'addEvidence') > times(here, 'removeEvidence'),
  grade: (here) =>
    here.proposed === null && (here.stage === 'absent' || (here.stage === 'settled' && seatedAs(here, 'scored') > 0)),
};
/** Whoever was decided not to take part is proposed to take part after all, or decided on once more, in turn. */
const proposedAt = (here: Here) =>
  here.stage === 'absent' && times(here, 'proposeAbsence') % 2 === 1 ? 'reinstated' : 'not-assessed';
/** The steps after which nothing is proposed any more. */
const ENDING: readonly StepName[] = ['submit', 'takeBackAbsence', 'sendBackAbsence', 'approveAbsence', 'revokeAbsence'];
const NEEDING: readonly StepName[] = ['takeBackAbsence', 'sendBackAbsence', 'approveAbsence', 'revokeAbsence'];
/** Whether a step cannot follow another because nothing is proposed any more, or something is. */
const isBarred = (name: StepName, next: StepName): boolean =>
  (ENDING.includes(name) && NEEDING.includes(next)) ||
  (name === 'proposeAbsence' && (next === 'proposeAbsence' || next === 'settle'));
const isParkStep = (name: StepName): name is ParkStepName => name in PARK_STEPS;
/** Where a step leads, or null where it cannot be taken. */
const led = (here: Here, name: StepName): Here | null => {
  const { stage, year, seats, taken } = here;
  const isAllowed = isParkStep(name)
    ? possibleParkSteps(stage, year).includes(name)
    : possibleYearSteps(year).includes(name);
  if (!isAllowed || READY[name]?.(here) === false) return null;
  const moved = isParkStep(name) ? takeParkStep(name, stage, year) : { to: [stage] as const };
  if ('refused' in moved) return null;
  const isVoid = VOIDING.includes(name) || (name === 'amend' && asksAnew(times(here, name) + 1));
  const about = expertFor(here, name);
  const become = {
    declare: 'declared',
    score: 'scored',
    takeBack: 'declared',
    returnScores: 'declared',
    recuse: 'recused',
  } as const;
  return {
    stage: stageOf(moved.to, times(here, 'submit') > 0),
    proposed: name === 'proposeAbsence' ? proposedAt(here) : ENDING.includes(name) ? null : here.proposed,
    year: isParkStep(name) ? (UNGRADING.includes(name) ? 'frozen' : year) : YEAR_STEPS[name].to[0],
    seats: seats.map((seat, index) =>
      index === about && name in become
        ? become[name as keyof typeof become]
        : isVoid && seat === 'scored'
          ? 'declared'
          : seat,
    ),
    figures: figuresAfter(here, name),
    taken: { ...taken, [name]: times(here, name) + 1 },
  };
};

/** The shortest way on to two steps, one after the other, of which `isNew` says so; null where none is near. */
const wayTo = (here: Here, last: StepName | null, isNew: (pair: string) => boolean): readonly StepName[] | null => {
  let ways: { readonly here: Here; readonly steps: readonly StepName[] }[] = [{ here, steps: [] }];
  const seen = new Set<string>();
  for (let length = 1; length <= 9 && ways.length > 0; length += 1) {
    const longer: typeof ways = [];
    for (const way of ways)
      for (const name of NAMES) {
        const next = led(way.here, name);
        if (!next) continue;
        const steps = [...way.steps, name];
        const before = way.steps.at(-1) ?? last;
        if (before && isNew(`${before}, ${name}`)) return steps;
        // The same place after the same step leads to the same places.
        const { stage, year, seats, figures, proposed } = next;
        const files = Math.min(2, times(next, 'addEvidence') - times(next, 'removeEvidence'));
        const place = [
          stage,
          year,
          ...seats,
          JSON.stringify(VERIFIERS.map((verifier) => figures[verifier])),
          name,
          proposed,
          times(next, 'proposeAbsence') % 2,
          times(next, 'amend') % 2,
          files,
        ].join(' ');
        if (!seen.has(place)) longer.push({ here: next, steps });
        seen.add(place);
      }
    ways = longer;
  }
  return null;
};

/** Walks through years of its own, each with a short trail, until every two steps that can follow each other have. */
const walksOfEveryPair = (longest: number): (readonly StepName[])[] => {
  const walks: (readonly StepName[])[] = [];
  const done = new Set<string>();
  for (;;) {
    let here = START;
    const walk: StepName[] = [];
    while (walk.length < longest) {
      const way = wayTo(here, walk.at(-1) ?? null, (pair) => !done.has(pair));
      if (!way) break;
      for (const name of way) {
        done.add(`${walk.at(-1) ?? ''}, ${name}`);
        walk.push(name);
        here = led(here, name) ?? here;
      }
    }
    if (walk.length === 0) return walks;
    walks.push(walk);
  }
};

/** What takes the steps of a park's walk through a year, as whoever may. Each is told where the park is. */
const deedsOf = (api: LocalApi, year: Year): { readonly [Name in StepName]: (here: Here) => Promise<Answer> } => {
  const at = `/v1/evaluations/${year}/${PARK}`;
  const as = (who: Person, method: string, path: string, body: object) => caller(api, who)(method, path, { body });
  const evidence = evidenceOf(api, PARK, year);
  const files: string[] = [];
  const nameFor = (here: Here, name: StepName) => EXPERTS[expertFor(here, name)] ?? '';
  const asExpert = async (name: string, method: string, part: string, body: object) => {
    const { entries } = must(await caller(api, expertPerson(name))('GET', `/v1/years/${year}/panel`)).body;
    return as(expertPerson(name), method, `/v1/years/${year}/panel/${entries[0].entry}${part}`, body);
  };
  const expertDesk = async (index: number) => {
    const head = await api.store.yearHead(year);
    const entry = entryOf(head?.panelSalt ?? '', PARK);
    return { who: expertPerson(EXPERTS[index] ?? ''), at: `/v1/years/${year}/panel/${entry}/figures` };
  };
  const verify = async (desk: Parameters<typeof verifyAs>[1], figure: string, verified: number) => {
    const { currentVersion: version } = must(await caller(api, PEOPLE.bureau)('GET', at)).body;
    return verifyAs(api, desk, { version, figure, verified });
  };
  /** The verified figure of somebody that stands. */
  const idOf = async (role: Verifier | undefined): Promise<string> => {
    const seen = await figuresSeenBy(api, PEOPLE.bureau, PARK, year);
    const standing = seen.filter(
      (one: { role: string; state: string }) => one.role === role && one.state !== 'withdrawn' && one.state !== 'moot',
    );
    return standing.at(-1)?.id ?? '';
  };
  const review = (here: Here, body: object) =>
    as(districtPerson(PARK), 'POST', `${at}/review`, { version: times(here, 'submit'), opinion: '', ...body });
  const standing = async () =>
    must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${year}/absences`)).body.rows[0].standing;
  const proposal = async () => ({ proposal: (await standing()).proposal.sequence });
  const decide = async (decision: 'approve' | 'send-back') =>
    as(PEOPLE.leader, 'POST', `${at}/absence/decision`, {
      ...(await proposal()),
      decision,
      reason: '经研究',
      meeting: MEETING,
    });
  return {
    submit: (here) => as(parkPerson(PARK), 'PUT', `${at}/submission`, submissionOf(figures(), times(here, 'submit'))),
    listTenants: (here) => {
      const basedOn = times(here, 'listTenants');
      return as(parkPerson(PARK), 'PUT', `${at}/tenants`, { tenants: tenantsFrom(1, 3 + basedOn), basedOn });
    },
    extend: (here) =>
      as(PEOPLE.bureau, 'POST', `${at}/extension`, {
        until: later(CLOSES, 1 + times(here, 'extend')),
        reason: '受灾停电',
      }),
    extendReview: (here) =>
      as(PEOPLE.bureau, 'POST', `${at}/extension`, {
        of: 'review',
        until: later(CLOSES, 1 + times(here, 'extendReview')),
        reason: '区县合并办公',
      }),
    extendPanel: (here) =>
      as(PEOPLE.bureau, 'POST', `${at}/extension`, {
        of: 'panel',
        // Later than every amendment moves it.
        until: later(PANEL_CLOSES, 1000 + times(here, 'extendPanel')),
        reason: '专家出差',
      }),
    return: (here) =>
      review(here, { decision: 'return', remarks: [{ item: '3.3', remark: '与证明材料不符' }], correctBy: CLOSES }),
    pass: (here) => review(here, { decision: 'pass', scores: {}, remarks: [] }),
    declare: (here) => asExpert(nameFor(here, 'declare'), 'POST', '/declaration', { conflict: false, reason: '' }),
    recuse: (here) =>
      as(PEOPLE.bureau, 'POST', `${at}/recusals`, { expert: accountOf(nameFor(here, 'recuse')), reason: '亲属任职' }),
    score: (here) =>
      asExpert(nameFor(here, 'score'), 'PUT', '/scores', {
        version: times(here, 'submit'),
        scores: Object.fromEntries(
          itemsAt(times(here, 'amend')).map((item) => [item, times(here, 'score') % 2 ? null : 1]),
        ),
        remarks: itemsAt(times(here, 'amend')).map((item) => ({ item, remark: '现场核实' })),
        siteVisit: '已到现场',
      }),
    takeBack: (here) => asExpert(nameFor(here, 'takeBack'), 'POST', '/withdrawal', { reason: '' }),
    returnScores: (here) =>
      as(PEOPLE.bureau, 'POST', `${at}/score-returns`, {
        expert: accountOf(nameFor(here, 'returnScores')),
        reason: '漏看了附件',
      }),
    settle: async (here) =>
      as(PEOPLE.bureau, 'PUT', `${at}/settlement`, {
        version: times(here, 'submit'),
        panelSeen: seatedAs(here, 'scored'),
        overrides: [],
        decisions: await decidedAsStanding(api, PARK, [], year),
        verified: await figuresTaken(api, PARK, undefined, year),
      }),
    proposeAbsence: async (here) => {
      const corrects = here.stage === 'absent' ? (await standing()).decision.sequence : null;
      const outcome = proposedAt(here);
      const ground = outcome === 'not-assessed' ? '整体搬迁' : '';
      const body = { cause: 'leaving', document: '园函〔2026〕1号', ground, reason: '园区要求退出', corrects };
      return as(PEOPLE.bureau, 'POST', `${at}/absence`, { ...body, outcome });
    },
    takeBackAbsence: async () =>
      as(PEOPLE.bureau, 'POST', `${at}/absence/withdrawal`, { ...(await proposal()), reason: '园区不退出了' }),
    sendBackAbsence: () => decide('send-back'),
    approveAbsence: () => decide('approve'),
    revokeAbsence: () => decide('approve'),
    reopen: () => as(PEOPLE.bureau, 'POST', `${at}/reopening`, { reason: '材料有误' }),
    addEvidence: async (here) => {
      const answer = await evidence.add(pdfOf(`${year} ${times(here, 'addEvidence')}`));
      files.push(answer.body.id);
      return answer;
    },
    removeEvidence: () => evidence.remove(files.shift() ?? ''),
    verifyAtReview: () => verify({ who: districtPerson(PARK), at: `${at}/review/figures` }, 'hazards', 4),
    verifyAtPanel: async (here) => verify(await expertDesk(verifyingExpert(here)), 'trainings', 3),
    verifyAtSettlement: () => verify({ who: PEOPLE.bureau, at: `${at}/settlement/figures` }, 'redListed', 2),
    answerFigure: async (here) => answerAs(api, PARK, await idOf(openFigures(here)[0]), { agrees: true }, year),
    withdrawAtReview: async () =>
      withdrawAs(api, { who: districtPerson(PARK), at: `${at}/review/figures` }, await idOf('district')),
    withdrawAtPanel: async ({ figures: { expert } }) =>
      withdrawAs(api, await expertDesk(expert?.expert ?? 0), await idOf('expert')),
    withdrawAtSettlement: async () =>
      withdrawAs(api, { who: PEOPLE.bureau, at: `${at}/settlement/figures` }, await idOf('bureau')),
    amend: async (here) => {
      const amendment = times(here, 'amend') + 1;
      const body = { plan: planAt(year, amendment), basedOn: amendment, reason: '评审安排调整', preview: false };
      const amended = must(await as(PEOPLE.bureau, 'POST', `/v1/years/${year}/plan/amendments`, body));
      if (amended.body.confirmation === 'needed') must(await confirmAs(api, amended.body.version, year));
      return amended;
    },
    grade: () => gradeAs(api, year),
  };
};
/** The plan of a year after so many amendments: other items by the first, a later date by the second, and so on. */
const itemsAt = (amendments: number) => [ITEM_IDS[Math.ceil(amendments / 2) % ITEM_IDS.length] ?? '1.1'];
const planAt = (year: Year, amendments: number) => {
  const items = itemsAt(amendments);
  const panel = { ...panelOf(EXPERTS, { quorum: 1, closes: later(PANEL_CLOSES, amendments) }), items };
  return { ...planOf([PARK], { year, reviewsClose: CLOSES, panel }), panel };
};

describe('a park that takes every step after every other that it can follow', () => {
  const WALKS = walksOfEveryPair(40);
  const pairs = new Set(WALKS.flatMap((walk) => walk.slice(1).map((name, index) => `${walk[index]}, ${name}`)));
  const api = apiForAll();

  /** Every two steps that the tables let follow each other, wherever a park can come to. */
  const inTheTables = () => {
    const found = new Set<string>();
    for (const stage of ['not-submitted', 'submitted', 'returned', 'passed', 'settled', 'absent'] as const)
      for (const name of possibleParkSteps(stage, 'frozen'))
        for (const next of possibleParkSteps(PARK_STEPS[name].to.at(0) ?? stage, 'frozen'))
          if (!isBarred(name, next)) found.add(`${name}, ${next}`);
    return found;
  };

  test('leaves out only what needs an expert’s score, an answer, a proposal, or a verified figure to come or go in between', () => {
    expect([...inTheTables()].filter((pair) => !pairs.has(pair))).toEqual([
      'submit, answerFigure',
      'submit, withdrawAtReview',
      'submit, withdrawAtPanel',
      'submit, withdrawAtSettlement',
      'pass, takeBack',
      'pass, returnScores',
      'pass, settle',
      'verifyAtReview, verifyAtReview',
      'withdrawAtReview, withdrawAtReview',
      'withdrawAtPanel, withdrawAtPanel',
      'withdrawAtSettlement, withdrawAtSettlement',
      'verifyAtPanel, settle',
      'verifyAtPanel, verifyAtPanel',
      'verifyAtSettlement, settle',
      'verifyAtSettlement, verifyAtSettlement',
    ]);
    expect(new Set(WALKS.flat())).toEqual(new Set(NAMES));
  });

  test.each(WALKS.map((walk, index) => [Year.parse(2025 + index), walk] as const))(
    'leaves trails in which nothing is found after any step: %s',
    async (year, walk) => {
      const deeds = deedsOf(api, year);
      must(
        await caller(api, PEOPLE.bureau)('PUT', `/v1/years/${year}/plan`, {
          body: { plan: planAt(year, 0), basedOn: 0 },
        }),
      );
      must(await confirmAs(api, 1, year));
      let here = START;
      for (const [index, name] of walk.entries()) {
        must(await deeds[name](here));
        here = led(here, name) ?? here;
        const { findings } = await verifyTrails(api.store, [year]);
        const path = walk.slice(0, index + 1).join(', ');
        expect([path, ...findings]).toEqual([path]);
      }
    },
  );
});
