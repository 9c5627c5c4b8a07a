import type { ApplicationId, DistrictId, ParkId } from '../../shared/vocabulary/ids';
import type { RecognitionFact } from '../../shared/evaluation/recognition/fact';
import { applicationRow } from '../../shared/evaluation/recognition/application-row';
import { caseOf } from '../../shared/evaluation/recognition/case';
import { applicationSubject, CHAIN_START, type Link } from '../trail/chain';
import { append, type Unchained } from './table/append';
import { ABSENT, type Database, put, unchanged } from './table/database';
import { DanglingPointer, ParkIdTaken } from './table/failures';
import { recordWrite, type StampSince } from './table/idempotency';
import { bearOnPublications } from './publications';
import { SCHEMA } from './table/items';
import { KINDS, APPLICATIONS, applicationPartition, FACT_PREFIX, PARKS } from './table/kinds';
import type { ApplicationHead, ApplicationTurn, RegisteredPark } from './table/recognition-items';

type Unlinked<Fact> = Fact extends RecognitionFact
  ? Omit<Fact, keyof Link | 'at' | 'by' | 'application' | 'nonce'>
  : never;
/** A fact before it is dated and chained. */
export type NewRecognitionFact = Unlinked<RecognitionFact>;

/** The head of an application whose trail is this. Throws DanglingPointer for one that does not begin with an application. */
export const applicationHeadOf = (facts: readonly RecognitionFact[]): ApplicationHead => {
  const [standing, last] = [caseOf(facts), facts.at(-1)];
  if (!standing || !last) throw new DanglingPointer('The application of a trail');
  return { ...applicationRow(standing), schema: SCHEMA, chain: { sequence: last.sequence, hash: last.hash } };
};

/** That nobody has taken this turn yet. */
const inTurn = ({ turn }: ApplicationTurn) => (turn === 1 ? ABSENT : unchanged('turn', turn - 1));

/** The park that an award puts into the registry; null for any other fact. */
export const registeredBy = (facts: readonly RecognitionFact[]): RegisteredPark | null => {
  const [standing, award] = [caseOf(facts), facts.find((fact) => fact.kind === 'awarded')];
  if (!standing || !award) return null;
  const { content, district, application } = standing;
  const { name, districtName, kind } = content;
  const { park, year: recognised, at: awardedAt, by } = award;
  return { schema: SCHEMA, park, name, district, districtName, kind, recognised, application, awardedAt, by };
};

/** Applications for recognition, and the registry of the parks that came of them. */
export const recognitionStore = (database: Database) => ({
  /** The heads of all applications, by id. */
  async applicationHeads(): Promise<ApplicationHead[]> {
    return database.list(KINDS.applicationHead, { pk: APPLICATIONS });
  },

  /** The head of an application, or null. Read it before what a decision depends on. */
  async applicationHead(application: ApplicationId): Promise<ApplicationHead | null> {
    return database.find(KINDS.applicationHead, application);
  },

  /** The trail of an application, oldest first. */
  async applicationFacts(application: ApplicationId): Promise<RecognitionFact[]> {
    return database.list(KINDS.applicationFact, { pk: applicationPartition(application), prefix: FACT_PREFIX });
  },

  /** One entry of it. Throws DanglingPointer. */
  async applicationFact(application: ApplicationId, sequence: number): Promise<RecognitionFact> {
    return database.need(KINDS.applicationFact, application, sequence);
  },

  /** The turn at which a district names a park next. Read it before the names that the district applied for so far. */
  async applicationTurn(district: DistrictId): Promise<ApplicationTurn> {
    const item = await database.get(KINDS.applicationTurn.key(district));
    return { schema: SCHEMA, district, turn: item ? KINDS.applicationTurn.read(item).turn + 1 : 1 };
  },

  /** Every park of the registry, by id. */
  async registeredParks(): Promise<RegisteredPark[]> {
    return database.list(KINDS.registeredPark, { pk: PARKS });
  },

  /** One park of the registry, or null. */
  async registeredPark(park: ParkId): Promise<RegisteredPark | null> {
    return database.find(KINDS.registeredPark, park);
  },

  /**
   * Keeps a step on an application; an award also puts the park into the registry. `before` is the trail as it was read, empty for a new application;
   * `turn` is the district's where the step names a park. Throws HeadMoved where another step, or another name, came in since, ParkIdTaken, AlreadyRecorded
   * for a taken idempotency key.
   */
  async recordRecognition(
    stamp: StampSince,
    application: ApplicationId,
    before: readonly RecognitionFact[],
    fact: NewRecognitionFact,
    turn: ApplicationTurn | null = null,
  ): Promise<RecognitionFact> {
    const { at, by, nonce } = stamp;
    const trail = {
      subject: applicationSubject(application),
      name: 'The application',
      headKey: KINDS.applicationHead.key(application),
      entryKey: (sequence: number) => KINDS.applicationFact.key(application, sequence),
    };
    const { entry, writes, refused } = append(
      trail,
      before.at(-1) ?? CHAIN_START,
      { application, at, by, ...fact, nonce },
      (next): Unchained<ApplicationHead> => applicationHeadOf([...before, next]),
    );
    const { sequence } = entry;
    const registered = entry.kind === 'awarded' ? registeredBy([...before, entry]) : null;
    await database.transact([
      recordWrite(stamp, { kind: 'recognition', application, sequence }),
      bearOnPublications(stamp),
      ...writes,
      ...(turn ? [put(KINDS.applicationTurn.key(turn.district), turn, refused, inTurn(turn))] : []),
      ...(registered ? [put(KINDS.registeredPark.key(registered.park), registered, () => new ParkIdTaken())] : []),
    ]);
    return entry;
  },
});
