import { clearSheetMarks } from './clear-sheet-marks';
import { COMMAND_NAMES, type CommandName } from './command-names';
import { runCommand } from './run-command';
import { submitSheet } from './submit-sheet';
import { validateSheet } from './validate-sheet';

const COMMANDS: Readonly<Record<CommandName, () => Promise<void>>> = {
  validateSheet,
  submitSheet,
  clearMarks: clearSheetMarks,
};

const start = async (): Promise<void> => {
  await Office.onReady();
  for (const name of COMMAND_NAMES) Office.actions.associate(name, runCommand(COMMANDS[name]));
};

void start();
