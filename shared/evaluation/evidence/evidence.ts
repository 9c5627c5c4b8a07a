import * as z from 'zod';
import { DOCUMENT_KINDS, FILE_TYPES, type DocumentKind, type FileType } from '../../regulation/evidence';
import { ALL_ITEM_IDS } from '../../regulation/rule-set';
import { AccountId, Digest, Instant } from '../../vocabulary/ids';

/** One piece of evidence (佐证材料) of a park and year; the upload that brings it has the same id. */
export const EvidenceId = z
  .string()
  .regex(/^[0-9a-zA-Z-]{8,64}$/)
  .brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;
const kind = z.enum(Object.keys(DOCUMENT_KINDS) as [DocumentKind, ...DocumentKind[]]);
const type = z.enum(Object.keys(FILE_TYPES) as [FileType, ...FileType[]]);
/**
 * What cannot stand in a file's name: path separators, control characters, and the marks that turn the reading direction round, by which `fdp.exe` reads as
 * `exe.pdf`. The two joiners may: without them a name with an emoji or in Persian is another.
 */
const UNFIT = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/u;
/** A file's name as people see it. */
export const FileName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((name) => !UNFIT.test(name), { message: '不能含有“/”“\\”和不可见的字符' });
export const FileFields = {
  name: FileName,
  /** In bytes. */
  size: z.number().int().min(1),
  /** Of the file's bytes, in hex. */
  sha256: Digest,
};
export const DocumentFields = {
  item: z.enum(ALL_ITEM_IDS),
  kind,
  /** What the document is called. */
  document: z.string().trim().min(1).max(100),
  /** Its number: of the file, the certificate, the receipt. */
  number: z.string().trim().max(60),
};
/** A piece of evidence that has come whole. */
export const Evidence = z.object({
  id: EvidenceId,
  ...DocumentFields,
  ...FileFields,
  type,
  at: Instant,
  by: AccountId,
});
export type Evidence = z.infer<typeof Evidence>;
/** A piece of evidence that was taken out of the list. The file stays: it shows what was there. */
export const EvidenceRemoval = z.object({
  id: EvidenceId,
  reason: z.string(),
  at: Instant,
  by: AccountId,
});
export type EvidenceRemoval = z.infer<typeof EvidenceRemoval>;
