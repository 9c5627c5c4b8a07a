/**
 * Unit prices in US dollars, of us-east-1 (N. Virginia), without free tiers and taxes. Assumptions, not an offer: taken in November 2026 from copies of AWS's
 * public price pages (aws.amazon.com/dynamodb/pricing/on-demand, /lambda/pricing, /api-gateway/pricing, /cloudwatch/pricing, /waf/pricing, /kms/pricing,
 * /s3/pricing, /backup/pricing, /cloudfront/pricing). Put in the prices of your own region, in your own currency, and run the section again.
 */
export const PRICES = {
  /** DynamoDB on demand: a write request unit, a read request unit, a GB for a month; point-in-time recovery, a GB for a month. */
  writeUnit: 0.625e-6,
  readUnit: 0.125e-6,
  tableGigabyteMonth: 0.25,
  recoveryGigabyteMonth: 0.2,
  backupGigabyteMonth: 0.1,
  /** Lambda on arm64: an invocation, a GB of memory for a second. */
  invocation: 0.2e-6,
  gigabyteSecond: 13.3334e-6,
  /** API Gateway: a request to an HTTP API, and to a REST API. */
  httpRequest: 1e-6,
  restRequest: 3.5e-6,
  /** CloudWatch: a GB of log taken in, a metric, an alarm, a dashboard for a month. */
  logGigabyte: 0.5,
  metricMonth: 0.3,
  alarmMonth: 0.1,
  dashboardMonth: 3,
  /** WAF: an access control list, a rule for a month; a request. */
  aclMonth: 5,
  ruleMonth: 1,
  firewallRequest: 0.6e-6,
  /** KMS: a key for a month, a call. S3: an object written, a GB for a month. CloudFront: a GB delivered. */
  keyMonth: 1,
  keyCall: 3e-6,
  objectWritten: 5e-6,
  objectGigabyteMonth: 0.023,
  deliveredGigabyte: 0.085,
} as const;
