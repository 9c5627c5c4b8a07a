import * as fc from 'fast-check';
import { Instant } from '../../../shared/vocabulary/ids';
import { PANEL_STANDINGS } from '../../../shared/evaluation/panel/standing';
import { ROLES, type Role } from '../../../shared/vocabulary/roles';
import { MONTHS } from '../../../shared/evaluation/months/month';
import { PERMISSIONS } from '../../../shared/evaluation/procedure/permissions';
import { RECOGNITION_STATES } from '../../../shared/evaluation/recognition/states';
import { STAGES, YEAR_STATES } from '../../../shared/vocabulary/stages';
import { TASK_IDS, TASKS } from '../../../shared/evaluation/work/tasks';
import { workList, type WorkPark, type WorkView } from '../../../shared/evaluation/work/list';

const roles = Object.keys(ROLES) as Role[];
const day = (number: number) => Instant.parse(new Date(Date.UTC(2026, 2, number)).toISOString());
const instant = fc.integer({ min: 1, max: 60 }).map(day);
const anyPark: fc.Arbitrary<WorkPark> = fc.record({
  name: fc.string({ maxLength: 5 }),
  stage: fc.constantFrom(...STAGES),
  submitBy: instant,
  reviewBy: fc.option(instant),
  scoreBy: fc.option(instant),
  expertsMissing: fc.integer({ min: 0, max: 2 }),
  isSettledAsPlanned: fc.boolean(),
  isProposedAbsent: fc.boolean(),
  rectification: fc.option(fc.record({ due: fc.option(instant), isDecided: fc.boolean() })),
});
/** Nothing is proposed any more of a park whose results are out. */
const park = anyPark.map((one) => ({ ...one, isProposedAbsent: one.isProposedAbsent && one.stage !== 'published' }));
const view: fc.Arbitrary<WorkView> = fc.record({
  now: instant,
  year: fc.option(
    fc.record({
      state: fc.constantFrom(...YEAR_STATES),
      submissionsOpen: fc.option(instant),
      submissionsClose: instant,
      reviewsClose: fc.option(instant),
      panel: fc.option(fc.record({ closes: instant })),
      submissions: fc.nat({ max: 3 }),
      confirmation: fc.constantFrom(undefined, null),
    }),
  ),
  parks: fc.array(park, { maxLength: 40 }),
  entries: fc.array(
    fc.record({
      label: fc.string({ maxLength: 5 }),
      standing: fc.constantFrom(...PANEL_STANDINGS),
      isBack: fc.boolean(),
      scoreBy: fc.option(instant),
    }),
  ),
  undecided: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  monthsMissing: fc.subarray([...MONTHS]),
  payments: fc.array(fc.record({ name: fc.string({ maxLength: 5 }), isOwed: fc.boolean(), isToReturn: fc.boolean() }), {
    maxLength: 40,
  }),
});
const one = (changes: Partial<WorkPark>): WorkPark => ({
  name: '园区',
  stage: 'submitted',
  submitBy: day(10),
  reviewBy: null,
  scoreBy: null,
  expertsMissing: 0,
  isSettledAsPlanned: true,
  isProposedAbsent: false,
  rectification: null,
  ...changes,
});
const frozen: WorkView = {
  now: day(1),
  year: {
    state: 'frozen',
    submissionsOpen: null,
    submissionsClose: day(10),
    reviewsClose: null,
    panel: null,
    submissions: 1,
  },
  parks: [],
  entries: [],
  undecided: [],
  monthsMissing: [],
};

describe('a work list of applications for recognition', () => {
  const application = (state: (typeof RECOGNITION_STATES)[number], noticeTo: Instant | null = null) => ({
    name: state,
    state,
    noticeTo,
  });
  const applications = [
    ...RECOGNITION_STATES.filter((state) => state !== 'public-notice').map((state) => application(state)),
    { ...application('public-notice', day(2)), name: '公示未满' },
    { ...application('public-notice', Instant.parse('2026-02-20T00:00:00Z')), name: '公示期满' },
  ];
  const ours = (role: Role, state: (typeof YEAR_STATES)[number]) => {
    const { year } = frozen;
    return workList(role, { ...frozen, year: year && { ...year, state }, applications }).filter(
      ({ task }) => TASKS[task].action === 'recognition.decide',
    );
  };

  it.each(YEAR_STATES)(
    'asks the leading group alone for what only it may relax, whatever the year is at: %s',
    (state) => {
      const { year } = frozen;
      const of = { ...frozen, year: year && { ...year, state }, unmet: [{ name: '未具备' }] };
      const relaxing = (role: Role) => workList(role, of).filter(({ task }) => task === 'decide-relaxations');
      const asked = [{ task: 'decide-relaxations', count: 1, deadline: null, subjects: ['未具备'] }];
      for (const role of roles) expect(relaxing(role)).toEqual(role === 'leader' ? asked : []);
    },
  );

  it.each(YEAR_STATES)('asks the bureau alone, whatever the year is at: %s', (state) => {
    expect(ours('bureau', state).map(({ task, subjects }) => [task, subjects])).toEqual([
      ['assess-applications', ['applied']],
      ['post-notices', ['assessed']],
      ['conclude-notices', ['公示期满']],
    ]);
    for (const role of roles.filter((each) => each !== 'bureau')) expect(ours(role, state)).toEqual([]);
  });
});

