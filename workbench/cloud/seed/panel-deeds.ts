import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import { EXPERT_HABITS, SITE_VISIT } from '../demo/story';
import { address, DAYS, type Deed, type Told } from './deeds';

/** 专家评审: who steps aside, who declares and scores. `entryOf` gives the number under which an expert finds the park. */
export const panelDeeds = (told: Told, entryOf: (expert: string) => string): Deed[] => {
  const { plan, participant, reported, story } = told;
  const { year, panel } = plan;
  const { park } = participant;
  const { conflict, recused, returned } = story;
  const entry = (expert: string, what: string) => `/v1/years/${year}/panel/${entryOf(expert)}/${what}`;
  const { items } = computedScores(plan, participant, reported);
  const members = (panel?.members ?? []).map(({ account }) => String(account));
  const free = members.filter((expert) => expert !== conflict?.expert && expert !== recused?.expert);
  const scoresOf = (expert: string) => {
    const habits = EXPERT_HABITS[expert] ?? [];
    const less = new Map(habits.map((habit) => [habit.item, habit.less]));
    const scores = (panel?.items ?? []).map((item) => [item, Math.max(0, items[item] - (less.get(item) ?? 0))]);
    return {
      version: returned ? 2 : 1,
      scores: Object.fromEntries(scores),
      remarks: habits.map(({ item, remark }) => ({ item, remark })),
      visited: { on: `${String(year + 1)}-${DAYS.declare}`, by: '评审专家、市人力社保局工作人员' },
      siteVisit: SITE_VISIT,
    };
  };
  const declare = (expert: string, body: object): Deed => ({
    who: expert,
    day: DAYS.declare,
    method: 'POST',
    path: entry(expert, 'declaration'),
    body,
  });
  return [
    ...(recused
      ? [
          {
            who: 'bureau',
            day: DAYS.recuse,
            method: 'POST' as const,
            path: address(year, park, 'recusals'),
            body: recused,
          },
        ]
      : []),
    ...(conflict ? [declare(conflict.expert, { conflict: true, reason: conflict.reason })] : []),
    ...free.map((expert) => declare(expert, { conflict: false, reason: '' })),
    ...free.map((expert): Deed => ({
      who: expert,
      day: DAYS.score,
      method: 'PUT',
      path: entry(expert, 'scores'),
      body: scoresOf(expert),
    })),
    {
      who: 'bureau',
      day: DAYS.settle,
      method: 'PUT',
      path: address(year, park, 'settlement'),
      body: {
        version: returned ? 2 : 1,
        panelSeen: free.length,
        overrides: story.overrides ?? [],
        ...(story.adopted && {
          decisions: story.adopted.map(({ item, score, reason }) => ({
            item,
            take: 'district',
            district: score,
            reason,
          })),
        }),
      },
    },
  ];
};
