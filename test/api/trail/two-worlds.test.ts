import canonicalize from 'canonicalize';
import type { StoredItem } from '../../../functions/store/table/kind';
import { entryOfItem } from '../../../functions/store/trail';
import { unbound } from '../../../shared/evaluation/trail/binding';
import { districtPerson, parkPerson, type Person } from '../support/caller';
import { itemsOf, liveToTheEnd, liveUntilGraded, SECRETS, type Secrets } from '../support/deeds/everything';
import { expertPerson } from '../support/deeds/panel-year';
import { ENTRY_KINDS, type EntryKind } from '../support/entry-kinds';
import { startApi, type LocalApi } from '../support/local-api';
import { toldTo } from '../support/told-to';

/** Who is told what. The expert d declared no interest in dazu and gives no scores. */
const READERS = {
  'the park': parkPerson('dazu'),
  'its district': districtPerson('dazu'),
  'another park': parkPerson('yubei'),
  'another district': districtPerson('yubei'),
  'an expert': expertPerson('d'),
} as const satisfies Record<string, Person>;
type Reader = keyof typeof READERS;

/** A year that differs from the first one in what some readers may not know, by then. */
interface World {
  readonly secrets: Secrets;
  readonly until: 'proposed' | 'closed';
  readonly blind: readonly Reader[];
}
const WORLDS = {
  'what the bureau, the experts and the leading group do before the year is published': {
    secrets: {
      ...SECRETS,
      scores: [
        [1.25, 3],
        [2.75, 4],
      ],
      experts: ['c', 'a', 'b'],
      conflict: '亲属任职',
      recusal: '曾任评审对象顾问',
      mistake: '漏看了附件',
      override: [4, '现场核实'],
      base: [30, '资金安排调整'],
      sentBack: '请复核全部得分',
      attended: '周委员',
    },
    until: 'proposed',
    blind: ['the park', 'its district', 'another park', 'another district', 'an expert'],
  },
  'who the experts, the assessors and the objectors are, and the money of others, for good': {
    secrets: {
      ...SECRETS,
      experts: ['b', 'c', 'a'],
      conflict: '亲属任职',
      recusal: '曾任评审对象顾问',
      sentBack: '请复核全部得分',
      attended: '周委员',
      assessors: ['张专家', '赵专家'],
      objector: '某公司乙',
      ofOthers: '二',
    },
    until: 'closed',
    blind: ['the park', 'its district', 'an expert'],
  },
  'what a park, its district and the bureau say about it, to those who have nothing to do with it': {
    secrets: { ...SECRETS, ofDazu: '二' },
    until: 'closed',
    blind: ['another park', 'another district'],
  },
} as const satisfies Record<string, World>;

/** Of which kinds of entries something is varied in one of these years; of the others, why nothing is. */
const VARIED: Readonly<Record<EntryKind, true | string>> = {
  submitted: 'what a park sends is told to it and its district; of others nothing is answered but “not found”',
  'tenants-listed': 'as what is submitted',
  extended: true,
  'review-extended': true,
  'panel-extended': true,
  returned: true,
  passed: true,
  'conflict-declared': true,
  recused: true,
  'panel-scored': true,
  'scores-taken-back': true,
  'scores-returned': true,
  settled: true,
  reopened: 'follows from what was settled, which is varied',
  'absence-proposed': true,
  'absence-taken-back': true,
  'absence-sent-back': true,
  'absence-approved': true,
  'absence-revoked': true,
  'result-published': 'says what everybody is told then',
  'district-verified': true,
  'expert-verified': true,
  'bureau-verified': true,
  'district-withdrew': true,
  'expert-withdrew': true,
  'bureau-withdrew': true,
  'figure-answered': true,
  'evidence-added': true,
  'evidence-removed': true,
  'plan-written': 'says what everybody who takes part is told',
  'plan-confirmed': true,
  'amendment-confirmed': true,
  'plan-amended': 'says what everybody who takes part is told',
  graded: true,
  picked: 'follows from the results, which are told then',
  approved: 'follows from the results, which are told then',
  'sent-back': true,
  published: 'follows from the results, which are told then',
  closed: 'says nothing but that it is closed',
  'base-adjusted': true,
  paid: true,
  'payment-returned': true,
  'payment-cancelled': true,
  'past-recorded': true,
  'past-confirmed': true,
  'past-sent-back': true,
  spent: true,
  'spending-cancelled': true,
  supported: true,
  'support-cancelled': true,
  'rectification-ordered': true,
  'rectification-decided': true,
  applied: true,
  relaxed: true,
  assessed: true,
  'notice-set': 'says what everybody may read',
  'objection-raised': true,
  'objection-settled': true,
  awarded: 'says what everybody may read',
  refused: 'is told to its district, of which nobody here is',
  withdrawn: 'is told to its district',
  'month-reported': 'what a district reports is told to it; of others nothing is answered but “not found”',
  'month-corrected': true,
};

