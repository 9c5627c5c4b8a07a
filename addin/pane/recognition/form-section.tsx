import { Button, Spinner } from '@fluentui/react-components';
import { targetText, type ApplicationForm } from '../../../shared/workbook/recognition/form-content';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { FailureNotice, Notice } from '../controls/notice';
import { Section } from '../controls/section';
import { useJump } from '../shell/use-jump';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import type { LiveApplication } from './use-application-form';

const BLANK: ApplicationForm = { target: { kind: 'new', earlier: null }, values: {} };
const SHEET = SHEETS.application;

/** 认定申报 in the workbook: draws it, goes to it, and never draws over what somebody typed without asking. */
export const FormSection = ({
  live,
  wanted,
  onWant,
}: {
  readonly live: LiveApplication;
  /** A form that waits for an answer: the one in the workbook has something in it that was not sent. */
  readonly wanted: ApplicationForm | null;
  readonly onWant: (form: ApplicationForm | null) => void;
}) => {
  const { standing, failure } = live;
  const place = useFailurePlace();
  const draw = useTask(
    async (form: ApplicationForm) => {
      onWant(null);
      await live.draw(form);
    },
    { place },
  );
  const show = useJump(place);
  const first = standing?.cells['基本.name'];
  const trouble = failure ?? place.failure;
  const reread = () => {
    place.say(null);
    void live.reread();
  };
  const isOpen = standing && standing.receipt === '';
  return (
    <Section title="申报表">
      <FailureNotice
        failure={trouble}
        actions={
          <Button size="small" onClick={reread}>
            重新读取
          </Button>
        }
      />
      {standing === undefined && trouble === null && <Spinner size="small" label="正在读取工作簿…" />}
      {wanted && (
        <Notice
          intent="warning"
          title={`“${SHEET}”里有没有提交的内容`}
          actions={
            <>
              <Button size="small" appearance="primary" onClick={() => void draw.run(wanted)}>
                放弃已填内容，重新生成
              </Button>
              <Button size="small" onClick={() => onWant(null)}>
                先不生成
              </Button>
            </>
          }
        >
          要留着的，请先提交，或把工作簿另存后再生成。
        </Notice>
      )}
      {standing !== undefined && !wanted && (
        <>
          {isOpen ? (
            <>
              <div>
                工作簿里的“{SHEET}”：{targetText(standing.target)}。边填边读，填好后在下面校验、提交。
              </div>
              <Act task={show} onClick={() => first && show.run(first)} quiet>
                转到“{SHEET}”
              </Act>
            </>
          ) : (
            <div>{standing ? `“${SHEET}”${standing.receipt}。` : `先生成“${SHEET}”工作表，在表中填写后提交。`}</div>
          )}
          {!(isOpen && !standing.isTyped) && (
            <Act
              appearance={isOpen ? 'secondary' : 'primary'}
              task={draw}
              onClick={() => (isOpen ? onWant(BLANK) : draw.run(BLANK))}
              doing="正在生成…"
              quiet
            >
              生成空白的“{SHEET}”
            </Act>
          )}
        </>
      )}
    </Section>
  );
};
