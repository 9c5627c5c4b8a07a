import { makeStyles, tokens } from '@fluentui/react-components';
import { readingText } from '../../../../shared/assessment/explanation/reading-text';
import { ASKED_READINGS, CONVENTIONS, READINGS, type Readings } from '../../../../shared/regulation/readings';
import type { RuleSet } from '../../../../shared/regulation/rule-set';
import { Disclosure } from '../../controls/disclosure';
import { Section } from '../../controls/section';
import { Strong } from '../../controls/text/strong';
import { Muted } from '../../controls/text/muted';
import { BulletList } from '../../controls/text/lists';

const useStyles = makeStyles({
  reading: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    paddingTop: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** Where the text can be read in two ways: the question, what this year's plan has chosen, and why it is asked. */
export const ReadingsSection = ({ ruleSet, readings }: { readonly ruleSet: RuleSet; readonly readings: Readings }) => {
  const styles = useStyles();
  return (
    <Section title="条文如何理解">
      {ASKED_READINGS.map((id) => {
        const { clause, reason, default: standard } = READINGS[id];
        const { question, alternatives } = readingText(id, ruleSet);
        return (
          <div key={id} className={styles.reading}>
            <div>{question}</div>
            <Strong>本年度：{alternatives[readings[id]]}。</Strong>
            <Muted>
              依据：{clause}
              {readings[id] === standard && `。${reason}`}
            </Muted>
          </div>
        );
      })}
      <Disclosure head="各年度通用的规定">
        <BulletList gap={6}>
          {Object.entries(CONVENTIONS).map(([id, { clause, text }]) => (
            <li key={id}>
              {text}
              <Muted as="span">（{clause}）</Muted>
            </li>
          ))}
        </BulletList>
      </Disclosure>
    </Section>
  );
};
