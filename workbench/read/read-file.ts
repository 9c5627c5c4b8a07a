import { FileUnreadable } from './file-unreadable';
import { refused, type ReadLine } from './lines/read-line';
import { readWorkbook, type ReadHow } from './read-workbook';
import { seeFile } from './see-file';

/**
 * Reads a workbook's bytes. Whatever they are, the answer is a line.
 * @param file its name, which may say of which year and park it is; null where it has none
 */
export const readFileBytes = async (bytes: Uint8Array, how: ReadHow, file: string | null): Promise<ReadLine> => {
  try {
    return readWorkbook({ ...(await seeFile(bytes)), file }, how);
  } catch (error) {
    if (error instanceof FileUnreadable) return refused(error.code, error.message);
    const reason = error instanceof Error ? error.message : String(error);
    return refused('unexpected', `没有料到的错误，没有读取：${reason}`);
  }
};
