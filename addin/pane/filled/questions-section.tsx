import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { rememberAnswer } from '../../excel/seen/answers';
import { Instant } from '../../../shared/vocabulary/ids';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { openQuestions, type Question } from '../../../shared/workbook/reading/question';
import { countText } from '../../wording/number-text';
import { FailureNotice, Notice } from '../controls/notice';
import { Section } from '../controls/section';
import { PlainList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { useSession } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { useJump } from '../shell/use-jump';
import { QuestionRow } from './question-row';

const useStyles = makeStyles({ change: { minWidth: 0, padding: '0 4px' } });

/** As many as somebody looks at at a time; those that are answered make room for the next. */
const AT_A_TIME = 10;

const choiceText = ({ choices, answer }: Question): string => choices.find(({ id }) => id === answer)?.text ?? '';

/** One that was answered: what was chosen and by whom, and a way to choose anew. */
const AnsweredRow = ({ question, onChange }: { readonly question: Question; readonly onChange: () => void }) => {
  const styles = useStyles();
  const { text, given } = question;
  return (
    <li>
      <Muted>
        {text.where}：{choiceText(question)}
        {given && `（${given.by}，${beijingText(given.at)}）`}
        <Button size="small" appearance="transparent" className={styles.change} onClick={onChange}>
          改选
        </Button>
      </Muted>
    </li>
  );
};

/** What a sheet asks, the open ones first; the same for every sheet that people fill in. An answer is remembered in the workbook, and the sheet is read again. */
export const QuestionsSection = ({
  questions,
  onAnswered,
}: {
  readonly questions: readonly Question[];
  readonly onAnswered: () => Promise<unknown>;
}) => {
  const { principal } = useSession();
  const announce = useAnnounce();
  const [changing, setChanging] = useState<string | null>(null);
  const [overtakenBy, setOvertakenBy] = useState<string | null>(null);
  const place = useFailurePlace();
  const jump = useJump(place);
  const answer = useTask(
    async (question: Question, choice: string) => {
      setOvertakenBy(null);
      const given = { by: principal.name, at: Instant.parse(new Date().toISOString()) };
      const remembered = await rememberAnswer(question, choice, given);
      setChanging(null);
      if (remembered.kind === 'overtaken') setOvertakenBy(remembered.by);
      else announce('已记下您的选择。');
      await onAnswered();
    },
    { place },
  );
  if (questions.length === 0) return null;
  const open = openQuestions({ questions });
  const answered = questions.filter((question) => question.answer !== null);
  const row = (question: Question) => (
    <QuestionRow
      key={question.id}
      question={question}
      busy={answer.busy}
      onJump={(cell) => void jump.run(cell)}
      onChoose={(choice) => void answer.run(question, choice)}
      onKeep={question.id === changing ? () => setChanging(null) : null}
    />
  );
  return (
    <Section title={open.length > 0 ? `请先选择（${countText(open.length)} 处）` : '您选择过的'}>
      {open.length > 0 && <Muted>下面的内容不止一种读法。看清表中的单元格，再点一下您的意思；选错了可以改选。</Muted>}
      {overtakenBy !== null && (
        <Notice intent="warning" title="另一个窗口里已经选了别的">
          {overtakenBy}
          在另一个窗口里已经选过，以那里的选择为准，您刚才的选择没有记下。要改，请点“改选”。
        </Notice>
      )}
      <FailureNotice failure={place.failure} />
      {open.length > 0 && <PlainList label="请先选择">{open.slice(0, AT_A_TIME).map(row)}</PlainList>}
      {open.length > AT_A_TIME && <Muted>还有 {countText(open.length - AT_A_TIME)} 处，选完这些再显示。</Muted>}
      {answered.length > 0 && (
        <PlainList gap={4} label="已选择">
          {answered.map((question) =>
            question.id === changing ? (
              row(question)
            ) : (
              <AnsweredRow key={question.id} question={question} onChange={() => setChanging(question.id)} />
            ),
          )}
        </PlainList>
      )}
    </Section>
  );
};
