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
  'RequestThrottled',
  'RequestThrottledException',
  'ThrottledException',
  'TooManyRequestsException',
  'BandwidthLimitExceeded',
  'TimeoutError',
  'KeyUnavailableException',
  'DependencyTimeoutException',
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
  'EAI_FAIL',
  'ECONNABORTED',
  'ENETDOWN',
  'EPROTO',
]);
/** What came is no HTTP, or no TLS. */
const NO_ANSWER = /^(HPE_|ERR_SSL_)/;
/** Whoever answered is not whom we asked, or says so under a certificate that nobody vouches for. */
const NOT_TRUSTED = /^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT|UNABLE_TO_)/;
/** What the service does not let us do, or does not know of: our permissions, credentials, bucket, table or key. */
const DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AllAccessDisabled',
  'AccountProblem',
  'AuthorizationHeaderMalformed',
  'CredentialsProviderError',
  'DisabledException',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidKeyUsageException',
  'InvalidSignatureException',
  'InvalidToken',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'NoSuchBucket',
  'NotFoundException',
  'OptInRequired',
  'PermanentRedirect',
  'RequestExpired',
  'RequestTimeTooSkewed',
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

/** Whether something answered for a service, and in no words of its own, as what stands in between does. */
export const isUnreadable = (error: Error): boolean => error.name === 'SyntaxError' && '$response' in error;

/**
 * Why an AWS service did not do what it was asked. `passing`: it is busy, out of reach, silent or not to be understood, and may do it a moment later; `denied`: it does not let us, which
 * somebody has to put right; null: neither, as where a condition did not hold.
 */
export const serviceFailure = (error: unknown): 'passing' | 'denied' | null => {
  if (!(error instanceof Error)) return null;
  const status = statusOf(error) ?? 0;
  if (OF_KMS.test(error.name)) return OF_BUSY_KMS.test(error.name) ? 'passing' : 'denied';
  const code = 'code' in error ? String(error.code) : '';
  if (DENIED.has(error.name) || NOT_TRUSTED.test(code)) return 'denied';
  if (BUSY.has(error.name) || DISCONNECTED.has(code) || NO_ANSWER.test(code) || isUnreadable(error)) return 'passing';
  if (status === 401 || status === 403) return 'denied';
  return status >= 500 || status === 429 ? 'passing' : null;
};
