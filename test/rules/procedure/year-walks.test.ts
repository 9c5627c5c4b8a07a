import * as fc from 'fast-check';
import {
  PARK_STEPS,
  possibleParkSteps,
  takeParkStep,
  type ParkStepName,
} from '../../../shared/evaluation/procedure/park-steps';
import { STAGES, YEAR_STATES, type Stage, type YearState } from '../../../shared/vocabulary/stages';
import {
  possibleYearSteps,
  takeYearStep,
  YEAR_STEPS,
  type YearStepName,
} from '../../../shared/evaluation/procedure/year-steps';

const PARKS = 3;
/** A year with its parks, as the tables alone know it. */
interface Walked {
  readonly year: YearState;
  readonly stages: readonly Stage[];
}
const START: Walked = { year: 'open', stages: Array<Stage>(PARKS).fill('not-submitted') };

type Attempt =
  | { readonly on: 'park'; readonly park: number; readonly step: ParkStepName }
  | { readonly on: 'year'; readonly step: YearStepName };
/** What a step on a park means for its year. */
const BEARING: Partial<Record<ParkStepName, YearStepName>> = {
  submit: 'begin',
  settle: 'unsettle',
  reopen: 'unsettle',
  approveAbsence: 'begin',
  revokeAbsence: 'begin',
};

/** Where an attempt leads, or null where the tables refuse it. Grading further needs every park settled, or decided to take no part: that is a rule of its own, not of the tables. */
const attempted = ({ year, stages }: Walked, attempt: Attempt): Walked | null => {
  if (attempt.on === 'year') {
    if (attempt.step === 'grade' && stages.some((stage) => stage !== 'settled' && stage !== 'absent')) return null;
    if (YEAR_STEPS[attempt.step].action === null) return null;
    const taken = takeYearStep(attempt.step, year);
    return 'refused' in taken ? null : { year: taken.to[0], stages };
  }
  const taken = takeParkStep(attempt.step, stages[attempt.park] ?? 'not-submitted', year);
  if ('refused' in taken) return null;
  const bearing = BEARING[attempt.step];
  const moved = bearing === undefined ? { to: [year] as const } : takeYearStep(bearing, year);
  // A step that a park may take never asks for one that its year may not.
  if ('refused' in moved) throw new RangeError(`${attempt.step} cannot ${bearing} a year that is ${year}`);
  return { year: moved.to[0], stages: stages.map((stage, index) => (index === attempt.park ? taken.to[0] : stage)) };
};

const anyAttempt: fc.Arbitrary<Attempt> = fc.oneof(
  fc.record({
    on: fc.constant('park' as const),
    park: fc.nat({ max: PARKS - 1 }),
    step: fc.constantFrom(...(Object.keys(PARK_STEPS) as ParkStepName[])),
  }),
  fc.record({
    on: fc.constant('year' as const),
    step: fc.constantFrom(...(Object.keys(YEAR_STEPS) as YearStepName[])),
  }),
);
const everyAttempt: readonly Attempt[] = [
  ...(Object.keys(PARK_STEPS) as ParkStepName[]).flatMap((step) =>
    START.stages.map((_, park): Attempt => ({ on: 'park', park, step })),
  ),
  ...(Object.keys(YEAR_STEPS) as YearStepName[]).map((step): Attempt => ({ on: 'year', step })),
];
const legal = (walked: Walked) => everyAttempt.filter((attempt) => attempted(walked, attempt) !== null);

/** The places that a walk of attempts comes through, refused ones left out. */
const walk = (attempts: readonly Attempt[]): Walked[] => {
  const path = [START];
  for (const attempt of attempts) {
    const next = attempted(path.at(-1) ?? START, attempt);
    if (next) path.push(next);
  }
  return path;
};
/** What brings a park to its settlement, and then the year to its end. */
const TOWARDS_END: Readonly<Record<Stage, ParkStepName | null>> = {
  'not-submitted': 'submit',
  submitted: 'pass',
  returned: 'submit',
  passed: 'settle',
  settled: null,
  absent: null,
  published: null,
};
const ONWARDS: readonly YearStepName[] = ['grade', 'approve', 'publish', 'close'];
const onwards = ({ stages }: Walked): Attempt[] => [
  ...stages.flatMap((stage, park): Attempt[] => {
    const step = TOWARDS_END[stage];
    return step === null ? [] : [{ on: 'park', park, step }];
  }),
  ...ONWARDS.map((step): Attempt => ({ on: 'year', step })),
];

