import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableItems } from '../store/backup/table-items';
import { createStore } from '../store/store';
import { chainOf } from '../store/trail-records';
import type { TrailReport } from './trail-finding';
import { verifyTrails } from './verify-trails';

/** Proves a whole table: every trail that its years, parks, districts and applications lead to, and that there is no trail beside these. Reads every item. */
export const verifyTable = async (client: DynamoDBClient, table: string): Promise<TrailReport> => {
  const report = await verifyTrails(createStore({ client, table }));
  const proved = new Set(report.chains);
  const kept = (await tableItems(client, table)).map(({ pk, sk }) => chainOf(String(pk?.S), String(sk?.S)));
  const astray = [...new Set(kept)].filter((chain) => chain !== null && !proved.has(chain)).toSorted();
  const findings = astray.map((subject) => ({
    subject: String(subject),
    entry: null,
    words: '有这些记录，却没有登记指向它们：登记可能被删除',
  }));
  return { ...report, findings: [...report.findings, ...findings] };
};
