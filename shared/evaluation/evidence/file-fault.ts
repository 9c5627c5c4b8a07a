import { EVIDENCE_LIMITS, FILE_LIMIT_WORDS, FILE_TYPE_WORDS, fileTypeOf } from '../../regulation/evidence';
import { PARK_STEPS } from '../procedure/park-steps';

/** Why a file is not taken by what can be said of it before it is sent. */
export type FileFault = 'type' | 'size';

const EVIDENCE = `佐证材料（${PARK_STEPS.addEvidence.clause}）`;

/** What is wrong with a file by its name and its size in bytes, with the words for whoever chose it; null: nothing. `what` it is to be, in words. */
export const fileFault = (
  name: string,
  size: number,
  what = EVIDENCE,
): { readonly fault: FileFault; readonly words: string } | null => {
  if (fileTypeOf(name) === null)
    return {
      fault: 'type',
      words: `不收“${name}”这种文件，${what}只收 ${FILE_TYPE_WORDS}。请另存为其中一种再上传；照片和扫描件可以存为 PDF 或 JPEG。`,
    };
  if (size > EVIDENCE_LIMITS.fileBytes)
    return {
      fault: 'size',
      words: `“${name}”超过 ${FILE_LIMIT_WORDS}。请压缩图片、降低扫描分辨率，或者分成几个文件后再上传。`,
    };
  return null;
};
