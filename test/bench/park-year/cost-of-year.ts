import { ROUTES } from '../../../shared/api/routes';
import { PRICES } from './price-list';

/** What a year of some parks uses. */
export interface Usage {
  readonly parks: number;
  readonly requests: number;
  /** Calls of DynamoDB, and the capacity units that they consumed. */
  readonly calls: number;
  readonly read: number;
  readonly write: number;
  /** CPU milliseconds of the API. */
  readonly cpu: number;
  /** Entries that came into trails. */
  readonly entries: number;
  /** Bytes that the year leaves in the table. */
  readonly stored: number;
  /** Bytes of the add-in's site as a browser loads it. */
  readonly site: number;
}

/** What is not measured here, on the high side. */
export const ASSUMED = {
  /** Lambda gives a whole processor at 1 769 MB. */
  memory: 1024 / 1024,
  processor: 1024 / 1769,
  callMs: 5,
  /** A share of requests finds no function that is running. */
  coldShare: 0.1,
  coldMs: 1500,
  logBytes: 2500,
  /** Accounts a park (its own and a share of districts and experts), and how often a year each loads the site anew. */
  accounts: 3,
  loads: 12,
  /** What the alarms, the dashboard and the firewall of the global deployment are: see infra/. */
  alarms: 14,
  rules: 4,
  /** What everything is encrypted under, and what publications are signed with. */
  keys: 2,
  /** Latency by route, 20 kinds of refusal, submissions, broken chains; the gateway's detailed metrics for three routes. */
  metrics: Object.keys(ROUTES).length + 20 + 2 + 18,
  /** Nightly backups that are kept at a time, and years of data in the table: the year itself and three before it. */
  backups: 365,
  years: 4,
} as const;

const GB = 1024 ** 3;
const MILLION = 1_000_000;
const MONTHS = 12;

/** Dollars a year by service. */
export const costOfYear = (usage: Usage): Readonly<Record<string, number>> => {
  const { requests, calls, read, write, cpu, entries } = usage;
  const milliseconds = cpu / ASSUMED.processor + calls * ASSUMED.callMs + requests * ASSUMED.coldShare * ASSUMED.coldMs;
  const gigabyteSeconds = (milliseconds / 1000) * ASSUMED.memory;
  const table = (usage.stored * ASSUMED.years) / GB;
  const delivered = (usage.parks * ASSUMED.accounts * ASSUMED.loads * usage.site) / GB;
  return {
    'DynamoDB requests': (read * PRICES.readMillion + write * PRICES.writeMillion) / MILLION,
    'table and recovery': table * (PRICES.tableGigabyteMonth + PRICES.recoveryGigabyteMonth) * MONTHS,
    'nightly backups': table * ASSUMED.backups * PRICES.backupGigabyteMonth * MONTHS,
    // Requests, and at most one batch of the stream for each entry.
    functions:
      ((requests + entries) * PRICES.invocationMillion + gigabyteSeconds * PRICES.gigabyteSecondMillion) / MILLION,
    gateway: (requests * PRICES.requestMillion) / MILLION,
    'audit copy': (entries * (PRICES.objectMillion + PRICES.keyCallMillion)) / MILLION,
    logs: ((requests * ASSUMED.logBytes) / GB) * PRICES.logGigabyte,
    site: delivered * PRICES.deliveredGigabyte,
    firewall:
      (PRICES.aclMonth + ASSUMED.rules * PRICES.ruleMonth) * MONTHS + (requests * PRICES.inspectionMillion) / MILLION,
    'metrics, alarms, dashboard, key':
      (ASSUMED.metrics * PRICES.metricMonth +
        ASSUMED.alarms * PRICES.alarmMonth +
        PRICES.dashboardMonth +
        ASSUMED.keys * PRICES.keyMonth) *
      MONTHS,
  };
};
