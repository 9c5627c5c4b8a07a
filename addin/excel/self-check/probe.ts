import { refusalCode } from '../workbook/host-error';

/** One question to an Excel that somebody has, put on an empty sheet of its own. */
export interface Probe {
  /** Recordings speak of it by this, so it stays. */
  readonly id: string;
  /** What is tried, in Chinese. */
  readonly sentence: string;
  /** Where it is documented or reported: `OJ#n` is issue n of OfficeDev/office-js, `DOC` a page of learn.microsoft.com/office/dev/add-ins. */
  readonly source: string;
  /** What an Excel answers that behaves as documented, or, where nothing is documented, as the add-in hopes. */
  readonly expected: string;
  /**
   * Asks, and gives the answer. Whatever Excel refuses on the way there is thrown.
   * @throws OfficeExtension.Error where the question could not be put
   */
  readonly ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<string>;
}

/** What a step is answered that Excel does. */
export const DONE = '照办';

/** What Excel says to one step: DONE, or its code for refusing it. */
export const saidTo = async (context: Excel.RequestContext, step: () => void): Promise<string> => {
  try {
    step();
    await context.sync();
    return DONE;
  } catch (error) {
    const code = refusalCode(error);
    if (code === null) throw error;
    return code;
  }
};
