/** Failures of the host itself, by the code that Excel on the web answers with, and the name the add-in sees. */
export const FAULTS = {
  5004: 'InvalidOperationInCellEditMode',
  5012: 'InvalidOrTimedOutSession',
  5016: 'WriteNotSupportedWhenModalDialogOpen',
  5102: 'ActivityLimitReached',
  5103: 'RequestPayloadSizeLimitExceeded',
  5104: 'ResponsePayloadSizeLimitExceeded',
  7000: 'AccessDenied',
} as const;

export type FaultCode = keyof typeof FAULTS;

/** Excel on the web takes and gives at most this many bytes in one request. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
