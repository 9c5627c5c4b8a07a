import { addinStorage } from '../client/browser-storage';
import { recallContext, type RememberedContext } from '../client/remembered-context';
import { validate, type Checked, type Validation } from '../excel/submission/validate';
import { readingText } from '../../shared/assessment/explanation/reading-text';
import { DEFAULT_READINGS } from '../../shared/regulation/readings';
import { CURRENT_RULE_SET, RULE_SETS, sameForm, type RuleSet } from '../../shared/regulation/rule-set';
import { SHEETS } from '../../shared/vocabulary/sheets';
import { sheetCountText } from '../wording/finding-count-text';
import { excelInTime } from './excel-in-time';
import { findingLines } from './finding-lines';
import { openQuestions } from '../../shared/workbook/reading/question';
import { CLOSE, plain, type Line, type Notice } from './notice';
import { openNoticeDialog } from './notice-dialog';
import { withAsides } from './with-asides';

/** Sheets that a page of the pane checks. */
const CHECKED_IN_PANE = [SHEETS.plan, SHEETS.past, SHEETS.months, SHEETS.tenants, SHEETS.application];

const fits = ({ reading: { park, year } }: Validation, context: RememberedContext) =>
  (park === null || park === context.park) && (year === null || year === context.year);

/** A rule set for each form that there is, the current one first. */
const FORMS = Object.values(RULE_SETS).reduce<readonly RuleSet[]>(
  (forms, ruleSet) => (forms.some((form) => sameForm(form, ruleSet)) ? forms : [...forms, ruleSet]),
  [CURRENT_RULE_SET],
);
/** Without a plan the sheet itself tells which form it is. */
const checkAlone = async (): Promise<{ ruleSet: RuleSet; validation: Checked }> => {
  let nothing: Checked | null = null;
  for (const ruleSet of FORMS) {
    const validation = await validate({ plan: null, ruleSet, readings: DEFAULT_READINGS });
    if (validation.kind === 'read') return { ruleSet, validation };
    nothing ??= validation;
  }
  return { ruleSet: CURRENT_RULE_SET, validation: nothing ?? { kind: 'nothing', what: '', questions: [] } };
};

/** Checks against the plan that the pane saw last, if the sheet is that park's; otherwise against the regulation alone. */
const check = async (): Promise<{ validation: Checked; basis: string }> => {
  const known = recallContext(addinStorage());
  if (known) {
    const { participant: plan, ruleSet, readings, park, year, returned: remarks } = known;
    const validation = await validate({
      plan,
      ruleSet: RULE_SETS[ruleSet],
      readings,
      about: { year, park: plan },
      returned: { park, year, remarks },
    });
    if (validation.kind === 'nothing' || fits(validation, known))
      return { validation, basis: `按 ${String(known.year)} 年度评估方案校验。` };
  }
  const { ruleSet, validation } = await checkAlone();
  const { alternatives } = readingText('R-ceiling', ruleSet);
  return {
    validation,
    basis: `没有登录，未与年度方案中的目标任务比对，计分${alternatives[DEFAULT_READINGS['R-ceiling']] ?? ''}。登录“园评”窗格后再校验更准确。`,
  };
};

const noticeOf = ({ validation, basis }: Awaited<ReturnType<typeof check>>, asides: readonly Line[]): Notice =>
  validation.kind === 'read'
    ? {
        title: `校验完成：${sheetCountText(validation.findings)}`,
        lines: [
          ...asides,
          plain(validation.reading.readFrom),
          ...openQuestions(validation.reading).map(({ text: { what } }): Line => ({
            kind: 'error',
            text: `${what}请在“园评”窗格中选择。`,
          })),
          ...findingLines(validation.findings),
          plain(
            `${validation.findings.length > 0 && asides.length === 0 ? '有问题的单元格已在表中标出，选中即可看到说明。' : ''}${basis}`,
          ),
        ],
        choices: [CLOSE],
      }
    : {
        title: '没有找到评分表',
        lines: [
          plain(validation.what),
          ...validation.questions.map(({ text: { what } }) => plain(what)),
          plain('请打开“园评”窗格选择或新建，或切换到您自己的评分表后再校验。'),
          plain(`其他工作表（${CHECKED_IN_PANE.join('、')}等）请在“园评”窗格的相应页面中校验。`),
        ],
        choices: [CLOSE],
      };

/** Ribbon 校验: marks in place and a summary, without the pane and without signing in. */
export const validateSheet = async (): Promise<void> => {
  const { answer, asides } = await withAsides(() => excelInTime(check()));
  const dialog = openNoticeDialog();
  await dialog.ask(noticeOf(answer, asides));
  dialog.close();
};
