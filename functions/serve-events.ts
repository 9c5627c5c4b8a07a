import { randomUUID } from 'node:crypto';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import * as z from 'zod';
import { createApi } from './api/create-api';
import { lateEvidenceStore } from './evidence/late-evidence-store';
import { TokenConfiguration, tokenRules } from './identity/token-configuration';
import { createTokenVerifier } from './identity/verify-token';
import { logRequest } from './observability/log-request';
import type { connect } from './store/table/connect';
import { DEFAULT_RETRY } from './store/table/retry';
import { createStore } from './store/store';

const ApiConfiguration = z.object({
  TABLE_NAME: z.string().min(3),
  EVIDENCE_BUCKET: z.string().min(3),
  /** ARN of the KMS key that the bucket's objects are encrypted under. */
  EVIDENCE_KEY: z.string().min(3),
  /** For how many years a file of the evidence cannot be removed but by who may. */
  EVIDENCE_YEARS: z.coerce.number().int().min(1).max(100),
  /** ARN of the KMS key that publications are signed with. */
  SIGNING_KEY: z.string().min(3),
  /** Where the add-in's pages are, if not at the API's own origin. */
  SITE_ORIGIN: z.url({ protocol: /^https$/ }).optional(),
  /** `allowed`: a plan may name rules that no authority has issued, where a deployment is only for trying things out. */
  EXAMPLE_RULES: z.enum(['allowed', 'refused']).default('refused'),
});
const clock = () => new Date();

const methodOf = (event: LambdaEvent): string =>
  'httpMethod' in event ? event.httpMethod : 'http' in event.requestContext ? event.requestContext.http.method : '';
/** A GET may bring a body, which means nothing, and which no Request can be made with. */
const withoutIdleBody = (event: LambdaEvent): LambdaEvent =>
  ['GET', 'HEAD'].includes(methodOf(event)) ? { ...event, body: null } : event;

/**
 * What answers API Gateway's events, made from the function's environment. `timeLeft` is in milliseconds, until Lambda ends the event at hand.
 * Throws ZodError for an environment that is not what it has to be.
 */
export const serveEvents = (
  environment: NodeJS.ProcessEnv,
  client: ReturnType<typeof connect>,
  timeLeft: () => number,
) => {
  const { TABLE_NAME, EVIDENCE_BUCKET, EVIDENCE_KEY, EVIDENCE_YEARS, SIGNING_KEY, SITE_ORIGIN, EXAMPLE_RULES } =
    ApiConfiguration.parse(environment);
  const answer = handle(
    createApi({
      store: createStore({ client, table: TABLE_NAME, retry: { ...DEFAULT_RETRY, timeLeft } }),
      evidence: lateEvidenceStore(async () =>
        (await import('./evidence/connect-evidence')).connectEvidence(EVIDENCE_BUCKET, EVIDENCE_KEY, EVIDENCE_YEARS),
      ),
      // Once a year: nothing else waits for what speaks to KMS.
      signer: {
        sign: async (text) => (await import('./signing/connect-signer')).connectSigner(SIGNING_KEY).sign(text),
      },
      clock,
      newId: randomUUID,
      verifyToken: createTokenVerifier(tokenRules(TokenConfiguration.parse(environment), clock)),
      exampleRules: EXAMPLE_RULES === 'allowed',
      timeLeft,
      log: logRequest,
      siteOrigin: SITE_ORIGIN,
    }),
  );
  return (event: LambdaEvent, context: LambdaContext) => answer(withoutIdleBody(event), context);
};
