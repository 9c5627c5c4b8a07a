import type { Context } from 'hono';
import { PROBLEMS } from '../../../shared/api/problem';
import { ServiceDenied } from '../../aws/service-denied';
import { EvidenceUnavailable } from '../../evidence/failures';
import { SigningUnavailable } from '../../signing/failures';
import { IdentityUnavailable, NoRole, TokenRefused } from '../../identity/failures';
import { HeadMoved, IdempotencyKeyReused, StoreBusy } from '../../store/table/failures';
import {
  InternalError,
  KeyReused,
  NotSignedIn,
  Refusal,
  ServiceFault,
  TemporarilyUnavailable,
  WithoutRole,
} from './refusal';

/** The refusal that an error means to the caller; InternalError for one that nobody foresaw. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof TokenRefused) return new NotSignedIn('登录已过期或无效，请重新登录。');
  if (error instanceof NoRole) return new WithoutRole(error.account);
  if (error instanceof IdempotencyKeyReused) return new KeyReused();
  if (error instanceof ServiceDenied) return new ServiceFault();
  if (error instanceof EvidenceUnavailable || error instanceof SigningUnavailable) return new TemporarilyUnavailable();
  if (error instanceof StoreBusy || error instanceof HeadMoved || error instanceof IdentityUnavailable) {
    return new TemporarilyUnavailable();
  }
  return new InternalError();
};

const HEADERS: Partial<Record<Refusal['type'], Readonly<Record<string, string>>>> = {
  'not-signed-in': { 'www-authenticate': 'Bearer' },
  'temporarily-unavailable': { 'retry-after': '2' },
};

/** Answers a refusal as `application/problem+json`. */
export const answerProblem = (context: Context, refusal: Refusal, request: string): Response => {
  const problem = refusal.problem(`urn:yuanping:request:${request}`);
  return context.body(JSON.stringify(problem), {
    status: PROBLEMS[refusal.type].status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...HEADERS[refusal.type] },
  });
};
