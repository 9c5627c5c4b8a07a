import { makeStyles } from '@fluentui/react-components';
import type { Year } from '../../../shared/vocabulary/ids';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Disclosure } from '../controls/disclosure';
import { RetryNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useAnswer } from '../hooks/use-answer';
import { Muted } from '../controls/text/muted';
import { ChangesList } from '../controls/text/changes-list';
import { TouchedList } from './touched-list';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '6px' },
});

/** The amendments that a plan has had, the latest first; nothing where it has had none. */
export const AmendmentsSection = ({ year }: { readonly year: Year }) => {
  const styles = useStyles();
  const loaded = useAnswer('amendments', { year });
  if (loaded.state === 'failed') return <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />;
  const amendments = loaded.value?.amendments ?? [];
  if (amendments.length === 0) return null;
  const latestFirst = [...amendments].sort((a, b) => b.version - a.version);
  return (
    <Section title={`方案调整记录（${String(amendments.length)} 次）`}>
      {latestFirst.map(({ version, at, by, reason, changes, touched }) => (
        <Disclosure
          key={version}
          head={
            <>
              {reason}
              <Muted>
                第 {version} 版 · {beijingText(at)} · {by}
              </Muted>
            </>
          }
        >
          <div className={styles.body}>
            <ChangesList changes={changes} all />
            <TouchedList touched={touched} />
          </div>
        </Disclosure>
      ))}
    </Section>
  );
};
