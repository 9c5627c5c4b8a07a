import { addinStorage } from '../../../addin/client/browser-storage';
import { findLeftNotice } from '../../../addin/client/left-notice';
import { closeOpenDialog } from '../../../addin/client/office-dialog';
import { excelInTime } from '../../../addin/commands/excel-in-time';
import { CLOSE, Notice, plain } from '../../../addin/commands/notice';
import { openNoticeDialog } from '../../../addin/commands/notice-dialog';
import { runCommand } from '../../../addin/commands/run-command';
import { OfficeAround } from '../support/office-around';

const MINUTE = 60_000;
const never = () => new Promise<void>(() => undefined);
const ready = { message: JSON.stringify({ kind: 'ready' }), origin: 'https://addin.example' };
const chosen = (id: string) => ({ ...ready, message: JSON.stringify({ kind: 'chosen', id }) });

let office: OfficeAround;
let completed: jest.Mock;
beforeEach(() => {
  jest.useFakeTimers();
  office = new OfficeAround();
  completed = jest.fn();
});
afterEach(() => {
  closeOpenDialog();
  jest.useRealTimers();
});
/** Presses the button of a command, and lets it get as far as it gets without time passing. */
const press = async (command: () => Promise<void>) => {
  void runCommand(command)({ completed });
  await jest.advanceTimersByTimeAsync(0);
};
/** The notice that the window was told last. */
const shown = () => Notice.parse(JSON.parse(office.said.at(-1) ?? 'null'));

const finding: Notice = { title: '校验完成：1 处错误', lines: [plain('C10：不是数字')], choices: [CLOSE] };
const question: Notice = { ...finding, title: '提交？', choices: [{ id: 'send', label: '确认提交' }, CLOSE] };
const show = (notice: Notice) => async () => {
  const dialog = openNoticeDialog();
  await dialog.ask(notice);
  dialog.close();
};

it('is over once its notice was closed', async () => {
  await press(show(finding));
  office.tell(ready);
  expect(shown()).toEqual(finding);
  expect(completed).not.toHaveBeenCalled();
  office.tell(chosen('close'));
  await jest.advanceTimersByTimeAsync(0);
  expect(completed).toHaveBeenCalledTimes(1);
  expect(office.closed).toBe(1);
});

it.each<[string, () => Promise<void>]>([
  ['its window closes without a word', show(finding)],
  ['what it does never ends', never],
  [
    'one window after the other says nothing',
    async () => {
      await show(finding)();
      await show(finding)();
    },
  ],
])('is over within five minutes where %s, once, and leaves no window', async (_, command) => {
  await press(command);
  await jest.advanceTimersByTimeAsync(5 * MINUTE);
  expect(completed).toHaveBeenCalledTimes(1);
  expect(office.closed).toBe(office.asked.length);
  await jest.advanceTimersByTimeAsync(5 * MINUTE);
  expect(completed).toHaveBeenCalledTimes(1);
});

it('says that a cell is being edited where Excel does not answer, and is over', async () => {
  await press(() => excelInTime(never()));
  await jest.advanceTimersByTimeAsync(15_000);
  office.tell(ready);
  expect(shown()).toMatchObject({ title: 'Excel 一直没有应答' });
  expect(shown().lines[0]?.text).toContain('有单元格正在编辑。请按回车键');
  office.tell(chosen('close'));
  await jest.advanceTimersByTimeAsync(0);
  expect(completed).toHaveBeenCalledTimes(1);
});

it.each<[string, number, () => Promise<void>, readonly (string | RegExp)[]]>([
  ['what it found', 12_011, show(finding), [/允许本网站弹出窗口/, '校验完成：1 处错误', 'C10：不是数字']],
  ['that nothing was done', 12_007, show(question), [/没有关闭/, /还没有办理/, '提交？', 'C10：不是数字']],
  ['why it failed', 12_004, () => Promise.reject(new Error('boom')), [/12004/, '程序出错', /没有完成/, /boom/]],
])('leaves for the pane %s where no window opens (%i), and is over', async (_, code, command, lines) => {
  office.refusal = code;
  await press(command);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(completed).toHaveBeenCalledTimes(1);
  const left = findLeftNotice(addinStorage());
  expect(left?.title).toBe('没有打开提示窗口');
  expect(left?.lines).toEqual(
    lines.map((line): unknown => (typeof line === 'string' ? line : expect.stringMatching(line))),
  );
});

it('leaves for the pane no more lines than have room there', async () => {
  office.refusal = 12_011;
  await press(show({ ...finding, lines: Array.from({ length: 40 }, (_, n) => plain(`C${String(n)}`)) }));
  expect(findLeftNotice(addinStorage())?.lines.slice(-2)).toEqual(['C4', '还有 35 条，在窗格中校验即可看到。']);
});

it('takes away what it left before, and what is old is not said', async () => {
  office.refusal = 12_011;
  await press(show(finding));
  office.refusal = null;
  await press(async () => undefined);
  expect(findLeftNotice(addinStorage())).toBeNull();
  office.refusal = 12_011;
  await press(show(finding));
  await jest.advanceTimersByTimeAsync(10 * MINUTE);
  expect(findLeftNotice(addinStorage())).toBeNull();
});
