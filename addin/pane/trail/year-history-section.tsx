import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { meetingText } from '../../../shared/evaluation/procedure/meeting';
import { useYear } from '../session/session';
import { RetryNotice } from '../controls/notice';
import { MinutesLink } from '../meeting/minutes-link';
import { part } from '../shell/part';
import { yearEventText } from './event-text';
import { Section } from '../controls/section';
import { useAnswer } from '../hooks/use-answer';
import { Refresh } from '../controls/refresh';
import { PlainList } from '../controls/text/lists';
import { Strong } from '../controls/text/strong';
import { Muted } from '../controls/text/muted';

const ParksHistory = part(async () => (await import('./parks-history')).ParksHistory);

const useStyles = makeStyles({
  entry: { paddingLeft: '10px', borderLeft: `3px solid ${tokens.colorBrandStroke2}`, overflowWrap: 'anywhere' },
});

/** 年度办理记录: what was done with the year as a whole; and the parks’ own records behind a button. */
export const YearHistorySection = () => {
  const styles = useStyles();
  const year = useYear();
  const loaded = useAnswer('yearEvents', { year });
  const [parks, setParks] = useState(false);
  const events = loaded.value?.events ?? [];
  return (
    <>
      <Section title="年度办理记录" aside={<Refresh onClick={loaded.reload} />}>
        {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
        <PlainList gap={10} ordered>
          {events.map(({ sequence, kind, at, by, reason, meeting }) => {
            const { what, clause } = yearEventText(kind);
            return (
              <li key={sequence} className={styles.entry}>
                <Strong>{what}</Strong>
                <Muted>
                  {beijingText(at)} · {by} · {clause}
                </Muted>
                {meeting && (
                  <>
                    <div>{meetingText(meeting)}</div>
                    <MinutesLink meeting={meeting} />
                  </>
                )}
                {reason !== '' && <div>{reason}</div>}
              </li>
            );
          })}
        </PlainList>
      </Section>
      {parks ? <ParksHistory /> : <Button onClick={() => setParks(true)}>查看各园区办理记录</Button>}
    </>
  );
};
