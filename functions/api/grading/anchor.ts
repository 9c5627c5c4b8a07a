import type { Signer } from '../../signing/signer';
import {
  anchorParts,
  anchorRoot,
  anchorText,
  type AnchoredFile,
  type AnchoredHead,
  type AnchoredPublication,
} from '../../trail/anchor';
import {
  applicationSubject,
  moneySubject,
  reportSubject,
  trailSubject,
  yearSubject,
  type ChainHead,
} from '../../trail/chain';
import type { PublicationAttempt } from '../../store/grading';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { Year } from '../../../shared/vocabulary/ids';

type Evaluated = Awaited<ReturnType<Store['evaluationStandings']>>[number];

/** Parks whose evidence is read at once. */
const LANES = 16;

/** The files that the parks confirmed, also those that were taken out of the list since, and the minutes that decisions name. */
const filesOf = async (store: Store, year: Year, evaluated: readonly Evaluated[]): Promise<AnchoredFile[]> => {
  const named = await store.minutesNamed(year, evaluated);
  const files = named.map(({ subject, sequence, minutes: { sha256 } }): AnchoredFile => ({
    subject,
    sequence,
    sha256,
  }));
  const waiting = evaluated.map(({ park }) => park);
  const lane = async () => {
    for (let park = waiting.pop(); park !== undefined; park = waiting.pop()) {
      const subject = trailSubject(year, park);
      for (const entry of await store.evidenceEntries(year, park))
        if (entry.step === 'added') files.push({ subject, sequence: entry.sequence, sha256: entry.sha256 });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return files;
};

/** Where every trail stands that the year knows of: of all years, of its parks and their money, of its monthly reports, and of every application for recognition. */
const headsOf = async (store: Store, head: YearHead, evaluated: readonly Evaluated[]): Promise<AnchoredHead[]> => {
  const { year } = head;
  const [years, participants, facts, reports, applications] = await Promise.all([
    store.yearHeads(),
    store.participants(head),
    store.moneyFactsOfYear(year),
    store.reportHeads(year),
    store.applicationHeads(),
  ]);
  const parks = new Set([...participants, ...evaluated, ...facts].map(({ park }) => park));
  const districts = new Set([...participants, ...reports].map(({ district }) => district));
  const [money, reportChains] = await Promise.all([
    store.moneyHeads([...parks]),
    store.reportChains(year, [...districts]),
  ]);
  const at = (subject: string, { sequence, hash }: ChainHead): AnchoredHead => ({ subject, sequence, hash });
  return [
    ...years.map((one) => at(yearSubject(one.year), one.chain)),
    ...evaluated.map(({ park, chain }) => at(trailSubject(year, park), chain)),
    ...money.map(({ park, chain }) => at(moneySubject(park), chain)),
    ...reportChains.map(({ district, chain }) => at(reportSubject(year, district), chain)),
    ...applications.map(({ application, chain }) => at(applicationSubject(application), chain)),
  ].filter(({ sequence }) => sequence > 0);
};

/** What a publication signs: every trail as it stands now, every file of the evidence, and all minutes. Throws what the signer throws. */
export const signedAnchor = async (
  store: Store,
  signer: Signer,
  head: YearHead,
  publication: AnchoredPublication,
): Promise<NonNullable<PublicationAttempt['anchor']>> => {
  const evaluated = await store.evaluationStandings(head.year);
  const [heads, files] = await Promise.all([headsOf(store, head, evaluated), filesOf(store, head.year, evaluated)]);
  const parts = anchorParts(heads, files);
  const signature = await signer.sign(anchorText(publication, parts));
  return { parts, signature, root: anchorRoot(publication, parts) };
};
