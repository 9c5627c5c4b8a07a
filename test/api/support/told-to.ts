import { ROUTES, type Route } from '../../../shared/api/routes';
import { caller, type Person } from './caller';
import { YEAR } from './deeds/year';
import type { LocalApi } from './local-api';

/** Everything that somebody is told on any route that only reads, of dazu’s matters in the tests’ year and of an application; what is refused tells its refusal. */
export const toldTo = async (api: LocalApi, person: Person, application: string): Promise<Record<string, unknown>> => {
  const call = caller(api, person);
  const entries = person['role'] === 'expert' ? (await call('GET', `/v1/years/${YEAR}/panel`)).body.entries : [];
  const [{ entry = '0123456789abcdef' } = {}] = entries.filter(({ label }: { label: string }) => label === 'dazu园区');
  const places: Readonly<Record<string, string>> = {
    year: String(YEAR),
    park: 'dazu',
    version: '1',
    entry,
    month: '3',
    district: 'dazu',
    application,
    evidence: '0123456789abcdef',
  };
  const answers: Record<string, unknown> = {};
  for (const [name, { method, path }] of Object.entries(ROUTES) as [string, Route][]) {
    // A link to a file is signed anew each time.
    if (method !== 'GET' || /File$/.test(name)) continue;
    const { body } = await call(
      'GET',
      path.replace(/\{(\w+)\}/g, (_, place: string) => places[place] ?? ''),
    );
    // The number of the request is in a refusal alone.
    answers[name] = { ...body, instance: null };
  }
  return answers;
};
