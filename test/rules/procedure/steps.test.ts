import { EVENT_KINDS, YEAR_EVENT_KINDS } from '../../../shared/evaluation/trail/event';
import { ROUTES, type Route } from '../../../shared/api/routes';
import {
  PARK_STEPS,
  possibleParkSteps,
  takeParkStep,
  type ParkStepName,
} from '../../../shared/evaluation/procedure/park-steps';
import { ACTIONS, PERMISSIONS, type Action } from '../../../shared/evaluation/procedure/permissions';
import { STAGES, YEAR_STATES, type Stage, type YearState } from '../../../shared/vocabulary/stages';
import { TASK_IDS, TASKS } from '../../../shared/evaluation/work/tasks';
import {
  possibleYearSteps,
  takeYearStep,
  YEAR_STEPS,
  type YearStepName,
} from '../../../shared/evaluation/procedure/year-steps';

const parkSteps = Object.keys(PARK_STEPS) as ParkStepName[];
const yearSteps = Object.keys(YEAR_STEPS) as YearStepName[];
const heldBySomebody = (action: Action) =>
  Object.values(PERMISSIONS).some((held: Partial<Record<Action, unknown>>) => held[action] !== undefined);

/** Everything that can be come to from a place, itself included. */
const reachable = <Place>(start: Place, next: (place: Place) => readonly Place[]): ReadonlySet<Place> => {
  const found = new Set([start]);
  for (const place of found) for (const one of next(place)) found.add(one);
  return found;
};
const nextStages = (stage: Stage): Stage[] =>
  YEAR_STATES.flatMap((year) =>
    possibleParkSteps(stage, year).flatMap((name) => {
      const taken = takeParkStep(name, stage, year);
      return 'refused' in taken ? [] : taken.to;
    }),
  );
const nextStates = (state: YearState): YearState[] =>
  possibleYearSteps(state).flatMap((name) => {
    const taken = takeYearStep(name, state);
    return 'refused' in taken ? [] : taken.to;
  });

describe('the steps on a park', () => {
  it.each<[string, ParkStepName, readonly Stage[], readonly YearState[]]>([
    [
      'submits first, again before the review, and after a return',
      'submit',
      ['not-submitted', 'submitted', 'returned'],
      ['open', 'frozen'],
    ],
    [
      'lists its tenants while it can submit',
      'listTenants',
      ['not-submitted', 'submitted', 'returned'],
      ['open', 'frozen'],
    ],
    [
      'is given more time while it can submit',
      'extend',
      ['not-submitted', 'submitted', 'returned'],
      ['open', 'frozen'],
    ],
    ['is returned only after it has submitted', 'return', ['submitted'], ['frozen']],
    ['is passed only after it has submitted', 'pass', ['submitted'], ['frozen']],
    ['is declared upon by experts between pass and settlement', 'declare', ['passed'], ['frozen']],
    ['has experts recused between pass and settlement', 'recuse', ['passed'], ['frozen']],
    ['is scored by experts between pass and settlement', 'score', ['passed'], ['frozen']],
    ['has scores taken back by experts until settlement', 'takeBack', ['passed'], ['frozen']],
    ['has a figure verified by its district while that reviews', 'verifyAtReview', ['submitted'], ['frozen']],
    ['has a figure verified by experts between pass and settlement', 'verifyAtPanel', ['passed'], ['frozen']],
    ['has a figure verified by the bureau between pass and settlement', 'verifyAtSettlement', ['passed'], ['frozen']],
    ['answers from submission to settlement', 'answerFigure', ['submitted', 'returned', 'passed'], ['frozen']],
    ['has scores returned to experts until settlement', 'returnScores', ['passed'], ['frozen']],
    [
      'is settled after the pass, and anew until the leading group has approved',
      'settle',
      ['passed', 'settled'],
      ['frozen', 'graded'],
    ],
    ['is reviewed anew until the leading group has approved', 'reopen', ['passed', 'settled'], ['frozen', 'graded']],
  ])('a park %s', (_, name, from, during) => {
    const open = STAGES.flatMap((stage) =>
      YEAR_STATES.filter((year) => !('refused' in takeParkStep(name, stage, year))).map((year) => `${stage} ${year}`),
    );
    expect(open).toEqual(
      STAGES.filter((stage) => from.includes(stage)).flatMap((stage) => during.map((year) => `${stage} ${year}`)),
    );
  });

  it.each(parkSteps)('%s is refused everywhere else, with the stage and every step that is possible there', (name) => {
    for (const stage of STAGES)
      for (const year of YEAR_STATES) {
        const possible = possibleParkSteps(stage, year);
        const taken = takeParkStep(name, stage, year);
        if (possible.includes(name)) expect(STAGES).toContain('to' in taken && taken.to[0]);
        else if ((PARK_STEPS[name].during as readonly YearState[]).includes(year))
          expect(taken).toEqual({ refused: 'wrong-place', place: stage, possible });
        else expect(taken).toEqual({ refused: 'wrong-year-state', state: year });
      }
  });

  it('lead from 未提交 to every stage that a step can lead to, and publication to the last', () => {
    const come = reachable<Stage>('not-submitted', nextStages);
    expect([...STAGES].filter((stage) => !come.has(stage))).toEqual(['published']);
    expect(STAGES.at(-1)).toBe('published');
  });

  it('leave no stage without a way to settlement but the last', () => {
    for (const stage of STAGES)
      expect([stage, reachable(stage, nextStages).has('settled')]).toEqual([stage, stage !== 'published']);
  });

  it('touch nothing any more once the leading group has approved', () => {
    for (const year of ['approved', 'published', 'closed'] as const)
      for (const stage of STAGES) expect(possibleParkSteps(stage, year)).toEqual([]);
  });
});

