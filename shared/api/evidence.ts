import * as z from 'zod';
import { DOCUMENT_KINDS, FILE_TYPES, type DocumentKind, type FileType } from '../regulation/evidence';
import { ALL_ITEM_IDS } from '../regulation/rule-set';
import { AccountId, Digest, Instant, Reason } from '../vocabulary/ids';

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

const FileFields = {
  name: FileName,
  /** In bytes. */
  size: z.number().int().min(1),
  /** Of the file's bytes, in hex. */
  sha256: Digest,
};
const DocumentFields = {
  item: z.enum(ALL_ITEM_IDS),
  kind,
  /** What the document is called. */
  document: z.string().trim().min(1).max(100),
  /** Its number: of the file, the certificate, the receipt. */
  number: z.string().trim().max(60),
};

/** A file that is about to be sent. Its kind is told by its name, as people see it; what is inside is looked at when it has come. */
export const EvidenceRequest = z.strictObject({ ...DocumentFields, ...FileFields });
export type EvidenceRequest = z.infer<typeof EvidenceRequest>;

/** A form that the file itself is sent with: as `multipart/form-data`, these fields first, the file as `file` last. */
export const UploadForm = z.object({
  url: z.url(),
  fields: z.record(z.string(), z.string()),
  expiresAt: Instant,
});
export type UploadForm = z.infer<typeof UploadForm>;
/** What a file may be sent with; without a form, for a file that is here already: it only has to be confirmed. */
export const EvidenceUpload = z.object({ id: EvidenceId, form: UploadForm.nullable() });
export type EvidenceUpload = z.infer<typeof EvidenceUpload>;

export const EvidenceConfirmation = z.strictObject({});
export const EvidenceRemovalRequest = z.strictObject({ reason: Reason });

/** A piece of evidence that has come whole. */
export const Evidence = z.object({
  id: EvidenceId,
  /** The number of its entry in the trail. */
  sequence: z.number().int().min(1),
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
  sequence: z.number().int().min(1),
  reason: z.string(),
  at: Instant,
  by: AccountId,
});
export type EvidenceRemoval = z.infer<typeof EvidenceRemoval>;
/** The evidence of a park, by item and then as it came. */
export const EvidenceList = z.object({
  readAt: Instant,
  evidence: z.array(Evidence),
  /** How many there are, and how many there may be. */
  files: z.number().int(),
  limit: z.number().int(),
});
export type EvidenceList = z.infer<typeof EvidenceList>;

/** Where a file can be fetched for a short while. */
export const EvidenceFile = z.object({ url: z.url(), name: FileName, expiresAt: Instant });
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/**
 * The evidence of a park as an expert sees it. Under a mask, file names, titles and numbers would say which park it is, and so would any page of a file: then
 * there is only the kind of document by item, and no file can be opened.
 */
export const PanelEvidence = z.object({
  masked: z.boolean(),
  evidence: z.array(
    Evidence.pick({ id: true, item: true, kind: true, type: true, size: true }).extend({
      /** Null under a mask. */
      named: Evidence.pick({ document: true, number: true, name: true }).nullable(),
    }),
  ),
});
export type PanelEvidence = z.infer<typeof PanelEvidence>;
