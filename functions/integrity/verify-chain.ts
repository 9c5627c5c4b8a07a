import * as z from 'zod';
import { NewerSchema } from '../store/table/failures';
import { SCHEMA } from '../store/table/items';
import type { Kept, Whole } from '../store/table/kept';
import type { Key } from '../store/table/kind';
import { brokenLink, type Link } from '../trail/chain';
import { isEarlier } from './procedure-order';
import { isSame, keyText, type Proved, type ProvedPublication, type TrailFinding } from './trail-finding';
import type { Instant, Nonce } from '../../shared/vocabulary/ids';

/** The version since which every entry has a random value. */
const WITH_NONCE = 3;

/** What a stored item has to be, attribute by attribute as the newest version has it; null: it must not be there. */
interface Expected {
  readonly item: object | null;
  /** The version that it was written in: that of the entry which it was written with. */
  readonly schema?: unknown;
}
/** An entry of any trail. */
interface Entry extends Link {
  readonly at: Instant;
  readonly nonce?: Nonce | undefined;
}

/** Collects what is found in one chain. */
const trailFindings = (subject: string) => {
  const report = {
    entries: 0,
    findings: [] as TrailFinding[],
    unproven: [] as TrailFinding[],
    publications: [] as ProvedPublication[],
  };
  const accounted: string[] = [];
  const expectOf = (of: string, holds: boolean, entry: number | null, words: string): void => {
    if (!holds) report.findings.push({ subject: of, entry, words });
  };
  const expect = (holds: boolean, entry: number | null, words: string): void => expectOf(subject, holds, entry, words);
  const account = (...keys: readonly Key[]) => accounted.push(...keys.map(keyText));
  return {
    report,
    accounted,
    /** Notes the finding unless it is as it should be. */
    expect,
    /** The same of another chain, of which this one tells. */
    expectOf,
    /** Notes how a publication is signed. */
    published(publication: ProvedPublication): void {
      report.publications.push(publication);
    },
    /** Says that what stands under a key was looked at as a whole. */
    account,
    /** Notes what cannot be proved. */
    leave(entry: number | null, words: string): void {
      report.unproven.push({ subject, entry, words });
    },
    /** Expects an item to be what follows from the entries, in every attribute and in no other. */
    expectWhole(key: Key, stored: Whole | null, { item, schema }: Expected, entry: number | null, words: string): void {
      account(key);
      const isThere = stored !== null && item !== null;
      const holds = isThere
        ? isSame(stored.item, { ...item, schema: SCHEMA }) && (schema === undefined || stored.schema === schema)
        : stored === item;
      expect(holds, entry, words);
    },
    /** Expects each entry of the chain to follow from the one before it, as they were written (hashes hold for nothing else), none earlier than it, each where its number says. */
    expectLinks(kept: readonly Kept<Entry>[], keyOf: (sequence: number) => Key): void {
      const broken = brokenLink(
        subject,
        kept.map(({ item: { sequence, previous, hash }, written }) => ({ ...written, sequence, previous, hash })),
      );
      report.entries = kept.length;
      expect(broken === null, broken, '记录被改动、缺失或次序不符，链条在此断开');
      for (const [index, { item, key, schema }] of kept.entries()) {
        const { sequence, at, nonce } = item;
        const before = kept[index - 1];
        expect(isSame(key, keyOf(sequence)), sequence, '记录不在其序号所在的位置');
        account(keyOf(sequence));
        expect(!before || !isEarlier(at, before.item.at), sequence, '这条记录的时间早于上一条');
        expect((nonce !== undefined) === Number(schema) >= WITH_NONCE, sequence, '记录的格式版本不符');
      }
    },
  };
};
export type TrailFindings = ReturnType<typeof trailFindings>;

/** Why something could not be read: of what does not have its form, which field is meant. */
const reasonOf = (error: unknown): string => {
  if (error instanceof z.ZodError) return `“${error.issues[0]?.path.join('.') ?? ''}”不合格式`;
  return error instanceof Error ? `${error.name}：${error.message}` : String(error);
};

/** What is found where something cannot be read at all. Throws NewerSchema on: that is nothing wrong with what is stored. */
export const unreadable = (subject: string, error: unknown): Proved => {
  if (error instanceof NewerSchema) throw error;
  const findings = [{ subject, entry: null, words: `内容无法读取（${reasonOf(error)}）` }];
  return { chains: [], entries: 0, findings, unproven: [], publications: [], accounted: [] };
};

/** How often a chain is read that somebody writes to meanwhile. */
const READINGS = 5;

/**
 * Checks one chain; what cannot be read at all is a finding too, so that the rest is still looked at. `moment` tells where it stands: what is read of a chain that has moved meanwhile is not
 * of one moment, and is read again.
 */
export const verifyChain = async (
  subject: string,
  verify: (found: TrailFindings) => Promise<void>,
  moment: () => Promise<unknown> = () => Promise.resolve(null),
): Promise<Proved> => {
  for (let reading = 1; ; reading += 1) {
    const found = trailFindings(subject);
    try {
      const before = await moment();
      await verify(found);
      const proved = { chains: [subject], ...found.report, accounted: found.accounted };
      if (proved.findings.length === 0 || isSame(before, await moment())) return proved;
      if (reading < READINGS) continue;
      const words = '核对期间一直有新的办理，没有读到同一时刻的内容，请稍后再核对';
      return { ...proved, findings: [], unproven: [{ subject, entry: null, words }] };
    } catch (error) {
      return { ...unreadable(subject, error), chains: [subject], accounted: found.accounted };
    }
  }
};
