import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeenRecognitionFact } from '../../../shared/evaluation/recognition/fact';
import { RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import { whichMeeting } from '../../../shared/evaluation/procedure/meeting';
import { requirement } from '../../../shared/regulation/recognition';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { sentFromText } from '../../wording/sheet-text';
import { Disclosure } from '../controls/disclosure';
import { Section } from '../controls/section';
import { PlainList } from '../controls/text/lists';
import { Strong } from '../controls/text/strong';
import { Muted } from '../controls/text/muted';

const useStyles = makeStyles({
  entry: { padding: '4px 0 4px 10px', borderLeft: `3px solid ${tokens.colorBrandStroke2}`, overflowWrap: 'anywhere' },
});

/** What an entry of the trail is, in words: the step, and what it was about. */
const factText = (fact: SeenRecognitionFact): string => {
  const { apply, correct, relax, relaxByGroup, assess, notice, object, settle, award, refuse, withdraw } =
    RECOGNITION_STEPS;
  switch (fact.kind) {
    case 'applied':
      return fact.version > 1 ? `${correct.name}（第 ${String(fact.version)} 版）` : apply.name;
    case 'relaxed':
      return `${(fact.meeting ? relaxByGroup : relax).name}：${requirement(fact.requirement).label}${fact.meeting ? `（${whichMeeting(fact.meeting)}）` : ''}`;
    case 'assessed':
      return `${assess.name}：${fact.passed ? '通过' : '不通过'}`;
    case 'notice-set':
      return `${notice.name}：${beijingText(fact.from)} 至 ${beijingText(fact.to)}`;
    case 'objection-raised':
      return `${object.name} ${String(fact.objection)}`;
    case 'objection-settled':
      return `${settle.name} ${String(fact.objection)}：${fact.upheld ? '成立' : '不成立'}`;
    case 'awarded':
      return `${award.name}：${fact.park}，认定年份 ${String(fact.year)} 年`;
    case 'refused':
      return refuse.name;
    case 'withdrawn':
      return withdraw.name;
  }
};

/** Everything that was done with an application: who, when, what, why. */
export const HistorySection = ({ facts }: { readonly facts: readonly SeenRecognitionFact[] }) => {
  const styles = useStyles();
  return (
    <Section title="办理记录">
      <Disclosure head={`${String(facts.length)} 条记录`}>
        <PlainList gap={8} ordered>
          {facts.map((fact) => (
            <li key={fact.sequence} className={styles.entry}>
              <Strong>{factText(fact)}</Strong>
              <Muted>
                {beijingText(fact.at)} · {fact.by}
              </Muted>
              {fact.kind === 'applied' && <Muted>{sentFromText(fact.sheet, SHEETS.application)}</Muted>}
              {fact.reason !== '' && <div>{fact.reason}</div>}
            </li>
          ))}
        </PlainList>
      </Disclosure>
    </Section>
  );
};
