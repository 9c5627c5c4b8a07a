import { makeStyles, tokens } from '@fluentui/react-components';
import type { RecognitionFact } from '../../../shared/evaluation/recognition/fact';
import { RECOGNITION_STEP_NAMES, RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import { requirement } from '../../../shared/regulation/recognition';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Disclosure } from '../controls/disclosure';
import { Section } from '../controls/section';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  entry: { padding: '4px 0 4px 10px', borderLeft: `3px solid ${tokens.colorBrandStroke2}`, overflowWrap: 'anywhere' },
  what: { fontWeight: 600 },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What an entry of the trail is, in words: the step, and what it was about. */
const factWords = (fact: RecognitionFact): string => {
  const name = RECOGNITION_STEP_NAMES.find((each) => RECOGNITION_STEPS[each].event === fact.kind) ?? 'apply';
  const step = RECOGNITION_STEPS[name].name;
  switch (fact.kind) {
    case 'applied':
      return fact.version > 1 ? `${RECOGNITION_STEPS.correct.name}（第 ${String(fact.version)} 版）` : step;
    case 'relaxed':
      return `${step}：${requirement(fact.requirement).label}`;
    case 'assessed':
      return `${step}：${fact.passed ? '通过' : '不通过'}`;
    case 'notice-set':
      return `${step}：${beijingText(fact.from)} 至 ${beijingText(fact.to)}`;
    case 'objection-raised':
      return `${step} ${String(fact.objection)}`;
    case 'objection-settled':
      return `${step} ${String(fact.objection)}：${fact.upheld ? '成立' : '不成立'}`;
    case 'awarded':
      return `${step}：${fact.park}，认定年份 ${String(fact.year)} 年`;
    case 'refused':
    case 'withdrawn':
      return step;
  }
};

/** Everything that was done with an application: who, when, what, why. */
export const HistorySection = ({ facts }: { readonly facts: readonly RecognitionFact[] }) => {
  const styles = useStyles();
  return (
    <Section title="办理记录">
      <Disclosure head={`${String(facts.length)} 条记录`}>
        <ol className={styles.list}>
          {facts.map((fact) => (
            <li key={fact.sequence} className={styles.entry}>
              <div className={styles.what}>{factWords(fact)}</div>
              <div className={styles.small}>
                {beijingText(fact.at)} · {fact.by}
              </div>
              {fact.reason !== '' && <div>{fact.reason}</div>}
            </li>
          ))}
        </ol>
      </Disclosure>
    </Section>
  );
};
