import fc from 'fast-check';
import {
  draftDepartures,
  draftFrom,
  draftOf,
  EMPTY_DRAFT,
  EMPTY_PANEL,
  planOf,
  type PlanDraft,
} from '../../../addin/pane/plan/plan-draft';
import { beijingInput, instantOfInput } from '../../../addin/wording/beijing-input';
import { Instant, Year } from '../../../shared/vocabulary/ids';
import { DEPARTURES } from '../../../shared/evaluation/plan/departures';
import { Plan } from '../../../shared/evaluation/plan/plan';
import { ASKED_READINGS, DEFAULT_READINGS, ONLY_READINGS, READINGS } from '../../../shared/regulation/readings';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { planOf as exampleOf } from '../support/deeds/year';

const PLAN = Plan.parse(
  exampleOf(['dazu', 'yubei'], {
    submissionsClose: '2026-03-31T15:59:59.500Z',
    reviewsClose: '2026-04-30T15:59:59.000Z',
    panel: {
      members: [{ account: 'expert1', name: '陈伟' }],
      quorum: 1,
      masked: true,
      items: ['3.1'],
      closes: '2026-05-31T15:59:59.000Z',
    },
  }),
);
const { year, participants } = PLAN;
const made = (change: Partial<PlanDraft>) => planOf(year, { ...draftOf(PLAN), ...change }, participants, PLAN);
const withPanel = (change: Partial<NonNullable<PlanDraft['panel']>>) => {
  const { panel } = draftOf(PLAN);
  return made({ panel: panel && { ...panel, ...change } });
};

describe('a field of date and time', () => {
  test('says Beijing time, to the minute, and reads back as the moment that it says', () => {
    const minutes = fc.integer({ min: Date.UTC(2021, 0) / 60_000, max: Date.UTC(2100, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = Instant.parse(new Date(minute * 60_000).toISOString());
        expect(instantOfInput(beijingInput(instant))).toBe(instant);
      }),
    );
    expect(beijingInput(Instant.parse('2026-03-31T15:59:59Z'))).toBe('2026-03-31T23:59');
  });

  test('ends a deadline with its minute', () => {
    expect(instantOfInput('2026-03-31T23:59', true)).toBe('2026-03-31T15:59:59.000Z');
  });

  test.each(['', '明天', '2026-03-31', '2026-13-31T10:00'])('says nothing where it holds %p', (text) => {
    expect(instantOfInput(text)).toBeNull();
  });
});

describe('the form of a plan', () => {
  test('left as it is makes the very same plan, to the millisecond', () => {
    expect(made({})).toEqual({ plan: PLAN });
  });

  test('changes exactly what was changed', () => {
    expect(made({ submissionsClose: '2026-04-01T12:00' })).toEqual({
      plan: { ...PLAN, submissionsClose: '2026-04-01T04:00:59.000Z' },
    });
    expect(made({ panel: null })).toEqual({ plan: { ...PLAN, panel: null, departures: {} } });
    expect(made({ panel: null, departures: { 'no-panel': ' 园区只有一个 ', masked: '旧的理由' } })).toEqual({
      plan: { ...PLAN, panel: null, departures: { 'no-panel': '园区只有一个' } },
    });
  });

  test.each<[string, ReturnType<typeof made>, string]>([
    ['no closing date', made({ submissionsClose: '' }), '请填写自评截止时间'],
    ['reviews that close before the submissions', made({ reviewsClose: '2026-03-01T00:00' }), '初审截止时间'],
    ['an expert without a name', withPanel({ members: [{ account: 'expert1', name: ' ' }] }), '登录账号和姓名'],
    ['a panel of nobody', withPanel({ members: [] }), '请填写评审专家'],
    ['a quorum in words', withPanel({ quorum: '两位' }), '评分人数要求'],
    ['a quorum that nobody can reach', withPanel({ quorum: '2' }), '专家只有 1 位'],
    ['a panel that scores nothing', withPanel({ items: [] }), '请选择专家评分的项目'],
    ['a panel without an end', withPanel({ closes: '' }), '请填写专家评审截止时间'],
  ])('says what is wrong with %s', (_, answer, words) => {
    expect(answer).toEqual({ fault: expect.stringContaining(words) });
  });

  test('proposes a later year with its dates as many years later, the panel as it was, and readings that somebody has to confirm', () => {
    const next = draftFrom(PLAN, Year.parse(year + 1));
    expect(next).toMatchObject({
      readings: {},
      submissionsOpen: '',
      submissionsClose: '2027-03-31T23:59',
      reviewsClose: '2027-04-30T23:59',
      panel: { members: PLAN.panel?.members, closes: '2027-05-31T23:59' },
    });
  });

  test('has no reading preselected, and is no plan before each is chosen', () => {
    expect(EMPTY_DRAFT.readings).toEqual({});
    const dated = { ...EMPTY_DRAFT, submissionsClose: '2026-03-31T23:59', panel: null };
    const chosen: Record<string, string> = {};
    for (const id of ASKED_READINGS) {
      const { fault } = planOf(year, { ...dated, readings: { ...chosen } }, participants, null) as { fault: string };
      expect(fault).toContain(`「${READINGS[id].question}」`);
      for (const other of Object.keys(chosen)) expect(fault).not.toContain(READINGS[other as typeof id].question);
      chosen[id] = DEFAULT_READINGS[id];
    }
    expect(planOf(year, { ...dated, readings: chosen }, participants, null)).toMatchObject({
      plan: { readings: { ...chosen, ...ONLY_READINGS } },
    });
  });

  test('of the very first plan asks for what it needs', () => {
    expect(planOf(year, EMPTY_DRAFT, participants, null)).toEqual({ fault: expect.stringContaining('自评截止') });
    const dated = { ...EMPTY_DRAFT, readings: DEFAULT_READINGS, submissionsClose: '2026-03-31T23:59' };
    expect(planOf(year, { ...dated, panel: null }, participants, null)).toMatchObject({
      plan: { panel: null, reviewsClose: null, departures: {} },
    });
    expect(planOf(year, dated, participants, null)).toHaveProperty('fault');
  });

  test('of the very first plan has a panel as the article has it', () => {
    const members = ['1', '2', '3', '4'].map((one) => ({ account: `expert${one}`, name: `专家${one}` }));
    const panel = { ...EMPTY_PANEL, members, closes: '2026-05-31T23:59' };
    const draft = { ...EMPTY_DRAFT, readings: DEFAULT_READINGS, submissionsClose: '2026-03-31T23:59', panel };
    expect(draftDepartures(draft)).toEqual([]);
    expect(planOf(year, draft, participants, null)).toMatchObject({
      plan: { panel: { quorum: 3, masked: false, visits: true, items: ITEM_IDS }, departures: {} },
    });
    expect(draftDepartures({ ...draft, panel: null }).map((one) => DEPARTURES[one])).toEqual(['不安排专家评审']);
  });
});
