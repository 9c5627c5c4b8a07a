import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { buildAddin } from '../../addin/build';
import { startApi, type LocalApi } from '../api/support/local-api';
import { costOfYear, type Usage } from './park-year/cost-of-year';
import { yearOf } from './park-year/live-a-year';
import { parkIds } from './publication/fill-year';
import { printTable } from './rounds';

/** Two years are lived; what a larger one uses lies on the line through them. */
const SMALL = 10;
const LARGE = 30;
const SIZES = [10, 100, 1000, 10_000] as const;
const ROOT = path.resolve(import.meta.dirname, '../..');

const METERS = ['requests', 'calls', 'read', 'write', 'cpu'] as const;
type Meters = Readonly<Record<(typeof METERS)[number], number>>;
interface Lived {
  readonly parts: readonly { readonly name: string; readonly times: number; readonly used: Meters }[];
  readonly entries: number;
  readonly stored: number;
}

const left = async ({ database }: LocalApi) => {
  const client = DynamoDBDocumentClient.from(database.client);
  let stored = 0;
  let entries = 0;
  for await (const { Items = [] } of paginateScan({ client }, { TableName: database.table }))
    for (const item of Items) {
      // What a repeated request was answered is deleted after a while.
      if (!('ttl' in item)) stored += Buffer.byteLength(JSON.stringify(item));
      if ('previous' in item && 'hash' in item && !String(item['pk']).startsWith('FACTS#')) entries += 1;
    }
  return { stored, entries };
};

const live = async (parks: number): Promise<Lived> => {
  const units = { calls: 0, read: 0, write: 0 };
  const api = await startApi({
    onCapacity: (consumed, of) => {
      units.calls += 1;
      units[of] += consumed;
    },
  });
  try {
    const parts = [];
    for (const { name, times, run } of yearOf(api, parkIds(parks))) {
      const before = { ...units, requests: api.records.length };
      const cpuBefore = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(cpuBefore);
      const used = {
        requests: api.records.length - before.requests,
        calls: units.calls - before.calls,
        read: units.read - before.read,
        write: units.write - before.write,
        cpu: (user + system) / 1000,
      };
      parts.push({ name, times, used });
    }
    return { parts, ...(await left(api)) };
  } finally {
    await api.stop();
  }
};

const siteBytes = async (): Promise<number> => {
  const outdir = await mkdtemp(path.join(tmpdir(), 'yuanping-site-'));
  try {
    const { metafile } = await buildAddin({ root: ROOT, outdir });
    const files = Object.keys(metafile.outputs).filter((file) => !file.endsWith('.map'));
    const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(path.join(ROOT, file))).length));
    return sizes.reduce((sum, size) => sum + size, 0);
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
};

const lineThrough = (small: number, large: number) => {
  const slope = (large - small) / (LARGE - SMALL);
  return (parks: number) => Math.max(0, small + slope * (parks - SMALL));
};

const usageOf = (small: Lived, large: Lived, site: number) => {
  const total = ({ parts }: Lived, meter: keyof Meters) =>
    parts.reduce((sum, { times, used }) => sum + times * used[meter], 0);
  const lines = Object.fromEntries(
    METERS.map((meter) => [meter, lineThrough(total(small, meter), total(large, meter))]),
  );
  const stored = lineThrough(small.stored, large.stored);
  const entries = lineThrough(small.entries, large.entries);
  return (parks: number): Usage => ({
    parks,
    ...(Object.fromEntries(METERS.map((meter) => [meter, lines[meter]?.(parks) ?? Number.NaN])) as Record<
      keyof Meters,
      number
    >),
    entries: entries(parks),
    stored: stored(parks),
    site,
  });
};

const whole = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 0 }).replaceAll(',', ' ');
const dollars = (value: number) => value.toFixed(2);

/** What a park's year uses, part by part, and what a year of 10 to 10 000 parks costs by the price list. */
export const benchParkYear = async (): Promise<void> => {
  const small = await live(SMALL);
  const large = await live(LARGE);
  const usage = usageOf(small, large, await siteBytes());
  printTable([
    [`a year of ${LARGE} parks, per park`, 'times', 'requests', 'RCU', 'WCU'],
    ...large.parts.map(({ name, times, used }) => [
      name,
      String(times),
      ...(['requests', 'read', 'write'] as const).map((meter) => ((times * used[meter]) / LARGE).toFixed(1)),
    ]),
  ]);
  const years = SIZES.map((parks) => usage(parks));
  console.log();
  printTable([
    ['used in a year by parks', ...SIZES.map(whole)],
    ...(['requests', 'calls', 'read', 'write', 'entries'] as const).map((meter) => [
      meter,
      ...years.map((year) => whole(year[meter])),
    ]),
    ['KB left in the table', ...years.map(({ stored }) => whole(stored / 1024))],
    ['CPU ms a request', ...years.map(({ cpu, requests }) => (cpu / requests).toFixed(1))],
  ]);
  const costs = years.map(costOfYear);
  console.log();
  printTable([
    ['US dollars a year by parks', ...SIZES.map(whole)],
    ...Object.keys(costs[0] ?? {}).map((service) => [
      service,
      ...costs.map((cost) => dollars(cost[service] ?? Number.NaN)),
    ]),
    ['in all', ...costs.map((cost) => dollars(Object.values(cost).reduce((sum, each) => sum + each, 0)))],
  ]);
  console.log(
    `Lived: ${SMALL} and ${LARGE} parks; the rest lies on the line through them. Site: ${whole((years[0]?.site ?? 0) / 1024)} KB gzip. CPU is of client and API together.`,
  );
};
