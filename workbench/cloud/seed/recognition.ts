import { ApplicationList, RecognitionAnswer } from '../../../shared/api/recognition';
import { DEMO_APPLICATIONS, type DemoApplication } from '../demo/applications';
import { SeedRefused, type SeedCaller } from './caller';
import type { Deed } from './deeds';

const DAY_MS = 24 * 60 * 60 * 1000;
const LIST = '/v1/applications';

/** Files the demo's applications for recognition and takes them as far as their story goes. What has happened already stays. Throws SeedRefused. */
export const seedRecognition = async (caller: SeedCaller, now: Date): Promise<void> => {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  /** Does one thing on a day of the past. */
  const play = (about: string, days: number, deed: Omit<Deed, 'day'>) => {
    const date = daysAgo(days);
    // Deeds are dated in the year after the one that they are about.
    return caller.play(Number(date.slice(0, 4)) - 1, about, [{ ...deed, day: date.slice(5, 10) }]);
  };
  const find = async ({ content, district }: DemoApplication) => {
    const list = ApplicationList.parse(await caller.read(now.getUTCFullYear(), 'bureau', LIST, null));
    return list.applications.find((row) => row.district === district && row.name === content.name);
  };
  for (const demo of DEMO_APPLICATIONS) {
    const { district, content, appliedDaysAgo, steps } = demo;
    const who = `district.${district}`;
    const about = `recognition-${district}`;
    if (!(await find(demo)))
      await play(about, appliedDaysAgo, { who, method: 'POST', path: LIST, body: { content, earlier: null } });
    const row = await find(demo);
    if (!row) throw new SeedRefused(`${who} POST ${LIST}`, 'the application is not in the list');
    const path = `${LIST}/${row.application}`;
    const { facts } = RecognitionAnswer.parse(await caller.read(now.getUTCFullYear(), 'bureau', path, null));
    // The first entry is the application itself; people may have gone on from where the story ended.
    for (const [index, step] of steps.entries()) {
      if (index + 1 < facts.length) continue;
      await play(`${about}-${step.part}`, step.daysAgo, {
        who: step.who === 'bureau' ? 'bureau' : who,
        method: 'POST',
        path: `${path}/${step.part}`,
        body: step.body(daysAgo),
      });
    }
  }
};
