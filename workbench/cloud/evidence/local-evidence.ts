import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Hono } from 'hono';
import {
  FORM_SECONDS,
  LINK_SECONDS,
  secondsAfter,
  type EvidenceStore,
} from '../../../functions/evidence/evidence-store';
import { fileFolder } from './file-folder';
import { receiveForm, type FormRefusal } from './receive-form';
import { LinkPolicy, signed, unsealed } from './signed-words';

/** Where files are sent to and fetched from, on the workbench's own origin. */
export const EVIDENCE_PATH = '/evidence-files';

const STATUS: Readonly<Record<FormRefusal, 400 | 403>> = {
  AccessDenied: 403,
  SignatureDoesNotMatch: 403,
  PolicyExpired: 403,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  BadDigest: 400,
  IncompleteBody: 400,
  MalformedPOSTRequest: 400,
};
/** A refusal as S3 words it. */
const refusal = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
const XML = { 'content-type': 'application/xml' };

export interface LocalEvidenceOptions {
  /** Where the files are kept. */
  readonly dataDir: string;
  /** The origin that the files are served from; asked when a form or a link is made. */
  readonly origin: () => string;
  readonly clock: () => Date;
}

/**
 * The evidence store on this machine: the port that the API has, and the two routes that a bucket would answer. Forms and links are signed with a secret of this
 * process and checked as S3 checks its own.
 */
export const localEvidence = ({ dataDir, origin, clock }: LocalEvidenceOptions) => {
  const secret = randomBytes(32);
  const folder = fileFolder(dataDir);
  const store: EvidenceStore = {
    async createUpload({ key, size, sha256, media }, now) {
      const expiresAt = secondsAfter(now, FORM_SECONDS);
      const fields = signed(secret, { expiration: expiresAt, key, size, media, sha256 });
      return { url: `${origin()}${EVIDENCE_PATH}`, fields: { key, 'Content-Type': media, ...fields }, expiresAt };
    },
    head: folder.look,
    keep: folder.copy,
    async createDownload(key, { name, media }, now) {
      const expiresAt = secondsAfter(now, LINK_SECONDS);
      const query = new URLSearchParams(signed(secret, { expiration: expiresAt, key, media, name }));
      return { url: `${origin()}${EVIDENCE_PATH}?${query}`, expiresAt };
    },
  };

  const routes = new Hono();
  routes.post(EVIDENCE_PATH, async (context) => {
    const { body } = context.req.raw;
    const type = context.req.header('content-type') ?? '';
    const refused =
      body && type.startsWith('multipart/form-data')
        ? await receiveForm({ folder, secret }, body as ReadableStream, type, clock())
        : 'IncompleteBody';
    return refused === null ? context.body(null, 204) : context.body(refusal(refused), STATUS[refused], XML);
  });
  routes.get(EVIDENCE_PATH, async (context) => {
    const { policy = '', signature = '' } = context.req.query();
    const link = unsealed(secret, LinkPolicy, { policy, signature });
    if (!link || Date.parse(link.expiration) <= clock().getTime())
      return context.body(refusal('AccessDenied'), 403, XML);
    const found = await folder.look(link.key);
    // What is not there is refused in the same words: whoever may not list the bucket is not told by S3 either.
    if (!found) return context.body(refusal('AccessDenied'), 403, XML);
    return context.body(Readable.toWeb(folder.read(link.key)) as globalThis.ReadableStream, 200, {
      'content-type': link.media,
      'content-length': String(found.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(link.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
  routes.all(EVIDENCE_PATH, (context) => context.body(refusal('MethodNotAllowed'), 405, XML));
  routes.onError((_, context) => context.body(refusal('InternalError'), 500, XML));
  return { store, routes };
};
