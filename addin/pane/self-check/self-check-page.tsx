import { Badge, Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Probe } from '../../excel/self-check/probe';
import { PROBES } from '../../excel/self-check/probes';
import { judge, type Verdict } from '../../excel/self-check/judge';
import { type Answer, type Recording } from '../../excel/self-check/recording';
import { runSelfCheck } from '../../excel/self-check/run-self-check';
import { Act } from '../controls/act';
import { BackButton } from '../controls/back-button';
import { Disclosure } from '../controls/disclosure';
import { download } from '../../client/download';
import { Section } from '../controls/section';
import { Beside } from '../controls/text/beside';
import { Muted } from '../controls/text/muted';
import { PlainList } from '../controls/text/lists';
import { useTask } from '../hooks/use-task';
import { Page } from '../shell/page';

const useStyles = makeStyles({
  row: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  text: { width: '100%' },
});

const BADGES = {
  passed: { text: '通过', color: 'success' },
  differs: { text: '不同', color: 'danger' },
  failed: { text: '做不到', color: 'warning' },
} as const satisfies Record<Verdict, object>;

type Answered = { readonly probe: Probe; readonly answer: Answer };

const AnsweredRow = ({ probe, answer }: Answered) => {
  const { text, color } = BADGES[judge(probe, answer)];
  return (
    <Beside>
      <span>{probe.sentence}</span>
      <Badge appearance="tint" color={color}>
        {text}
      </Badge>
      {'failed' in answer ? (
        <Muted>没有问成：{answer.failed}</Muted>
      ) : (
        answer.answer !== probe.expected && (
          <Muted>
            应为“{probe.expected}”，实为“{answer.answer}”
          </Muted>
        )
      )}
    </Beside>
  );
};

const recordingOf = (answered: readonly Answered[]): Recording => {
  const { platform, version } = Office.context.diagnostics;
  return {
    version: 1,
    at: new Date().toISOString(),
    platform: String(platform),
    build: version,
    answers: Object.fromEntries(answered.map(({ probe, answer }) => [probe.id, answer])),
  };
};

const ResultSection = ({ answered }: { readonly answered: readonly Answered[] }) => {
  const styles = useStyles();
  const verdicts = answered.map(({ probe, answer }) => judge(probe, answer));
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
  const isWhole = answered.length === PROBES.length;
  const [recording, setRecording] = useState<Recording | null>(null);
  const save = () => {
    const made = recordingOf(answered);
    setRecording(made);
    const file = new Blob([JSON.stringify(made, null, 2)], { type: 'application/json' });
    download(file, `excel-${made.platform}-${made.build}.json`);
  };
  return (
    <Section
      title={isWhole ? '结果' : `已问 ${String(answered.length)} 项，共 ${String(PROBES.length)} 项`}
      aside={
        isWhole && (
          <Button size="small" appearance="primary" onClick={save}>
            保存结果
          </Button>
        )
      }
    >
      {isWhole && (
        <div>
          通过 {count('passed')} 项，不同 {count('differs')} 项，做不到 {count('failed')} 项。
        </div>
      )}
      {recording && (
        <Disclosure head="没有存下文件的，复制这里的文字">
          <Textarea
            className={styles.text}
            readOnly
            rows={8}
            resize="vertical"
            aria-label="自检结果的文字"
            value={JSON.stringify(recording, null, 2)}
          />
        </Disclosure>
      )}
      <PlainList label="自检结果">
        {answered.map(({ probe, answer }) => (
          <li key={probe.id} className={styles.row}>
            <AnsweredRow probe={probe} answer={answer} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
};

/** For whoever looks after the add-in: what the Excel at hand does, held against what it is expected to do. */
export const SelfCheckPage = ({ onBack }: { readonly onBack: () => void }) => {
  const [answered, setAnswered] = useState<readonly Answered[]>([]);
  const check = useTask(async () => {
    setAnswered([]);
    await runSelfCheck((probe, answer) => setAnswered((before) => [...before, { probe, answer }]));
  });
  return (
    <Page>
      <BackButton onBack={onBack}>返回</BackButton>
      <Section title="自检这台电脑上的 Excel">
        <div>逐项试一试这个 Excel 是不是照“园评”预期的那样做，结果存成文件，交给系统的开发者。</div>
        <Muted>请先新建一个空白工作簿。自检会新建、删除工作表，其间请不要操作 Excel。</Muted>
        <Act task={check} doing="正在自检…" appearance="primary">
          开始自检
        </Act>
      </Section>
      {answered.length > 0 && <ResultSection answered={answered} />}
    </Page>
  );
};
