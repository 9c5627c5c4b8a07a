import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { FileUnreadable } from '../../../workbench/read/file-unreadable';
import { seeFile } from '../../../workbench/read/see-file';
import { rawWorkbook } from './raw-workbook';

const text = (content: string) => new TextEncoder().encode(content);
const archived = async (parts: Readonly<Record<string, string>>) => {
  const archive = new JSZip();
  for (const [path, content] of Object.entries(parts)) archive.file(path, content);
  return archive.generateAsync({ type: 'uint8array' });
};
/** An old container with a part of a name. */
const container = (part: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(part, 'utf16le')]);
const TABLE = '<table><tr><td>1.1</td><td>3</td></tr></table>';
const cut = async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表').getCell('A1').value = 3;
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return bytes.slice(0, bytes.byteLength / 2);
};
/** An archive whose directory says that it unpacks to more than any workbook does. */
const swollen = async () => {
  const bytes = await rawWorkbook({});
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = view.getUint32(bytes.byteLength - 22 + 16, true);
  view.setUint32(entry + 24, 0xfffffff0, true);
  return bytes;
};

const CASES: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['an empty file', 'empty', () => new Uint8Array()],
  ['a web page', 'webPage', () => text(`<html><body>${TABLE}</body></html>`)],
  ['a table of a web page alone', 'webPage', () => text(`\uFEFF\r\n${TABLE}`)],
  ['a web page in UTF-16', 'webPage', () => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(TABLE, 'utf16le')])],
  ['a web page in one file', 'webPage', () => text('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
  [
    'an XML spreadsheet of 2003',
    'xmlWorkbook',
    () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  ['lines with commas', 'notWorkbook', () => text('指标,得分\r\n1.1,3')],
  ['an old workbook', 'oldWorkbook', () => container('Workbook')],
  ['an older workbook', 'oldWorkbook', () => container('Book')],
  ['an old text document', 'notWorkbook', () => container('WordDocument')],
  ['a workbook under a password', 'encrypted', () => container('EncryptedPackage')],
  ['a binary workbook', 'binaryWorkbook', () => archived({ 'xl/workbook.bin': '\x00' })],
  [
    'an OpenDocument table',
    'openDocument',
    () => archived({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
  ],
  ['an archive of anything', 'notWorkbook', () => archived({ 'readme.txt': '评分表' })],
  ['a workbook that was cut off', 'damaged', cut],
  [
    'a workbook without its sheet',
    'damaged',
    () => rawWorkbook({ sheets: '<sheet name="表" sheetId="1" r:id="rId8"/>' }),
  ],
  [
    'a sheet that breaks off',
    'damaged',
    () => rawWorkbook({ parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>3' } }),
  ],
  ['an archive that would fill the memory', 'tooLarge', swollen],
];

test.each(CASES)('%s is refused as %s, with what to do', async (_what, code, bytes) => {
  const refusal: unknown = await seeFile(await bytes()).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FileUnreadable);
  expect(refusal).toMatchObject({ code, message: expect.stringMatching(/。.+。$/) as string });
});
