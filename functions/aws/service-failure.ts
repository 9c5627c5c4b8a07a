/** Busy, or at fault itself. */
const BUSY = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'Throttling',
  'TransactionInProgressException',
  'InternalServerError',
  'InternalError',
  'ServiceUnavailable',
  'SlowDown',
  'RequestTimeout',
  'TimeoutError',
]);
/** How a connection fails. */
const DISCONNECTED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** What the service does not let us do, or does not know of: our permissions, credentials, bucket, table or key. */
const DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AllAccessDisabled',
  'AccountProblem',
  'AuthorizationHeaderMalformed',
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'InvalidToken',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'NoSuchBucket',
  'OptInRequired',
  'PermanentRedirect',
  'ResourceNotFoundException',
  'SignatureDoesNotMatch',
  'TokenRefreshRequired',
  'UnrecognizedClientException',
]);
/** Of a key, in whichever service's words: `KMS.DisabledException`, `KMSInvalidStateException`. */
const OF_KMS = /^kms/i;
const OF_BUSY_KMS = /Throttling|Internal|Unavailable|Timeout/;

/** The HTTP status of a service's answer; null for an error without one. */
export const statusOf = (error: unknown): number | null => {
  const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : null;
  return (metadata as { readonly httpStatusCode?: number } | null)?.httpStatusCode ?? null;
};

/**
 * Why an AWS service did not do what it was asked. `passing`: it is busy, out of reach or silent, and may do it a moment later; `denied`: it does not let us, which
 * somebody has to put right; null: neither, as where a condition did not hold.
 */
export const serviceFailure = (error: unknown): 'passing' | 'denied' | null => {
  if (!(error instanceof Error)) return null;
  const status = statusOf(error) ?? 0;
  if (OF_KMS.test(error.name)) return OF_BUSY_KMS.test(error.name) ? 'passing' : 'denied';
  if (DENIED.has(error.name)) return 'denied';
  if (BUSY.has(error.name) || ('code' in error && DISCONNECTED.has(String(error.code)))) return 'passing';
  if (status === 401 || status === 403) return 'denied';
  return status >= 500 || status === 429 ? 'passing' : null;
};
