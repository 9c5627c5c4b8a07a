import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeenEvent } from '../../../shared/evaluation/trail/event';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { meetingText } from '../../../shared/evaluation/procedure/meeting';
import { useRuleSet } from '../session/session';
import { Disclosure } from '../controls/disclosure';
import { Strong } from '../controls/text/strong';
import { Muted } from '../controls/text/muted';
import { BulletList } from '../controls/text/lists';
import { MinutesLink } from '../meeting/minutes-link';
import { changeText, eventText } from './event-text';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px 0 8px 10px',
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** So many changed items are listed at once; more are opened. */
const FEW = 3;

/** One entry of the trail: who, when, what, which items from what to what, why, and under which clause. */
export const EventEntry = ({ event }: { readonly event: SeenEvent }) => {
  const styles = useStyles();
  const ruleSet = useRuleSet();
  const { at, by, version, reason, changes } = event;
  const { what, role, clause, matter, from } = eventText(event);
  const items = (
    <BulletList>
      {changes.map((change) => (
        <li key={change.item}>{changeText(change, ruleSet)}</li>
      ))}
    </BulletList>
  );
  return (
    <li className={styles.entry}>
      <Strong>
        {what}
        {version > 0 && `（第 ${String(version)} 版）`}
      </Strong>
      <Muted>
        {beijingText(at)} · {role}
        {by !== '' && ` ${by}`}
      </Muted>
      {from !== '' && <Muted>{from}</Muted>}
      {matter !== '' && <div>{matter}</div>}
      {event.meeting && (
        <>
          <div>{meetingText(event.meeting)}</div>
          <MinutesLink meeting={event.meeting} />
        </>
      )}
      {reason !== '' && <div>{reason}</div>}
      {changes.length > 0 &&
        (changes.length <= FEW ? items : <Disclosure head={`涉及 ${String(changes.length)} 项`}>{items}</Disclosure>)}
      {clause !== null && <Muted>依据：{clause}</Muted>}
    </li>
  );
};
