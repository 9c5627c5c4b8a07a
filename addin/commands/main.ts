import { clearMarks } from '../excel/clear-marks';
import { failureText } from '../wording/failure-text';
import { COMMAND_NAMES, type CommandName } from './command-names';
import { submitSheet } from './submit-sheet';
import { validateSheet } from './validate-sheet';
import { CLOSE, plain } from './notice';
import { NoticeRefused, openNoticeDialog } from './notice-dialog';

/** Says in a dialog why a command came to nothing; where not even a dialog opens, the marks in the sheet are all there is. */
const report = async (failure: unknown): Promise<void> => {
  const { title, detail, reference } = failureText(failure);
  const dialog = await openNoticeDialog();
  const lines = [plain(detail), ...(reference === null ? [] : [plain(`编号：${reference}`)])];
  await dialog.ask({ title, lines, choices: [CLOSE] });
  dialog.close();
};

/** Runs a ribbon command to its end and always tells Office that it is over, or the button would stay dead for minutes. */
export const runCommand =
  (command: () => Promise<void>) =>
  async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      await command();
    } catch (failure) {
      if (!(failure instanceof NoticeRefused)) await report(failure).catch(() => undefined);
    } finally {
      event.completed();
    }
  };

const COMMANDS: Readonly<Record<CommandName, () => Promise<void>>> = { validateSheet, submitSheet, clearMarks };

const start = async (): Promise<void> => {
  await Office.onReady();
  for (const name of COMMAND_NAMES) Office.actions.associate(name, runCommand(COMMANDS[name]));
};

void start();
