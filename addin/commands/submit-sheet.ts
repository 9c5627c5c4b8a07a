import { type ApiClient, createApiClient } from '../client/api-client';
import { addinStorage } from '../client/browser-storage';
import { createDrafts, isFinalRefusal, submitDraft, draftOf } from '../submission/draft';
import { validate, foreignSheet } from '../excel/submission/validate';
import { writeReceipt } from '../excel/submission/write-receipt';
import { changesSince, returnedTo } from '../submission/changes-since';
import type { ParkId, Year } from '../../shared/vocabulary/ids';
import type { Place } from '../../shared/assessment/findings/finding';
import { placeText } from '../../shared/assessment/findings/describe-finding';
import { possibleParkSteps } from '../../shared/evaluation/procedure/park-steps';
import { STAGE_WORDS } from '../../shared/vocabulary/stages';
import { ROLES } from '../../shared/vocabulary/roles';
import { RULE_SETS } from '../../shared/regulation/rule-set';
import { openQuestions } from '../../shared/workbook/reading/question';
import { countFindings, sheetCountText } from '../wording/finding-count-text';
import { failureText } from '../wording/failure-text';
import { receiptText } from '../wording/receipt-text';
import { pointsText } from '../wording/number-text';
import { ApiProblem } from '../client/api-problem';
import { renewTokens } from '../client/sign-in/authorization';
import { loadSettings } from '../client/settings';
import { signIn } from '../client/sign-in/sign-in';
import { keepTokens, type TokenKeeper } from '../client/sign-in/token-keeper';
import type { Me } from '../../shared/api/me';
import { excelInTime } from './excel-in-time';
import { findingLines } from './finding-lines';
import { CLOSE, plain, type Line, type Notice } from './notice';
import { NoticeRefused, openNoticeDialog } from './notice-dialog';
import { withAsides } from './with-asides';

/** The tokens of this runtime, for as long as Excel keeps it alive; never stored. */
let keeper: TokenKeeper | null = null;

/**
 * Whoever is signed in to the commands' runtime; a dialog signs in where nobody is, or where the token has run out.
 * @throws {SignInFailed} and as {@link ApiClient.call}
 */
const commandSession = async (): Promise<{ api: ApiClient; me: Me }> => {
  const settings = await loadSettings(location.origin);
  const api = createApiClient({ base: settings.apiBase, accessToken: async () => keeper?.accessToken() ?? null });
  const ask = () => api.call('me', { path: {} });
  if (keeper !== null) {
    try {
      return { api, me: await ask() };
    } catch (failure) {
      if (!(failure instanceof ApiProblem && failure.is('not-signed-in'))) throw failure;
    }
  }
  keeper = keepTokens(await signIn({ again: false, from: 'ribbon' }), (refreshToken) =>
    renewTokens(settings, refreshToken),
  );
  return { api, me: await ask() };
};

const SEND = { id: 'send', label: '确认提交' } as const;
const CANCEL = { id: CLOSE.id, label: '取消' } as const;
const stop = (title: string, ...lines: Notice['lines']): Notice => ({ title, lines, choices: [CLOSE] });

