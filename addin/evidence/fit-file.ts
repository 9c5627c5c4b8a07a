import { FileName } from '../../shared/evaluation/evidence/evidence';
import { fileFault } from '../../shared/evaluation/evidence/file-fault';
import { FILE_TYPES } from '../../shared/regulation/evidence';
import { plainText, textFault } from '../../shared/text/plain-text';
import { FileUnfit } from './failures';

/** What the file dialog offers: endings, which every system knows, beside the media types. */
export const ACCEPTED = Object.values(FILE_TYPES)
  .flatMap(({ endings, media }) => [...endings.map((ending) => `.${ending}`), media])
  .join(',');

/** Refuses a file by its name or size, before any of it is read. `what` it is to be, in words; evidence where nothing is said. Throws FileUnfit. */
export const refuseUnfit = ({ name, size }: File, what?: string): void => {
  const fault = fileFault(name, size, what);
  if (fault) throw new FileUnfit(fault.words);
  if (textFault(plainText(name)) || !FileName.safeParse(name).success)
    throw new FileUnfit('文件名太长，或含有看不见的字符。请改名后重新选择。');
};