/** Ids in the order in which they are given: two years that are lived alike have the same, with the random values inside what is hashed. */
const countIds = (api: LocalApi) => {
  let given = 0;
  const newId = () => {
    given += 1;
    return `00000000-0000-4000-8000-${String(given).padStart(12, '0')}`;
  };
  Object.assign(api.dependencies, { newId });
};

/** The entries of a table by trail and number, without what binds each to the one before it. */
const entriesOf = (
  items: readonly StoredItem[],
): ReadonlyMap<string, { readonly kind: string; readonly text: string }> =>
  new Map(
    items.flatMap((item) => {
      const stored = entryOfItem(item);
      if (!stored) return [];
      return [[stored.name, { kind: String(item['kind']), text: canonicalize(unbound(stored.entry)) ?? '' }]];
    }),
  );

/** Lives a year and answers what the readers are told while it is proposed and when it is closed, and its entries. */
const lived = async (secrets: Secrets, until: World['until']) => {
  const api = await startApi();
  countIds(api);
  try {
    const told = async (application: string) =>
      Object.fromEntries(
        await Promise.all(
          (Object.keys(READERS) as Reader[]).map(
            async (reader) => [reader, await toldTo(api, READERS[reader], application)] as const,
          ),
        ),
      );
    const proposed = await liveUntilGraded(api, secrets);
    const whileProposed = await told(proposed.award);
    if (until === 'closed') await liveToTheEnd(api, proposed, secrets);
    return {
      proposed: whileProposed,
      closed: until === 'closed' ? await told(proposed.award) : {},
      entries: entriesOf(await itemsOf(api)),
    };
  } finally {
    await api.stop();
  }
};

/**
 * Whoever is told the same in both of two years that differ in nothing but what is hidden cannot tell them apart, whatever they compute: from hashes, digests, numbers,
 * dates, or by trying out names and scores. Even the random values are the same in both, so that a hash of something hidden would differ.
 */
describe('two years that differ in what somebody may not know are told alike', () => {
  let first: Awaited<ReturnType<typeof lived>>;
  const seen = new Set<string>();
  const varied = new Set<string>();
  beforeAll(async () => {
    first = await lived(SECRETS, 'closed');
    for (const { kind } of first.entries.values()) seen.add(kind);
  });

  test.each(Object.entries(WORLDS) as [string, World][])('%s', async (_, { secrets, until, blind }) => {
    const other = await lived(secrets, until);
    for (const reader of blind)
      expect({ reader, told: other[until][reader] }).toEqual({ reader, told: first[until][reader] });
    for (const [name, { kind, text }] of other.entries) if (first.entries.get(name)?.text !== text) varied.add(kind);
  });

  test('of every kind of entry, or it is said why nothing of it is hidden', () => {
    expect(ENTRY_KINDS.filter((kind) => !seen.has(kind))).toEqual([]);
    expect(ENTRY_KINDS.filter((kind) => VARIED[kind] === true && !varied.has(kind))).toEqual([]);
  });
});
