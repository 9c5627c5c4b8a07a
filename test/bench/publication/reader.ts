import { setTimeout as pause } from 'node:timers/promises';
import { ConsolidatedPage } from '../../../shared/api/consolidated';
import { caller, PEOPLE, type Answer } from '../../api/support/caller';
import { startApi } from '../../api/support/local-api';
import { YEAR } from '../../api/support/deeds/year';
import type { Sightings } from './start-reader';

/** Between two polls. */
const REST_MS = 20;

const answered = ({ status, body }: Answer): ConsolidatedPage | null => {
  if (status === 409) return null;
  if (status !== 200) throw new RangeError(JSON.stringify(body));
  return ConsolidatedPage.parse(body);
};

/** Polls as a district while its parent grades and publishes, through an API of its own on the same database; tells what it saw when it is told to stop. */
const api = await startApi();
const district = caller(api, PEOPLE.districtDazu);
const path = `/v1/years/${YEAR}/consolidated`;
const seen: { -readonly [Saw in keyof Sightings]: number } = { none: 0, all: 0, part: 0, moved: 0 };

const poll = async (): Promise<keyof Sightings> => {
  let graded = 0;
  let rows = 0;
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: ConsolidatedPage | null = answered(await district('GET', cursor ? `${path}?cursor=${cursor}` : path));
    if (!page) return 'moved';
    rows += page.rows.length;
    graded += page.rows.filter(({ grade }) => grade !== null).length;
    cursor = page.next;
  }
  if (graded === 0) return 'none';
  return graded === rows ? 'all' : 'part';
};

let isOver = false;
process.once('message', () => {
  isOver = true;
});
do {
  seen[await poll()] += 1;
  process.send?.('polled');
  await pause(REST_MS);
} while (!isOver);
// Once more, now that everything is over.
seen[await poll()] += 1;
await api.stop();
process.send?.(seen);
process.disconnect();
