import { showForm } from '../../excel/review/form';
import type { FormEntries, ItemForm } from '../../../shared/workbook/review/form-content';
import { typedEntries } from '../../../shared/workbook/review/form-reading';
import { formCountText } from '../../wording/finding-count-text';
import { Act } from '../controls/act';
import { FilledSection } from '../filled/filled-section';
import { FoundSection } from '../filled/found-section';
import { useTask } from '../hooks/use-task';
import type { FilledForm, LiveForm } from './item-form-sheet';

/** What stands on a form that is not the one that is worked on, in words. */
const standingText = (standing: FilledForm | null, { subject, year, version }: ItemForm): string => {
  if (!standing || standing.subject === null) return '那张表看不出是哪个园区、哪一版的。';
  return standing.subject === subject && standing.year === year
    ? `那是第 ${String(standing.version ?? '')} 版的表，园区后来提交了第 ${String(version)} 版。`
    : '那是另一个园区的表。可以先回到那个园区提交。';
};

/** The form in the workbook: opens it, goes to it, and never draws over what somebody typed without asking. */
export const FormSection = ({
  live,
  form,
  blank,
  hint,
}: {
  readonly live: LiveForm;
  readonly form: ItemForm;
  /** What stands in the open cells of a new form. */
  readonly blank: FormEntries;
  readonly hint: string;
}) => {
  const { title, reading = null, place } = live;
  const checked = reading?.checked ?? null;
  const show = useTask(async () => (reading ? showForm(reading) : undefined), { isLook: true, place });
  const isSubject = reading?.subject === form.subject && reading.year === form.year;
  const isUnknown = reading !== null && reading.subject === null && reading.sheet !== null;
  const typed = reading && live.wanted && (isSubject || isUnknown) ? typedEntries(reading) : null;
  return (
    <FilledSection
      sheet={live}
      intro={<div>{checked ? `“${title}”已打开，边填边读，填好后在下面办理。` : hint}</div>}
      offer={checked ? null : { text: `打开“${title}”`, doing: '正在打开…', isMain: true, content: () => blank }}
      standing={`“${title}”里有没有提交的内容。${standingText(reading, form)}${typed ? '带入时，划掉、看不见、对不上行的内容不带入，请照旧表补填。' : ''}`}
      carried={typed && { ...typed, scores: { ...blank.scores, ...typed.scores } }}
    >
      {checked && (
        <Act task={show} quiet>
          转到“{title}”
        </Act>
      )}
    </FilledSection>
  );
};

/** What the check of an item form found; nothing where nothing was. */
export const FormFindings = ({ live }: { readonly live: LiveForm }) => {
  const { reading, checks } = live;
  const findings = reading?.checked?.findings ?? [];
  if (!reading || checks === 0 || findings.length === 0) return null;
  return <FoundSection sheet={live} title={`校验结果：${formCountText(findings)}`} findings={findings} />;
};
