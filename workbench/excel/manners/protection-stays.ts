import { AccessDenied } from '../protocol/rich-api-error';
import type { Manner } from './manner';
import { refusal } from './refusal';

export const protectionStays: Manner = {
  name: 'protection-stays',
  what: 'A protected sheet cannot be unprotected, although it has no password.',
  source: 'OJ#6784',
  begin: refusal('call', /^WorksheetProtection\.Unprotect$/, () => new AccessDenied()),
};
