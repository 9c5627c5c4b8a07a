/** The largest .xlsx that is opened, in bytes. */
const FILE_LIMIT = 30 * 1024 * 1024;
/** The most that it may hold once unpacked, and in how many parts. */
const UNPACKED_LIMIT = 400 * 1024 * 1024;
const PARTS_LIMIT = 5000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LEGACY_XLS = 0xd0cf11e0;

/** A file that is not opened; the message says why, in Chinese, for the person who chose it. */
export class FileRefused extends Error {
  constructor(
    readonly reason: 'too large' | 'old or locked' | 'no archive' | 'damaged',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'FileRefused';
  }
}

/** Throws FileRefused for what is not an .xlsx, or would not fit into memory once unpacked, before anything is unpacked. */
export function checkXlsx(bytes: Uint8Array): void {
  if (bytes.byteLength > FILE_LIMIT) {
    throw new FileRefused(
      'too large',
      `文件超过 ${String(FILE_LIMIT / 1024 / 1024)} MB，无法打开。请删除图片或多余的工作表后重试。`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength >= 4 && view.getUint32(0) === LEGACY_XLS) {
    throw new FileRefused(
      'old or locked',
      '这是旧版 .xls 文件或加密的工作簿。请在 Excel 中取消密码，另存为 .xlsx 后再打开。',
    );
  }
  const parts = unpackedSizes(view);
  const total = parts.reduce((sum, size) => sum + size, 0);
  if (parts.length > PARTS_LIMIT || total > UNPACKED_LIMIT) {
    throw new FileRefused('too large', '文件解压后过大，可能已损坏或不安全，未打开。请向提供者索取原始工作簿。');
  }
}

/** The unpacked size of each part, as the archive's directory states it. */
function unpackedSizes(view: DataView): readonly number[] {
  let end = view.byteLength - 22;
  const earliest = Math.max(0, end - 65_535);
  while (end >= earliest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < earliest)
    throw new FileRefused('no archive', '这不是 Excel 工作簿（.xlsx）。请选择扩展名为 .xlsx 的文件。');
  const count = view.getUint16(end + 10, true);
  const sizes: number[] = [];
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (entry + 46 > view.byteLength || view.getUint32(entry, true) !== DIRECTORY_ENTRY) {
      throw new FileRefused('damaged', '工作簿文件已损坏，无法打开。请向提供者重新索取。');
    }
    sizes.push(view.getUint32(entry + 24, true));
    const lengths = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return sizes;
}