/** What there is to confirm, or why nothing can be submitted. */
const prepare = async (api: ApiClient, park: ParkId, year: Year) => {
  const [{ plan }, evaluation] = await Promise.all([
    api.call('plan', { path: { year } }),
    api.call('evaluation', { path: { year, park } }),
  ]);
  if (evaluation.state === '已公布')
    return stop(`${String(year)} 年度自评已结束`, plain('评估结果已公布，不再接受提交。打开“园评”窗格可以查看结果。'));
  if (!possibleParkSteps(evaluation.stage, evaluation.yearState).includes('submit'))
    return stop(
      `现在不能提交（${STAGE_WORDS[evaluation.stage]}）`,
      plain('园区自评在截止以前、初审通过以前，以及退回修改时提交。打开“园评”窗格可以查看办理情况。'),
    );
  const returned = returnedTo(evaluation);
  const context = {
    plan: evaluation.participant,
    ruleSet: RULE_SETS[plan.ruleSet],
    readings: plan.readings,
    about: { year, park: evaluation.participant },
  };
  const { answer: validation, asides } = await withAsides(() => excelInTime(validate({ ...context, returned })));
  if (validation.kind === 'nothing')
    return stop(
      '没有找到评分表',
      plain(validation.what),
      ...validation.questions.map(({ text: { what } }) => plain(what)),
      plain('请打开“园评”窗格选择或新建，或切换到您自己的评分表。'),
    );
  const open = openQuestions(validation.reading);
  if (open.length > 0)
    return stop(
      `还不能提交：有 ${open.length} 处要先选择`,
      ...open.map(({ text: { what } }): Line => ({ kind: 'error', text: what })),
      plain('请打开“园评”窗格，在“填报”中逐项选择后再提交。'),
    );
  const foreign = foreignSheet(validation.reading, park, year);
  if (foreign !== null) return stop('不是当前要办理的评分表', plain(foreign));
  if (countFindings(validation.findings).errors > 0)
    return stop(`还不能提交：${sheetCountText(validation.findings)}`, ...asides, ...findingLines(validation.findings));
  const changes = changesSince(evaluation.latest, validation, { ruleSet: context.ruleSet, returned });
  if (changes?.outside) {
    const { figures, claims } = changes.outside;
    const places: readonly Place[] = [
      ...figures.map((id) => ({ kind: 'figure' as const, figure: id })),
      ...claims.map((item) => ({ kind: 'claimed' as const, item })),
    ];
    return stop(
      '还不能提交：改动了没有退回的内容',
      ...places.map((place): Line => ({ kind: 'error', text: placeText(place, context.ruleSet) })),
      plain('请改回上次提交的内容，或打开“园评”窗格一次恢复。'),
    );
  }
  const draft = draftOf({ park, year, basedOn: evaluation.currentVersion, validation });
  const confirm: Notice = {
    title: `提交 ${String(year)} 年度自评（第 ${String(evaluation.currentVersion + 1)} 版）？`,
    lines: [
      plain(validation.reading.readFrom),
      ...(draft.request.choices ?? []).map(({ asked, chosen, by }) => plain(`${asked}${by}选择了：${chosen}。`)),
      ...(draft.total === null ? [] : [plain(`核算总分 ${pointsText(draft.total)}。`)]),
      ...asides,
      ...findingLines(validation.findings),
    ],
    choices: [SEND, CANCEL],
  };
  return { confirm, draft, context };
};

/** Ribbon 提交: signs in where needed, checks, asks once, submits, shows the receipt; all without the pane. */
export const submitSheet = async (): Promise<void> => {
  const { api, me } = await commandSession();
  const { principal, years } = me;
  const year = years[0]?.year;
  const prepared =
    principal.role !== 'park'
      ? stop(
          '当前账号不能提交自评',
          plain(`登录的是${ROLES[principal.role]}账号（${principal.name}），自评由园区账号提交。`),
        )
      : year === undefined
        ? stop('还没有您参加的年度评估', plain('市人力社保局制定年度评估方案后才能提交。'))
        : await prepare(api, principal.park, year);
  const dialog = openNoticeDialog();
  try {
    if (!('draft' in prepared)) {
      await dialog.ask(prepared);
      return;
    }
    if ((await dialog.ask(prepared.confirm)) !== SEND.id) return;
    dialog.show({ title: '正在提交…', lines: [plain('请不要关闭 Excel。')], choices: [] });
    const receipt = await submitDraft(api, createDrafts(addinStorage()), prepared.draft);
    const notWritten = await excelInTime(writeReceipt(receipt)).then(
      () => [],
      (): readonly Line[] => [
        { kind: 'undone', text: '回执没有写进工作表。提交已经成功，版本和校验码可以在“园评”窗格的“填报”中查看。' },
      ],
    );
    // What was returned is marked no longer. The submission stands without that, too.
    const { asides } = await withAsides(() => excelInTime(validate(prepared.context)).catch(() => null));
    const lines = [...notWritten, ...asides, ...receiptText(receipt, prepared.draft.readFrom).split('\n').map(plain)];
    await dialog.ask({ title: '已收到，提交成功', lines, choices: [CLOSE] });
  } catch (failure) {
    // Without a window nothing was asked, and nothing sent.
    if (failure instanceof NoticeRefused) throw failure;
    const { title, detail } = failureText(failure);
    const kept = isFinalRefusal(failure)
      ? '表格里填好的内容没有变化。请打开“园评”窗格核对后再提交。'
      : '填好的内容已保存在本机。网络恢复后，打开“园评”窗格即可重新提交，不会重复计为两次。';
    await dialog.ask({ title: `没有提交成功：${title}`, lines: [plain(detail), plain(kept)], choices: [CLOSE] });
  } finally {
    dialog.close();
  }
};
