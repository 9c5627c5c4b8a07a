import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { readingText } from '../../../shared/assessment/explanation/reading-text';
import { ASKED_READINGS, READINGS, type Readings } from '../../../shared/regulation/readings';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import { Section } from '../controls/section';
import { Muted } from '../controls/text/muted';
import { ComparisonPart } from './comparison-part';

const useStyles = makeStyles({
  reading: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    paddingTop: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** Picks a reading for every question that the text leaves open, and tries the picks on an earlier year. */
export const ReadingsForm = ({
  ruleSet,
  readings,
  onChange,
}: {
  readonly ruleSet: RuleSet;
  readonly readings: Readings;
  readonly onChange: (readings: Readings) => void;
}) => {
  const styles = useStyles();
  return (
    <Section title="条文如何理解">
      {ASKED_READINGS.map((id) => {
        const { clause, reason, default: standard } = READINGS[id];
        const { question, alternatives } = readingText(id, ruleSet);
        return (
          <div key={id} className={styles.reading}>
            <Field label={question}>
              <RadioGroup
                value={readings[id]}
                // The group only offers alternatives of this very question.
                onChange={(_, { value }) => onChange({ ...readings, [id]: value } as Readings)}
              >
                {Object.entries(alternatives).map(([alternative, words]) => (
                  <Radio
                    key={alternative}
                    value={alternative}
                    label={`${words}${alternative === standard ? '（建议）' : ''}`}
                  />
                ))}
              </RadioGroup>
            </Field>
            <Muted>
              依据：{clause}。{reason}
            </Muted>
          </div>
        );
      })}
      <ComparisonPart readings={readings} />
    </Section>
  );
};