/** A walk that takes one of the legal steps each time, as the numbers choose; four in five go onwards, as aimless steps hardly ever grade a year. */
const legalWalk = (choices: readonly number[]): Walked[] => {
  const path = [START];
  for (const choice of choices) {
    const here = path.at(-1) ?? START;
    const forward = onwards(here).filter((attempt) => attempted(here, attempt) !== null);
    const options = choice % 5 > 0 && forward.length > 0 ? forward : legal(here);
    const option = options[choice % Math.max(options.length, 1)];
    const next = option && attempted(here, option);
    if (!next) break;
    path.push(next);
  }
  return path;
};
const choices = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 80, size: 'max' });
const LATE: readonly YearState[] = ['graded', 'approved', 'published', 'closed'];

describe('a walk through a year', () => {
  it('of legal steps is never refused, stays in the tables, and has a next step until it is closed', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const path = legalWalk(chosen);
        for (const { year, stages } of path) {
          expect(YEAR_STATES).toContain(year);
          for (const stage of stages) expect(STAGES).toContain(stage);
        }
        const last = path.at(-1) ?? START;
        expect(path.length === chosen.length + 1 || last.year === 'closed').toBe(true);
        expect(legal(last).length === 0).toBe(last.year === 'closed');
      }),
    );
  });

  it('of any steps stands where it stood after each one that is refused, and the refusal names place and ways on', () => {
    fc.assert(
      fc.property(fc.array(anyAttempt, { maxLength: 60, size: 'max' }), anyAttempt, (attempts, attempt) => {
        const here = walk(attempts).at(-1) ?? START;
        if (attempt.on === 'year') {
          const taken = takeYearStep(attempt.step, here.year);
          expect('refused' in taken).toBe(!possibleYearSteps(here.year).includes(attempt.step));
          const possible = possibleYearSteps(here.year);
          if ('refused' in taken) expect(taken).toEqual({ refused: 'wrong-place', place: here.year, possible });
          return;
        }
        const stage = here.stages[attempt.park] ?? 'not-submitted';
        const possible = possibleParkSteps(stage, here.year);
        const taken = takeParkStep(attempt.step, stage, here.year);
        expect('refused' in taken).toBe(!possible.includes(attempt.step));
        if (!('refused' in taken)) return;
        if (taken.refused === 'wrong-place') expect(taken).toEqual({ refused: 'wrong-place', place: stage, possible });
        else expect(taken).toEqual({ refused: 'wrong-year-state', state: here.year });
        expect(attempted(here, attempt)).toBeNull();
      }),
    );
  });

  it('has every park settled, or decided to take no part, from grading on, and nobody past 未提交 in a year that is open', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        for (const { year, stages } of legalWalk(chosen)) {
          if (LATE.includes(year))
            expect(stages.filter((stage) => stage !== 'settled' && stage !== 'absent')).toEqual([]);
          if (year === 'open') expect(new Set(stages)).toEqual(new Set(['not-submitted']));
        }
      }),
    );
  });

  it('never comes to a settlement past a district, nor to a publication past the leading group', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const path = legalWalk(chosen);
        path.slice(1).forEach(({ year, stages }, index) => {
          const before = path[index] ?? START;
          stages.forEach((stage, park) => {
            const was = before.stages[park];
            if (stage === 'settled' && was !== 'settled') expect(was).toBe('passed');
            if (stage === 'passed' && was !== 'passed') expect(was).toBe('submitted');
          });
          if (year === 'published' && before.year !== 'published') expect(before.year).toBe('approved');
          if (year === 'approved' && before.year !== 'approved') expect(before.year).toBe('graded');
        });
      }),
    );
  });

  it('can be closed from wherever it has come to', () => {
    fc.assert(
      fc.property(fc.array(anyAttempt, { maxLength: 60, size: 'max' }), (attempts) => {
        let here = walk(attempts).at(-1) ?? START;
        here.stages.forEach((_, park) => {
          for (
            let step = TOWARDS_END[here.stages[park] ?? 'settled'];
            step;
            step = TOWARDS_END[here.stages[park] ?? 'settled']
          )
            here = attempted(here, { on: 'park', park, step }) ?? { ...here, stages: [] };
        });
        for (const step of ONWARDS) here = attempted(here, { on: 'year', step }) ?? here;
        expect(here.year).toBe('closed');
      }),
    );
  });

  it('finds its legal steps often enough to mean something', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(choices, (chosen) => {
        for (const { year } of legalWalk(chosen)) seen.add(year);
      }),
      { numRuns: 300, seed: 2021_57 },
    );
    expect(seen.size).toBe(YEAR_STATES.length);
  });
});
