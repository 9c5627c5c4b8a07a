import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { ITEM_FORMS } from '../../../shared/workbook/review/form-columns';
import type { FormEntries } from '../../../shared/workbook/review/form-content';
import { typedEntries } from '../../../shared/workbook/review/form-reading';
import { useAnnounce } from '../shell/announcer';
import { FailureNotice, Notice } from '../controls/notice';
import { Section } from '../controls/section';
import { useFailurePlace, useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import type { LiveForm } from './use-item-form';

/** The form in the workbook: opens it, goes to it, and never draws over what somebody typed without asking. */
export const FormSection = ({
  live,
  blank,
  hint,
}: {
  readonly live: LiveForm;
  /** What stands in the open cells of a new form. */
  readonly blank: FormEntries;
  readonly hint: string;
}) => {
  const announce = useAnnounce();
  const { form, standing, checked, failure } = live;
  const { sheet } = ITEM_FORMS[form.kind];
  const [asking, setAsking] = useState(false);
  const place = useFailurePlace();
  const draw = useTask(
    async (entries: FormEntries) => {
      setAsking(false);
      await live.draw(entries);
      announce(`“${sheet}”已打开。`);
    },
    { place },
  );
  const show = useTask(live.show, { isLook: true, place });
  const unsent = standing && !checked && standing.isTyped && standing.receipt === '' ? standing : null;
  const sameSubject = unsent?.subject === form.subject && unsent.year === form.year;
  const carried = (): FormEntries => {
    if (!unsent) return blank;
    const typed = typedEntries(unsent);
    return { ...typed, scores: { ...blank.scores, ...typed.scores } };
  };
  const open = () => {
    if (unsent) setAsking(true);
    else void draw.run(blank);
  };
  const trouble = failure ?? place.failure;
  const reread = () => {
    place.say(null);
    void live.reread();
  };
  return (
    <Section title={sheet}>
      <FailureNotice
        failure={trouble}
        actions={
          <Button size="small" onClick={reread}>
            重新读取
          </Button>
        }
      />
      {standing === undefined && trouble === null && <Spinner size="small" label="正在读取工作簿…" />}
      {checked ? (
        <>
          <div>“{sheet}”已打开，边填边读，填好后在下面办理。</div>
          <Act task={show} quiet>
            转到“{sheet}”
          </Act>
        </>
      ) : (
        standing !== undefined &&
        !asking && (
          <>
            <div>{hint}</div>
            <Act appearance="primary" task={draw} onClick={open} doing="正在打开…" quiet>
              打开“{sheet}”
            </Act>
          </>
        )
      )}
      {asking && unsent && (
        <Notice
          intent="warning"
          title={`“${sheet}”里有没有提交的内容`}
          actions={
            <>
              {sameSubject && (
                <Button size="small" appearance="primary" onClick={() => void draw.run(carried())}>
                  带入已填内容，打开新版
                </Button>
              )}
              <Button size="small" onClick={() => void draw.run(blank)}>
                放弃已填内容，重新打开
              </Button>
              <Button size="small" onClick={() => setAsking(false)}>
                先不打开
              </Button>
            </>
          }
        >
          {sameSubject
            ? `那是第 ${String(unsent.version ?? '')} 版的表，园区后来提交了第 ${String(form.version)} 版。`
            : '那是另一个园区的表。可以先回到那个园区提交，或把工作簿另存后再打开。'}
        </Notice>
      )}
    </Section>
  );
};
