import { checkXlsx, FileRefused } from '../excel/xlsx/guard';
import { FileUnreadable, type UnreadableCode } from './file-unreadable';

/** As many bytes of a file as are looked at to tell a text from another. */
const HEAD = 4096;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PK = [0x50, 0x4b];
const UTF16_LITTLE = [0xff, 0xfe];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

const holds = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'utf16le');

/** Old containers name their parts in UTF-16. What is under a password is packed into one as well, and most have no other reason to be there. */
const oldContainer = (bytes: Uint8Array): UnreadableCode => {
  const parts = (...names: readonly string[]) => names.some((name) => holds(bytes, name));
  if (parts('EncryptedPackage')) return 'encrypted';
  if (parts('Workbook', 'Book')) return 'oldWorkbook';
  return parts('WordDocument', 'PowerPoint Document') ? 'notWorkbook' : 'encrypted';
};

/** Text formats that pass for workbooks, since Excel opens them whatever their names end in. */
const textFormat = (bytes: Uint8Array): UnreadableCode => {
  const text = new TextDecoder(startsWith(bytes, UTF16_LITTLE) ? 'utf-16le' : 'utf-8').decode(bytes.slice(0, HEAD));
  if (/urn:schemas-microsoft-com:office:spreadsheet/i.test(text) && /<\?xml|<Workbook/i.test(text))
    return 'xmlWorkbook';
  return /<(?:!doctype html|html|head|meta|body|table|div|style)[\s>]|^MIME-Version:/i.test(text)
    ? 'webPage'
    : 'notWorkbook';
};

/**
 * Makes sure that a file is an archive that can be unpacked within the limits.
 * @throws FileUnreadable saying what it is instead
 */
export const checkArchive = (bytes: Uint8Array): void => {
  if (bytes.byteLength === 0) throw new FileUnreadable('empty');
  if (startsWith(bytes, OLE)) throw new FileUnreadable(oldContainer(bytes));
  const isArchive = startsWith(bytes, PK);
  try {
    checkXlsx(bytes);
  } catch (cause) {
    if (!(cause instanceof FileRefused)) throw cause;
    if (cause.reason === 'too large') throw new FileUnreadable('tooLarge', { cause });
    throw new FileUnreadable(isArchive ? 'damaged' : textFormat(bytes), { cause });
  }
};
