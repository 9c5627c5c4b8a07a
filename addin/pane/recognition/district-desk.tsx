import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ComponentProps } from 'react';
import type { ApplicationId } from '../../../shared/vocabulary/ids';
import type { RecognitionAnswer } from '../../../shared/api/recognition';
import type { ApplicationContent } from '../../../shared/evaluation/recognition/application';
import { canStep, RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import { formValuesOf, type ApplicationForm, type FormTarget } from '../../../shared/workbook/recognition/form-content';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice } from '../controls/notice';
import { Page } from '../shell/page';
import { PaneDialog } from '../controls/pane-dialog';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { ApplicationFinding } from '../../../shared/workbook/recognition/form-check';
import { countFindings } from '../../wording/finding-count-text';
import { CheckedSection } from '../submission/checked-section';
import { FormSection } from './form-section';
import { OpenCase } from './open-case';
import { ApplicationsAndRoster } from './applications-and-roster';
import { SubmitDialog } from './submit-dialog';
import { useApplication } from './use-application';
import { useApplicationForm } from './use-application-form';

/** What has to be put right, and how many conditions are not met, in words. */
const findingText = (findings: readonly ApplicationFinding[]): string => {
  const { errors, warnings } = countFindings(findings);
  const said = [errors > 0 ? `${String(errors)} 处要改` : '', warnings > 0 ? `${String(warnings)} 项条件没有具备` : ''];
  return said.filter((part) => part !== '').join('，') || '没有发现问题';
};

/** What the check of 认定申报 found, what has to be put right first. */
const FindingsSection = ({
  findings,
  ...rest
}: Omit<ComponentProps<typeof CheckedSection>, 'title' | 'findings'> & {
  readonly findings: readonly ApplicationFinding[];
}) => <CheckedSection {...rest} title={`校验结果：${findingText(findings)}`} findings={errorsFirst(findings)} />;

const useStyles = makeStyles({ buttons: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' } });

/** What a district can do with one of its applications beside taking it back: draw its form again. */
const formFor = ({ application, state, version, content }: RecognitionAnswer): ApplicationForm | null => {
  const values = formValuesOf(content);
  if (canStep('correct', state)) return { target: { kind: 'correction', application, version }, values };
  if (state === 'refused' || state === 'withdrawn') return { target: { kind: 'new', earlier: application }, values };
  return null;
};

/** 认定 for a district: the form in the workbook, checked and sent from here, and where its applications stand. */
export const DistrictDesk = () => {
  const styles = useStyles();
  const announce = useAnnounce();
  const live = useApplicationForm();
  const [opened, setOpened] = useState<ApplicationId | null>(null);
  const [wanted, setWanted] = useState<ApplicationForm | null>(null);
  const [sending, setSending] = useState<{ target: FormTarget; content: ApplicationContent } | null>(null);
  // Counts what was sent: the list is read again after each.
  const [sent, setSent] = useState(0);
  const { standing, checked } = live;
  const isOpen = standing !== null && standing !== undefined && standing.receipt === '';

  const send = useApplication(() => {
    setSending(null);
    setSent((before) => before + 1);
    void live.reread();
  });
  const place = useFailurePlace();
  const draw = useTask(
    async (form: ApplicationForm) => {
      setOpened(null);
      if (isOpen && standing.isTyped) setWanted(form);
      else await live.draw(form);
    },
    { place },
  );
  const check = useTask(
    async () => {
      const found = await live.check();
      if (found) announce(`校验完毕：${findingText(found.findings)}。`);
    },
    { place },
  );
  const submit = useTask(
    async () => {
      const found = await live.check();
      if (!found?.content) return;
      send.forget();
      setSending({ target: found.reading.target, content: found.content });
    },
    { place },
  );

  if (opened !== null)
    return (
      <OpenCase
        key={opened}
        application={opened}
        onBack={() => setOpened(null)}
        more={(answer) => {
          const form = formFor(answer);
          return (
            form && (
              <Button appearance="primary" onClick={() => void draw.run(form)}>
                {form.target.kind === 'correction' ? RECOGNITION_STEPS.correct.name : '按原内容重新申报'}
              </Button>
            )
          );
        }}
      />
    );
  return (
    <>
      <Page
        footer={
          isOpen && (
            <div className={styles.buttons}>
              <Act task={check} doing="正在校验…" disabled={submit.busy} quiet>
                校验
              </Act>
              <Act appearance="primary" task={submit} disabled={check.busy} quiet>
                提交申报
              </Act>
            </div>
          )
        }
      >
        <FailureNotice failure={place.failure} />
        <ApplicationsAndRoster key={sent} onOpen={setOpened}>
          <FormSection live={live} wanted={wanted} onWant={setWanted} />
          {isOpen && live.checks > 0 && checked && (
            <FindingsSection findings={checked.findings} turn={live.checks} onFixed={live.reread} />
          )}
        </ApplicationsAndRoster>
      </Page>
      <PaneDialog open={sending !== null} locked={send.busy} onClose={() => setSending(null)}>
        {sending && (
          <SubmitDialog
            target={sending.target}
            content={sending.content}
            send={send}
            onCancel={() => setSending(null)}
          />
        )}
      </PaneDialog>
    </>
  );
};