describe('a work list', () => {
  test('holds only what the role may do, in the order of the year, each once and for at least one park', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), view, (role, of) => {
        const tasks = workList(role, of);
        const order = tasks.map(({ task }) => TASK_IDS.indexOf(task));
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
        for (const { task, count, subjects } of tasks) {
          expect(PERMISSIONS[role][TASKS[task].action]).toBeDefined();
          expect(count).toBeGreaterThanOrEqual(Math.max(1, subjects.length));
          expect(subjects.length).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  test('has something to do for every park of a running year, for somebody', () => {
    fc.assert(
      fc.property(park, (any) => {
        const waits = roles.some((role) => workList(role, { ...frozen, parks: [any] }).length > 0);
        expect(waits).toBe(any.stage !== 'published');
      }),
    );
  });

  test('is empty for a closed year but for money that is to be paid or to come back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), view, (role, of) => {
        const closed = { ...of, year: of.year && { ...of.year, state: 'closed' as const } };
        const tasks = workList(role, closed);
        expect(tasks.filter(({ task }) => TASKS[task].action !== 'payment.write')).toEqual(
          of.year ? [] : workList(role, of),
        );
        expect(workList(role, { ...closed, payments: [] })).toEqual(of.year ? [] : workList(role, of));
      }),
    );
  });

  it.each(YEAR_STATES)(
    'asks the bureau alone for what is owed, and first for what is to come back, in a year that is %s',
    (state) => {
      const { year } = frozen;
      const payments = [
        { name: '付清', isOwed: false, isToReturn: false },
        { name: '待拨付', isOwed: true, isToReturn: false },
        { name: '应收回', isOwed: false, isToReturn: true },
        { name: '先收回', isOwed: true, isToReturn: true },
      ];
      const of = { ...frozen, year: year && { ...year, state }, payments };
      const ours = (role: Role) =>
        workList(role, of)
          .filter(({ task }) => TASKS[task].action === 'payment.write')
          .map(({ task, subjects }) => [task, subjects]);
      for (const role of roles)
        expect(ours(role)).toEqual(
          role === 'bureau'
            ? [
                ['recover-payments', ['应收回', '先收回']],
                ['pay', ['待拨付']],
              ]
            : [],
        );
    },
  );

  test('tells the earliest date of the parks concerned, also one that has passed', () => {
    const parks = [
      one({ stage: 'not-submitted', submitBy: day(12) }),
      one({ stage: 'not-submitted', submitBy: day(3) }),
    ];
    expect(workList('bureau', { ...frozen, now: day(5), parks })).toEqual([
      { task: 'chase-submissions', count: 1, deadline: day(12), subjects: ['园区'] },
      { task: 'propose-absences', count: 1, deadline: day(3), subjects: ['园区'] },
    ]);
  });

  test('asks the bureau what to do about a park that let its date pass, and once it has proposed, the leading group', () => {
    const late = (changes: Partial<WorkPark>) => one({ name: '逾期', submitBy: day(3), ...changes });
    const tasks = (role: Role, changes: Partial<WorkPark>) =>
      workList(role, { ...frozen, now: day(5), parks: [late(changes), one({ stage: 'settled' })] }).map(
        ({ task }) => task,
      );
    for (const stage of ['not-submitted', 'returned'] as const) {
      expect(tasks('bureau', { stage })).toEqual(['propose-absences']);
      expect(tasks('leader', { stage })).toEqual([]);
      expect(tasks('bureau', { stage, isProposedAbsent: true })).toEqual([]);
      expect(tasks('leader', { stage, isProposedAbsent: true })).toEqual(['decide-absences']);
    }
    expect(tasks('bureau', { stage: 'absent' })).toEqual(['grade']);
    expect(tasks('bureau', { stage: 'absent', isProposedAbsent: true })).toEqual([]);
  });

  test('names to the bureau whom a district has not reviewed in time, and nobody before', () => {
    const parks = [one({ name: '逾期', reviewBy: day(3) }), one({ name: '延期', reviewBy: day(9) }), one({})];
    expect(workList('bureau', { ...frozen, now: day(5), parks })).toEqual([
      { task: 'chase-reviews', count: 1, deadline: day(3), subjects: ['逾期'] },
    ]);
    expect(workList('bureau', { ...frozen, now: day(3), parks })).toEqual([]);
  });

  test('asks for grading only when every park is settled under the plan as it stands', () => {
    const tasks = (parks: readonly WorkPark[]) => workList('bureau', { ...frozen, parks }).map(({ task }) => task);
    const settled = one({ stage: 'settled' });
    expect(tasks([settled, settled])).toEqual(['grade']);
    expect(tasks([settled, one({ stage: 'settled', isSettledAsPlanned: false })])).toEqual(['settle']);
    expect(tasks([settled, one({ stage: 'passed', expertsMissing: 1 })])).toEqual(['follow-panel']);
    expect(tasks([])).toEqual([]);
  });
});