describe('the steps on a year', () => {
  it('lead from the plan to every state', () => {
    expect([...reachable<YearState>('open', nextStates)].toSorted()).toEqual([...YEAR_STATES].toSorted());
  });

  it('leave no state without a way to the end, and none after it', () => {
    for (const state of YEAR_STATES) expect(reachable(state, nextStates)).toContain('closed');
    expect(possibleYearSteps('closed')).toEqual([]);
  });

  it.each(yearSteps)('%s leads on from its own states alone, and is refused with the state elsewhere', (name) => {
    for (const state of YEAR_STATES)
      expect(takeYearStep(name, state)).toEqual(
        possibleYearSteps(state).includes(name)
          ? { to: YEAR_STEPS[name].to }
          : { refused: 'wrong-place', place: state, possible: possibleYearSteps(state) },
      );
  });

  it('publish nothing that was not approved, and approve nothing that was not graded', () => {
    const into = (state: YearState) =>
      yearSteps.filter(
        (name) => YEAR_STEPS[name].to[0] === state && !(YEAR_STEPS[name].from as readonly YearState[]).includes(state),
      );
    expect([into('approved'), into('published'), into('closed')]).toEqual([['approve'], ['publish'], ['close']]);
    expect(YEAR_STEPS.approve.from).toEqual(['graded']);
    expect(YEAR_STEPS.publish.from).toEqual(['approved']);
  });

  it('never lead back from a publication', () => {
    const after = reachable<YearState>('published', nextStates);
    expect([...after]).toEqual(['published', 'closed']);
  });
});

describe('what belongs to the steps', () => {
  it('every step is open to some role', () => {
    for (const name of parkSteps) expect([name, heldBySomebody(PARK_STEPS[name].action)]).toEqual([name, true]);
    for (const name of yearSteps) {
      const { action } = YEAR_STEPS[name];
      expect([name, action === null || heldBySomebody(action)]).toEqual([name, true]);
    }
  });

  it('every action is held by some role, asked for by some route, and every task and step asks for one of them', () => {
    const asked = new Set(Object.values(ROUTES).map(({ action }: Route) => action));
    for (const action of ACTIONS)
      expect([action, heldBySomebody(action), asked.has(action)]).toEqual([action, true, true]);
    for (const task of TASK_IDS) expect(ACTIONS).toContain(TASKS[task].action);
  });

  it('every kind of entry in a park’s trail comes of some step, but for the one that publication adds', () => {
    const produced = new Set<string>(parkSteps.map((name) => PARK_STEPS[name].event));
    expect(EVENT_KINDS.filter((kind) => !produced.has(kind))).toEqual(['result-published']);
  });

  it('every kind of entry in a year’s trail comes of exactly one step', () => {
    const produced = yearSteps.flatMap((name) => YEAR_STEPS[name].event ?? []);
    expect(produced.toSorted()).toEqual([...YEAR_EVENT_KINDS].toSorted());
  });

  it('whoever reviews does not submit, whoever settles does not score, and whoever grades does not approve', () => {
    const both = (one: Action, other: Action) =>
      Object.entries(PERMISSIONS).filter(([, held]) => held[one] !== undefined && held[other] !== undefined);
    expect(both('submission.write', 'review.write')).toEqual([]);
    expect(both('panel.score', 'settlement.write')).toEqual([]);
    expect(both('grading.run', 'grading.approve')).toEqual([]);
    expect(both('grading.pick', 'publication.write')).toEqual([]);
  });
});
