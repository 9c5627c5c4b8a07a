import { EventPage } from '../../../shared/api/trail';
import { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { Ledger } from '../../../shared/evaluation/money/ledger';
import { PanelList } from '../../../shared/api/panel';
import { PlanAnswer } from '../../../shared/api/plan';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import type { YearState } from '../../../shared/vocabulary/stages';
import { DEMO_YEAR, parksOf, type DemoYear } from '../demo/parks';
import { demoPlan } from '../demo/plans';
import { STORIES, type ParkStory } from '../demo/story';
import type { SeedCaller } from './caller';
import { seedEvidence } from './evidence';
import { DAYS, reviewDeeds, submissionDeeds } from './deeds';
import { seedMonths } from './months';
import { adjustmentDeeds, moneyDeeds } from './money-deeds';
import { panelDeeds } from './panel-deeds';
import { seedTenants } from './tenants';

const planPath = (year: number) => `/v1/years/${year}/plan`;

/** The plan of a year and where the year stands; writes the plan down where there is none. */
const openYear = async (caller: SeedCaller, year: DemoYear, now: Date): Promise<{ plan: Plan; state: YearState }> => {
  const known = await caller.look(year, 'bureau', planPath(year));
  if (known !== null) return PlanAnswer.parse(known);
  const plan = demoPlan(year, now);
  const day = year === DEMO_YEAR ? null : DAYS.plan;
  const body = { plan, basedOn: 0 };
  await caller.play(year, 'plan', [{ who: 'bureau', day, method: 'PUT', path: planPath(year), body }]);
  return { plan, state: 'open' };
};
const stateOf = async (caller: SeedCaller, year: DemoYear): Promise<YearState> =>
  PlanAnswer.parse(await caller.read(year, 'bureau', planPath(year), null)).state;

const eventsOf = async (caller: SeedCaller, year: DemoYear, park: string): Promise<number> => {
  const page = await caller.read(year, 'bureau', `/v1/evaluations/${year}/${park}/events`, null);
  return EventPage.parse(page).events.length;
};

/** A park of the demo with what happened to it, and how much of that has happened. */
const toldOf = async (caller: SeedCaller, plan: Plan, year: DemoYear, stories: Readonly<Record<string, ParkStory>>) => {
  const parks = new Map(parksOf(year).map((park) => [park.participant.park, park]));
  return Promise.all(
    plan.participants.map(async (participant, index) => {
      const { park } = participant;
      const { reported = null, claims } = parks.get(park) ?? {};
      const day = year === DEMO_YEAR ? null : `01-${15 + index}`;
      const told = { plan, participant, story: stories[park] ?? {}, day, ...(claims ? { claims } : {}) };
      return { park, done: await eventsOf(caller, year, park), told: reported && { ...told, reported } };
    }),
  );
};
type Told = Awaited<ReturnType<typeof toldOf>>;

/** Until every park that has submitted is passed by its district. */
const evaluateParks = async (caller: SeedCaller, year: DemoYear, parks: Told) => {
  await Promise.all(
    parks.map(async ({ park, done, told }) => {
      if (told) await caller.play(year, park, [...submissionDeeds(told), ...reviewDeeds(told)], done);
    }),
  );
};

/** Until every park is settled. Experts find parks by name: the past plans do not mask them. */
const judgeParks = async (caller: SeedCaller, year: DemoYear, plan: Plan, parks: Told) => {
  const lists = new Map<string, Map<string, string>>();
  for (const { account } of plan.panel?.members ?? []) {
    const { entries } = PanelList.parse(await caller.read(year, account, `/v1/years/${year}/panel`, DAYS.declare));
    lists.set(account, new Map(entries.map(({ label, entry }) => [label, entry])));
  }
  const judge = async ({ park, done, told }: Told[number]) => {
    if (!told) return;
    const { participant, story } = told;
    const before = submissionDeeds(told).length + reviewDeeds(told).length;
    const deeds = panelDeeds(told, (expert) => lists.get(expert)?.get(participant.name) ?? '');
    await caller.play(year, `panel-${park}`, deeds, done - before);
    await caller.play(year, `base-${park}`, adjustmentDeeds(year, park, story));
  };
  await Promise.all(parks.map(judge));
};

const gradingPath = (year: number) => `/v1/years/${year}/grading`;
/** What brings a year from one state to the next. */
const conclude = async (caller: SeedCaller, year: DemoYear) => {
  const leader = { who: 'leader', method: 'POST' } as const;
  const bureau = { who: 'bureau', method: 'POST' } as const;
  if ((await stateOf(caller, year)) === 'frozen')
    await caller.play(year, 'grade', [{ ...bureau, day: DAYS.grade, path: gradingPath(year), body: {} }]);
  const { run } = GradingRun.parse(await caller.read(year, 'bureau', gradingPath(year), null));
  if ((await stateOf(caller, year)) === 'graded') {
    const body = { run, decision: 'approve', reason: '经领导小组会议审议，同意拟定的等次。' };
    await caller.play(year, 'approve', [{ ...leader, day: DAYS.approve, path: `${gradingPath(year)}/approval`, body }]);
  }
  if ((await stateOf(caller, year)) === 'approved')
    await caller.play(year, 'publish', [
      { ...bureau, day: DAYS.publish, path: `/v1/years/${year}/publication`, body: { run } },
    ]);
};

const settleMoney = async (caller: SeedCaller, year: DemoYear, stories: Readonly<Record<string, ParkStory>>) => {
  for (const [park, story] of Object.entries(stories)) {
    const deeds = [...adjustmentDeeds(year, park, story), ...moneyDeeds(year, park, story)];
    if (deeds.length === 0) continue;
    const ledger = Ledger.parse(await caller.read(year, 'bureau', `/v1/evaluations/${year}/${park}/ledger`, null));
    const done = ledger.facts.filter((fact) => fact.year === year).length;
    await caller.play(year, `money-${park}`, deeds, done);
  }
};

/** Runs a past year from its plan to its publication, and to its end where `closed`. What has happened already stays. Throws SeedRefused. */
export const seedEarlierYear = async (
  caller: SeedCaller,
  year: keyof typeof STORIES,
  { closed, now }: { readonly closed: boolean; readonly now: Date },
): Promise<void> => {
  const { plan, state } = await openYear(caller, year, now);
  if (state === 'closed') return;
  const stories = STORIES[year];
  if (state === 'open' || state === 'frozen') {
    const parks = await toldOf(caller, plan, year, stories);
    await evaluateParks(caller, year, parks);
    await judgeParks(caller, year, plan, parks);
  }
  if (state !== 'published') await conclude(caller, year);
  await settleMoney(caller, year, stories);
  if (closed)
    await caller.play(year, 'close', [
      { who: 'bureau', day: DAYS.close, method: 'POST', path: `/v1/years/${year}/closure`, body: {} },
    ]);
};

/** Opens the year that is evaluated: its plan, and what all parks but one have submitted. */
export const seedOpenYear = async (caller: SeedCaller, now: Date): Promise<void> => {
  const { plan, state } = await openYear(caller, DEMO_YEAR, now);
  if (state !== 'open' && state !== 'frozen') return;
  for (const { park, done, told } of await toldOf(caller, plan, DEMO_YEAR, {})) {
    if (!told) continue;
    await caller.play(DEMO_YEAR, park, submissionDeeds(told), done);
    // Only right after: later the park may have been passed.
    if (done === 0) await seedEvidence(caller, DEMO_YEAR, park);
  }
  await seedTenants(caller);
  await seedMonths(caller);
};
