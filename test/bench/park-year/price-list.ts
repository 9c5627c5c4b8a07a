/**
 * Unit prices in US dollars, of us-east-1 (N. Virginia), without free tiers and taxes: assumptions, with their sources in `docs/cost.md`, which a test compares
 * with this list. Put in the prices of your own region and run the section again. `Million`: of a million; `Month`: for a month; otherwise as named.
 */
export const PRICES = {
  /** DynamoDB on demand. */
  writeMillion: 0.625,
  readMillion: 0.125,
  tableGigabyteMonth: 0.25,
  recoveryGigabyteMonth: 0.2,
  backupGigabyteMonth: 0.1,
  /** Lambda on arm64. */
  invocationMillion: 0.2,
  gigabyteSecondMillion: 13.3334,
  /** API Gateway, HTTP API. */
  requestMillion: 1,
  /** CloudWatch. */
  logGigabyte: 0.5,
  metricMonth: 0.3,
  alarmMonth: 0.1,
  dashboardMonth: 3,
  /** WAF. */
  aclMonth: 5,
  ruleMonth: 1,
  inspectionMillion: 0.6,
  /** KMS, S3, CloudFront. */
  keyMonth: 1,
  keyCallMillion: 3,
  objectMillion: 5,
  deliveredGigabyte: 0.085,
} as const;
