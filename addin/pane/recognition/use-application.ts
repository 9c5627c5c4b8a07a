import { stampApplication } from '../../excel/recognition/form';
import { ApplicationId } from '../../../shared/vocabulary/ids';
import type { SeenRecognitionFact } from '../../../shared/evaluation/recognition/fact';
import type { ApplicationContent } from '../../../shared/evaluation/recognition/application';
import { formValuesOf, type FormTarget } from '../../../shared/workbook/recognition/form-content';
import { sentSheet } from '../../../shared/vocabulary/sheet-title';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useAnnounce } from '../shell/announcer';
import { useTask, type Task } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';

export type SendApplication = Task<readonly [FormTarget, ApplicationContent, sheet: string | null], void>;

/** Sends an application or a correction and writes on the form that it was sent; `onDone` once it was received. For the page, not for its dialog, as `useReview`. */
export const useApplication = (onDone: () => void): SendApplication => {
  const announce = useAnnounce();
  const apply = useWrite('apply');
  const correct = useWrite('correctApplication');
  return useTask(async (target: FormTarget, content: ApplicationContent, sheet: string | null) => {
    const fact: SeenRecognitionFact =
      target.kind === 'new'
        ? await apply({
            path: {},
            // What somebody made of the number on the sheet is for nobody to follow.
            body: { content, earlier: ApplicationId.safeParse(target.earlier).data ?? null, ...sentSheet(sheet) },
          })
        : await correct({
            path: { application: target.application },
            body: { content, basedOn: target.version, ...sentSheet(sheet) },
          });
    announce('申报已提交。');
    const { application, at } = fact;
    const version = fact.kind === 'applied' ? fact.version : 1;
    const words = `已于${beijingText(at)}提交（第 ${String(version)} 版）`;
    await stampApplication(words, formValuesOf(content), { kind: 'correction', application, version });
    onDone();
  });
};
