import * as z from 'zod';
import { Instant, Reason } from '../vocabulary/ids';
import { EvidenceId, FileName, FileFields, DocumentFields, Evidence } from '../evaluation/evidence/evidence';

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

/** What the minutes of a meeting may be sent with; without a form where they are kept already. */
export const MinutesUpload = z.object({ form: UploadForm.nullable() });
export type MinutesUpload = z.infer<typeof MinutesUpload>;

export const EvidenceConfirmation = z.strictObject({});
export const EvidenceRemovalRequest = z.strictObject({ reason: Reason });
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
