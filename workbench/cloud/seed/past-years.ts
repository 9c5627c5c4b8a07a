import { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { PanelList } from '../../../shared/api/panel';
import type { PastYear } from '../demo/parks';
import { pastPlan } from '../demo/plans';
import { STORIES } from '../demo/story';
import type { SeedCaller } from './caller';
import {
  confirmationDeed,
  DAYS,
  meetingOn,
  reviewDeeds,
  silenceDeeds,
  submissionDeeds,
  toldOf,
  type Deed,
} from './deeds';
import { pastDeeds } from './past-deeds';
import { adjustmentDeeds, moneyDeeds } from './money-deeds';
import { panelDeeds } from './panel-deeds';

/** Plays a past year from its plan to its publication. `before` is what is done about the years before it. */
const playPastYear = async (caller: SeedCaller, year: PastYear, before: readonly Deed[] = []): Promise<void> => {
  const plan = pastPlan(year);
  const stories = STORIES[year];
  const gradingPath = `/v1/years/${year}/grading`;
  const bureau = { who: 'bureau', method: 'POST' } as const;
  const body = { plan, basedOn: 0 };
  await caller.play(year, 'plan', [
    { who: 'bureau', day: DAYS.plan, method: 'PUT', path: `/v1/years/${year}/plan`, body },
    confirmationDeed(year, `${year + 1}-${DAYS.plan}`),
  ]);
  await caller.play(year, 'past', before);

  const parks = toldOf(plan, year, stories, (place) => `01-${15 + place}`);
  for (const told of parks)
    await caller.play(year, told.participant.park, [...submissionDeeds(told), ...reviewDeeds(told)]);

  for (const [park, story] of Object.entries(stories))
    await caller.play(year, `silent-${park}`, silenceDeeds(year, park, story));

  // Experts find parks by name: the past plans do not mask them.
  const lists = new Map<string, Map<string, string>>();
  for (const { account } of plan.panel?.members ?? []) {
    const { entries } = PanelList.parse(await caller.read(year, account, `/v1/years/${year}/panel`, DAYS.declare));
    lists.set(account, new Map(entries.map(({ label, entry }) => [label, entry])));
  }
  for (const told of parks) {
    const { park, name } = told.participant;
    const deeds = panelDeeds(told, (expert) => lists.get(expert)?.get(name) ?? '');
    await caller.play(year, `panel-${park}`, [...deeds, ...adjustmentDeeds(year, park, told.story)]);
  }

  await caller.play(year, 'grade', [{ ...bureau, day: DAYS.grade, path: gradingPath, body: {} }]);
  const { run } = GradingRun.parse(await caller.read(year, 'bureau', gradingPath, DAYS.grade));
  const approval = {
    run,
    decision: 'approve',
    reason: '经领导小组会议审议，同意拟定的等次。',
    meeting: meetingOn(year, `${year + 1}-${DAYS.approve}`, 3),
  };
  await caller.play(year, 'publish', [
    { who: 'leader', method: 'POST', day: DAYS.approve, path: `${gradingPath}/approval`, body: approval },
    { ...bureau, day: DAYS.publish, path: `/v1/years/${year}/publication`, body: { run } },
  ]);
  for (const [park, story] of Object.entries(stories))
    await caller.play(year, `money-${park}`, moneyDeeds(year, park, story));
};

/** Plays the demo's two past years on an empty table, the first to its end. One thing after the other: who gives the same ids in turn gets the same table. Throws SeedRefused. */
export const playPastYears = async (caller: SeedCaller): Promise<void> => {
  await playPastYear(caller, 2023, pastDeeds(2023));
  await caller.play(2023, 'close', [
    { who: 'bureau', day: DAYS.close, method: 'POST', path: '/v1/years/2023/closure', body: {} },
  ]);
  await playPastYear(caller, 2024);
};
