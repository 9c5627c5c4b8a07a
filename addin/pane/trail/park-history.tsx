import { useState } from 'react';
import type { SeenEvent } from '../../../shared/evaluation/trail/event';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { useSession } from '../session/session';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useAnswer } from '../hooks/use-answer';
import { Loaded } from '../controls/loaded';
import { Refresh } from '../controls/refresh';
import { Act } from '../controls/act';
import { PlainList } from '../controls/text/lists';
import { EventEntry } from './event-entry';

interface Shown {
  readonly events: readonly SeenEvent[];
  readonly next: string | null;
}
const NOTHING_MORE: Shown = { events: [], next: null };

/** 办理记录 of one park in one year, page by page. Give it a `key` of park and year. */
export const ParkHistory = ({
  year,
  park,
  title = '办理记录',
}: {
  readonly year: Year;
  readonly park: ParkId;
  readonly title?: string;
}) => {
  const { api } = useSession();
  const first = useAnswer('events', { year, park });
  // Pages after the first; they stay for as long as the first is the same.
  const [more, setMore] = useState<Shown | null>(null);
  const next = more ? more.next : (first.value?.next ?? null);
  const read = useTask(async (cursor: string) => {
    const page = await api.call('events', { path: { year, park }, query: { cursor } });
    setMore((before) => ({ events: [...(before ?? NOTHING_MORE).events, ...page.events], next: page.next }));
  });
  const reload = () => {
    setMore(null);
    first.reload();
  };
  const events = first.value ? [...first.value.events, ...(more?.events ?? [])] : [];
  return (
    <Section title={title} aside={<Refresh onClick={reload} />}>
      <Loaded of={{ ...first, reload }} label="正在读取办理记录…" />
      <FailureNotice failure={read.failure} />
      {first.value && events.length === 0 && <div>还没有办理记录。</div>}
      {events.length > 0 && (
        <PlainList gap={10} ordered>
          {events.map((event, index) => (
            // What has happened stays where it is.
            <EventEntry key={index} event={event} />
          ))}
        </PlainList>
      )}
      {next !== null && (
        <Act size="small" task={read} onClick={() => read.run(next)} doing="正在读取…" quiet>
          再看后面的记录
        </Act>
      )}
    </Section>
  );
};
