import type { Hono } from 'hono';
import { Problem } from '../../shared/api/problem';
import { Evaluation } from '../../shared/api/evaluation';
import { Plan } from '../../shared/api/plan';
import { checkReported } from '../../shared/assessment/check-reported';
import { evaluate } from '../../shared/assessment/evaluate';
import { ITEM_IDS } from '../../shared/regulation/indicators/indicator';
import { printedPoints } from '../../shared/regulation/quantities';
import { DEFAULT_READINGS } from '../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../shared/regulation/rule-set';
import { account } from './accounts';
import { DEMO_PARKS, DEMO_YEAR, type DemoPark } from './demo-parks';
import type { IdentityProvider } from './identity-provider';

/** The API refused what the demo year is made of. */
export class SeedRefused extends Error {
  override readonly name = 'SeedRefused';
  constructor(what: string, detail: string) {
    super(`The demo year could not be filled: ${what}: ${detail}`);
  }
}

const OPEN_DAYS = 60;
/** 23:59:59 in Chongqing, some weeks from now. */
const closing = (now: Date): string => {
  const day = new Date(now.getTime() + OPEN_DAYS * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return `${day}T15:59:59.000Z`;
};

const demoPlan = (now: Date): Plan =>
  Plan.parse({
    year: DEMO_YEAR,
    ruleSet: RULE_SET_2021_57.id,
    readings: DEFAULT_READINGS,
    submissionsClose: closing(now),
    participants: DEMO_PARKS.map(({ participant }) => participant),
  });

/** A made-up park's submission: it claims what its figures give, but for what it is made to claim otherwise. */
const submissionOf = ({
  participant,
  reported,
  claims,
}: DemoPark & { reported: NonNullable<DemoPark['reported']> }) => {
  const checked = checkReported(reported, participant);
  if (!checked.ok) throw new SeedRefused(participant.park, JSON.stringify(checked.findings));
  const { items } = evaluate(checked.reported, RULE_SET_2021_57, DEFAULT_READINGS);
  const claimed = Object.fromEntries(ITEM_IDS.map((id) => [id, claims?.[id] ?? printedPoints(items[id].score)]));
  return { reported, claimed, basedOn: 0 };
};

/** Fills the demo year through the API, as the people of the demo would. What is there already stays, so that it can be run at every start. Throws SeedRefused. */
export const seed = async (api: Hono, provider: IdentityProvider, now: Date): Promise<void> => {
  const call = async (who: string, method: 'GET' | 'PUT', path: string, body?: unknown) => {
    const person = account(who);
    if (!person) throw new RangeError(`There is no demo account ${who}`);
    return api.request(path, {
      method,
      headers: {
        authorization: `Bearer ${await provider.issue(person)}`,
        'content-type': 'application/json',
        'idempotency-key': `seed-${DEMO_YEAR}-${who.replace('.', '-')}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  const done = async (what: string, response: Response) => {
    if (response.ok) return;
    const { detail } = Problem.parse(await response.json());
    throw new SeedRefused(what, detail);
  };

  const planPath = `/v1/years/${DEMO_YEAR}/plan`;
  const known = await call('bureau', 'GET', planPath);
  if (known.status === 404) {
    await done('plan', await call('bureau', 'PUT', planPath, { plan: demoPlan(now), basedOn: 0 }));
  } else await done('plan', known);

  for (const { reported, ...park } of DEMO_PARKS) {
    if (!reported) continue;
    const { park: slug } = park.participant;
    const path = `/v1/evaluations/${DEMO_YEAR}/${slug}`;
    const before = await call(`park.${slug}`, 'GET', path);
    await done(slug, before.clone());
    if (Evaluation.parse(await before.json()).currentVersion > 0) continue;
    await done(slug, await call(`park.${slug}`, 'PUT', `${path}/submission`, submissionOf({ ...park, reported })));
  }
};
