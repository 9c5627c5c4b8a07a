import { fileFault, type FileFault } from '../../../shared/evaluation/evidence/file-fault';
import type { Minutes } from '../../../shared/evaluation/procedure/meeting';
import { FILE_TYPES, fileTypeOf, opensAs, type FileType } from '../../../shared/regulation/evidence';
import type { Instant } from '../../../shared/vocabulary/ids';
import type { EvidenceStore } from '../../evidence/evidence-store';
import { Refusal } from './refusal';

/** A file that is not taken by its name or its size. */
class FileRefused extends Refusal {
  constructor({ fault, words }: { readonly fault: FileFault; readonly words: string }) {
    super(fault === 'type' ? 'file-type-refused' : 'file-too-large', words);
  }
}
/** What came does not start like a file of the kind that its name says. */
class FileOpensOtherwise extends Refusal {
  constructor(name: string, type: FileType) {
    super(
      'file-type-refused',
      `“${name}”不是真正的 ${FILE_TYPES[type].name}（可能只是改了文件名，或者文件已损坏）。请用原来的软件打开，另存为 ${FILE_TYPES[type].name} 后再上传。`,
    );
  }
}
/** What came is not what was announced. */
class UploadDiffers extends Refusal {
  constructor(name: string) {
    super(
      'upload-differs',
      `收到的文件与登记的“${name}”不一致（大小、类型或内容不同），没有采用。请重新选择文件上传。`,
    );
  }
}

/** A file as whoever sends it says that it is. */
type SaidFile = Pick<Minutes, 'name' | 'size' | 'sha256'>;

/** The kind of a file that is to come. Throws FileRefused. */
export const acceptedType = ({ name, size }: SaidFile, what?: string): FileType => {
  const fault = fileFault(name, size, what);
  if (fault) throw new FileRefused(fault);
  const type = fileTypeOf(name);
  if (!type) throw new RangeError('a file without a fault is of some kind');
  return type;
};

/** How a file is kept that somebody sent. */
interface Keeping {
  readonly file: SaidFile & { readonly type: FileType };
  /** Where it was sent to, and where it is to be kept. */
  readonly incoming: string;
  readonly kept: string;
  readonly isKept: boolean;
  /** What is thrown where nothing has come. */
  readonly missing: () => Refusal;
}

/** Puts a file that came whole where nobody can send to any more. One that is kept already is only looked at: it may be called otherwise now. Throws what `missing` says, UploadDiffers, FileOpensOtherwise. */
export const keepFile = async (
  files: EvidenceStore,
  { file, incoming, kept, isKept, missing }: Keeping,
  now: Instant,
): Promise<void> => {
  const { name, size, sha256, type } = file;
  /** Looks whether what stands under a key is what was announced. */
  const inspect = async (key: string): Promise<void> => {
    const came = await files.head(key);
    if (!came) throw missing();
    if (came.size !== size || came.sha256 !== sha256) throw new UploadDiffers(name);
    if (!opensAs(type, came.opening)) throw new FileOpensOtherwise(name, type);
  };
  if (!isKept) {
    await inspect(incoming);
    await files.keep(incoming, kept, now);
  }
  // What counts is what is kept: between the two looks somebody may have sent another file with the same form.
  await inspect(kept);
};
