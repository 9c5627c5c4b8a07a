import * as fc from 'fast-check';
import { Instant } from '../../../shared/vocabulary/ids';
import {
  deadlineOf,
  submissionDeadline,
  type ParkDates,
  type PlanDates,
} from '../../../shared/evaluation/procedure/step';
import { STAGES, type Stage } from '../../../shared/vocabulary/stages';

const at = (day: string): Instant => Instant.parse(`2026-${day}T16:00:00.000Z`);
const CLOSE = at('03-31');
const PLAN: PlanDates = { submissionsClose: CLOSE, reviewsClose: at('04-15'), panel: { closes: at('04-30') } };
const park = (stage: Stage, until: Instant | null, correctBy: Instant | null | undefined): ParkDates => ({
  stage,
  extension: until === null ? null : { until },
  review: correctBy === undefined ? null : { correctBy },
});

describe('until when a park may submit', () => {
  it.each<[string, ParkDates, Instant]>([
    ['the plan’s date', park('not-submitted', null, undefined), CLOSE],
    ['the extension, where that is later', park('not-submitted', at('04-05'), undefined), at('04-05')],
    ['the plan’s date, where the extension is not later', park('not-submitted', at('03-20'), undefined), CLOSE],
    ['the date set with a return, where that is later', park('returned', null, at('04-10')), at('04-10')],
    ['the plan’s date, where the return sets an earlier one', park('returned', null, at('03-25')), CLOSE],
    ['the plan’s date, where the return sets none', park('returned', null, null), CLOSE],
    ['the extension, where the return sets an earlier date', park('returned', at('04-05'), at('04-02')), at('04-05')],
    ['the date of the return, where the extension is earlier', park('returned', at('04-05'), at('04-10')), at('04-10')],
    ['the plan’s date, once what was returned has been sent again', park('submitted', null, at('04-10')), CLOSE],
    ['the plan’s date, where a passed park was returned before', park('passed', null, at('04-10')), CLOSE],
  ])('is %s', (_, dates, expected) => {
    expect(submissionDeadline(PLAN, dates)).toBe(expected);
  });

  it('compares moments, however they are written', () => {
    // 24:00 in Beijing is 16:00 of the day before in UTC.
    const [sooner, later] = ['2026-03-31T23:00:00.000+08:00', '2026-04-01T01:00:00.000+08:00'] as Instant[];
    expect(submissionDeadline(PLAN, park('not-submitted', sooner ?? null, undefined))).toBe(CLOSE);
    expect(submissionDeadline(PLAN, park('not-submitted', later ?? null, undefined))).toBe(later);
    const [same] = ['2026-04-01T00:00:00.000+08:00'] as Instant[];
    expect(submissionDeadline(PLAN, park('not-submitted', same ?? null, undefined))).toBe(CLOSE);
  });

  it('is never before the plan’s date, and one of the dates that somebody set', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const date = instant.map((moment) => Instant.parse(moment.toISOString()));
    fc.assert(
      fc.property(date, fc.constantFrom(...STAGES), fc.option(date), fc.option(date), (closes, stage, until, by) => {
        const deadline = submissionDeadline({ ...PLAN, submissionsClose: closes }, park(stage, until, by));
        const set = [closes, until, stage === 'returned' ? by : null].filter((one) => one !== null);
        expect(deadline).toBe(set.toSorted().at(-1));
      }),
    );
  });
});

describe('until when a step can be taken', () => {
  const RETURNED = park('returned', at('04-05'), at('04-10'));

  it.each([
    ['submissionsClose', at('04-10')],
    ['reviewsClose', at('04-15')],
    ['panelCloses', at('04-30')],
    [null, null],
  ] as const)('by %s is %s', (deadline, expected) => {
    expect(deadlineOf(deadline, PLAN, RETURNED)).toBe(expected);
  });

  it.each([
    ['reviewsClose', at('04-20')],
    ['panelCloses', at('04-30')],
  ] as const)('by %s is the later of the plan’s date and the extension’s: %s', (deadline, expected) => {
    const extended = { ...RETURNED, extensions: { review: { until: at('04-20') }, panel: { until: at('04-25') } } };
    expect(deadlineOf(deadline, PLAN, extended)).toBe(expected);
  });

  it('is any time where the plan sets no date for the review, or has no panel', () => {
    const open: PlanDates = { ...PLAN, reviewsClose: null, panel: null };
    expect([deadlineOf('reviewsClose', open, RETURNED), deadlineOf('panelCloses', open, RETURNED)]).toEqual([
      null,
      null,
    ]);
  });
});
