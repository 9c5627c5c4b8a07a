import { Failure } from '../../shared/vocabulary/failure';

/** A file that is not taken, by its name or its size. */
export class FileUnfit extends Failure {
  override readonly name = 'FileUnfit';
  override readonly title = '这个文件不能上传';
}

/** The file cannot be read any more: moved, altered or locked since it was chosen. */
export class FileUnreadable extends Failure {
  override readonly name = 'FileUnreadable';
  override readonly title = '读不到这个文件';
  constructor(file: string, options?: ErrorOptions) {
    super(`“${file}”读不出来，可能已被移动、改动或正被其他软件占用。请重新选择这个文件。`, options);
  }
}

/** The line broke while the file was being sent. Nothing of it counts; it can be sent again with the same form. */
export class UploadCut extends Failure {
  override readonly name = 'UploadCut';
  override readonly title = '文件没有传完';
  constructor(file: string) {
    super(`“${file}”没有传完，网络中断了。请点“重试”，不用重新选择文件。`);
  }
}

/** Where files are kept refused the form: it has expired, or the file is not the one that was announced. */
export class UploadRefused extends Failure {
  override readonly name = 'UploadRefused';
  override readonly title = '文件没有被接收';
  constructor(
    file: string,
    /** Whether another form would help: this one has expired. */
    readonly isStale: boolean,
  ) {
    super(
      isStale
        ? `上传“${file}”的时限已过。请点“重试”，不用重新选择文件。`
        : `“${file}”与选择时不一致，可能在上传过程中被改动。请保存并关闭该文件后点“重试”。`,
    );
  }
}

/** Somebody stopped it. */
export class UploadStopped extends Failure {
  override readonly name = 'UploadStopped';
  override readonly title = '已停止上传';
}
