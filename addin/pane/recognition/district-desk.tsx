import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ComponentProps } from 'react';
import type { ApplicationId } from '../../../shared/vocabulary/ids';
import type { RecognitionAnswer } from '../../../shared/api/recognition';
import { canStep, RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import { formValuesOf, type ApplicationForm } from '../../../shared/workbook/recognition/form-content';
import { Page } from '../shell/page';
import { PaneDialog } from '../controls/pane-dialog';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { askedText } from '../../wording/asked-text';
import { AskedFirst } from '../filled/asked-first';
import { FoundSection } from '../filled/found-section';
import { useFilledSheet } from '../filled/use-filled-sheet';
import { APPLICATION_FILLED, applicationFindingText } from './application-sheet';
import { FormSection } from './form-section';
import { OpenCase } from './open-case';
import { ApplicationsAndRoster } from './applications-and-roster';
import { SubmitDialog } from './submit-dialog';
import { useApplication } from './use-application';
import { useSending } from './use-sending';

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
  const live = useFilledSheet(APPLICATION_FILLED);
  const [opened, setOpened] = useState<ApplicationId | null>(null);
  const [sending, setSending] = useState<Pick<
    ComponentProps<typeof SubmitDialog>,
    'target' | 'content' | 'sheet' | 'readFrom'
  > | null>(null);
  // Counts what was sent: the list is read again after each.
  const [sent, setSent] = useState(0);
  const { reading, checks, checking, place } = live;
  const asked = reading ? askedText(reading) : '';
  const may = useSending(reading, sent);

  const send = useApplication(() => {
    setSending(null);
    setSent((before) => before + 1);
    void live.reread();
  });
  const draw = (form: ApplicationForm) => {
    setOpened(null);
    void live.draw.run(() => form);
  };
  const submit = useTask(
    async () => {
      const found = await live.check();
      if (!found?.checked.content) return;
      send.forget();
      setSending({
        target: found.target,
        content: found.checked.content,
        sheet: found.sheet,
        readFrom: found.readFrom,
      });
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
              <Button appearance="primary" onClick={() => draw(form)}>
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
          may.isOpen && (
            <>
              <AskedFirst sheet={live} before="提交申报" />
              <div className={styles.buttons}>
                <Act task={checking} doing="正在校验…" disabled={submit.busy} quiet>
                  校验
                </Act>
                <Act appearance="primary" task={submit} disabled={checking.busy || asked !== ''} quiet>
                  提交申报
                </Act>
              </div>
            </>
          )
        }
      >
        <ApplicationsAndRoster key={sent} onOpen={setOpened}>
          <FormSection live={live} sending={may} />
          {may.isOpen && checks > 0 && reading && (
            <FoundSection
              sheet={live}
              title={`校验结果：${asked}${applicationFindingText(reading.checked.findings)}`}
              findings={reading.checked.findings}
            />
          )}
        </ApplicationsAndRoster>
      </Page>
      <PaneDialog open={sending !== null} locked={send.busy} onClose={() => setSending(null)}>
        {sending && <SubmitDialog {...sending} send={send} onCancel={() => setSending(null)} />}
      </PaneDialog>
    </>
  );
};
