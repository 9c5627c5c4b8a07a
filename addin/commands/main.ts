import { runCommand } from './run-command';
import { submitSheet } from './submit-sheet';
import { validateSheet } from './validate-sheet';

/** The ribbon's commands, by the names that the manifest calls them. */
const start = async (): Promise<void> => {
  await Office.onReady();
  Office.actions.associate('validateSheet', runCommand(validateSheet));
  Office.actions.associate('submitSheet', runCommand(submitSheet));
};

void start();
