import { makeStyles, tokens } from '@fluentui/react-components';
import { readingWords } from '../../../shared/assessment/explanation/reading-words';
import { CONVENTIONS, READINGS, type ReadingId, type Readings } from '../../../shared/regulation/readings';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import { Disclosure } from '../controls/disclosure';
import { Section } from '../controls/section';

const useStyles = makeStyles({
  reading: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    paddingTop: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  chosen: { fontWeight: 600 },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '6px' },
});

const READING_IDS = Object.keys(READINGS) as readonly ReadingId[];

/** Where the text can be read in two ways: the question, what this year's plan has chosen, and why it is asked. */
export const ReadingsSection = ({ ruleSet, readings }: { readonly ruleSet: RuleSet; readonly readings: Readings }) => {
  const styles = useStyles();
  return (
    <Section title="条文如何理解">
      {READING_IDS.map((id) => {
        const { clause, reason, default: standard } = READINGS[id];
        const { question, alternatives } = readingWords(id, ruleSet);
        return (
          <div key={id} className={styles.reading}>
            <div>{question}</div>
            <div className={styles.chosen}>本年度：{alternatives[readings[id]]}。</div>
            <div className={styles.small}>
              依据：{clause}
              {readings[id] === standard && `。${reason}`}
            </div>
          </div>
        );
      })}
      <Disclosure head="各年度通用的规定">
        <ul className={styles.list}>
          {Object.entries(CONVENTIONS).map(([id, { clause, text }]) => (
            <li key={id}>
              {text}
              <span className={styles.small}>（{clause}）</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
};
