import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { ExportAltered, ExportIncomplete, ItemTwice, NoExport, NotAnItem } from './failures';

/** An item as DynamoDB itself writes it down, every attribute with its type. */
export type TypedItem = Readonly<Record<string, AttributeValue>>;

const SUMMARY = 'manifest-summary.json';
const FILES = 'manifest-files.json';
const FORMAT = 'DYNAMODB_JSON';
/** Items of one data file at most: a file is read and checked as a whole. */
const PER_FILE = 50_000;

const Summary = z.looseObject({ itemCount: z.number().int(), outputFormat: z.literal(FORMAT) });
const DataFile = z.looseObject({ itemCount: z.number().int(), md5Checksum: z.string(), dataFileS3Key: z.string() });
const Line = z.strictObject({
  Item: z.looseObject({ pk: z.strictObject({ S: z.string() }), sk: z.strictObject({ S: z.string() }) }),
});

// DynamoDB's own manifests have MD5. It is for accidents; who changes file and manifest together is found out by the chains.
const md5 = (content: Uint8Array) => createHash('md5').update(content).digest('base64');
const json = (value: unknown) => `${JSON.stringify(value)}\n`;
const inChunks = <Entry>(entries: readonly Entry[], size: number): Entry[][] =>
  Array.from({ length: Math.ceil(entries.length / size) }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  );

/** The name under which an item is known in its table. */
export const keyText = ({ pk, sk }: TypedItem): string => `${pk?.S ?? ''} ${sk?.S ?? ''}`;

/** Writes items into a folder as DynamoDB's export to S3 does (DYNAMODB_JSON): `data/*.json.gz` with one item a line, and the two manifests. */
export const writeExport = async (folder: string, items: readonly TypedItem[]): Promise<void> => {
  await mkdir(path.join(folder, 'data'), { recursive: true });
  const files = await Promise.all(
    inChunks(items, PER_FILE).map(async (chunk, index) => {
      const dataFileS3Key = `data/${String(index + 1).padStart(4, '0')}.json.gz`;
      const content = gzipSync(chunk.map((Item) => json({ Item })).join(''));
      await writeFile(path.join(folder, dataFileS3Key), content);
      return { itemCount: chunk.length, md5Checksum: md5(content), dataFileS3Key };
    }),
  );
  await writeFile(path.join(folder, FILES), files.map(json).join(''));
  await writeFile(
    path.join(folder, SUMMARY),
    json({ version: '2020-06-30', itemCount: items.length, outputFormat: FORMAT, manifestFilesS3Key: FILES }),
  );
};

const readManifests = async (folder: string) => {
  try {
    const [summary, files] = await Promise.all(
      [SUMMARY, FILES].map((name) => readFile(path.join(folder, name), 'utf8')),
    );
    return {
      summary: Summary.parse(JSON.parse(summary ?? '')),
      files: (files ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => DataFile.parse(JSON.parse(line))),
    };
  } catch (error) {
    throw new NoExport(folder, error);
  }
};

const unpacked = (file: string, content: Uint8Array): string => {
  try {
    return gunzipSync(content).toString('utf8');
  } catch (error) {
    throw new ExportAltered(file, error);
  }
};

const itemOf = (file: string, line: string, number: number): TypedItem => {
  try {
    // The SDK says what a typed attribute is; DynamoDB checks it when it is written.
    return Line.parse(JSON.parse(line)).Item as unknown as TypedItem;
  } catch (error) {
    throw new NotAnItem(file, number, error);
  }
};

/**
 * Reads an export whole, ours or one of DynamoDB's own that was copied from S3 with its folder. It is checked before anything is made of it:
 * throws NoExport, ExportAltered, ExportIncomplete, NotAnItem, ItemTwice.
 */
export const readExport = async (folder: string): Promise<TypedItem[]> => {
  const { summary, files } = await readManifests(folder);
  const items: TypedItem[] = [];
  for (const { itemCount, md5Checksum, dataFileS3Key } of files) {
    // In S3 a file is known by its whole path; in the folder it lies where the manifest's last part says.
    const file = path.posix.join('data', path.posix.basename(dataFileS3Key));
    const content = await readFile(path.join(folder, file)).catch((error: unknown) => {
      throw new ExportAltered(file, error);
    });
    if (md5(content) !== md5Checksum) throw new ExportAltered(file);
    const lines = unpacked(file, content).split('\n').filter(Boolean);
    if (lines.length !== itemCount) throw new ExportIncomplete(file, itemCount, lines.length);
    for (const [index, line] of lines.entries()) items.push(itemOf(file, line, index + 1));
  }
  if (items.length !== summary.itemCount) throw new ExportIncomplete(SUMMARY, summary.itemCount, items.length);
  const known = new Set<string>();
  for (const key of items.map(keyText)) {
    if (known.has(key)) throw new ItemTwice(key);
    known.add(key);
  }
  return items;
};
