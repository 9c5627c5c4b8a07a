import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { Instant } from '../../shared/vocabulary/ids';
import { PublicationId, type YearEvent } from '../store/table/items';
import type { AnchorPartItem } from '../store/table/anchor-items';
import type { Kept } from '../store/table/kept';
import { KINDS } from '../store/table/kinds';
import { placeText } from '../store/anchors';
import { anchorRoot, anchorText, type AnchoredHead } from '../trail/anchor';
import { isSame, type PublicationSignature, type ProvedPublication } from './trail-finding';
import type { YearUnderProof } from './verify-plan';

/** A public key to check signatures with, out of PEM (SPKI). Throws where it is none. */
export const publicKeyOf = (pem: string): KeyObject => createPublicKey(pem);

const isSignedBy = (keys: readonly KeyObject[], text: string, signature: string): boolean => {
  const bytes = Buffer.from(signature, 'base64');
  // What is read as the same bytes is still not what was written.
  const isWritten = bytes.toString('base64') === signature;
  return isWritten && keys.some((key) => verify('sha256', Buffer.from(text), key, bytes));
};

/** Holds the trails as they stand against where a publication says that they stood: they may have grown since, but not before. */
const verifyHeads = async (
  { store, found }: YearUnderProof,
  heads: readonly AnchoredHead[],
  at: Instant,
): Promise<void> => {
  const next = heads.map(({ subject, sequence }) => ({ subject, sequence: sequence + 1 }));
  const entries = await store.entriesAt([...heads, ...next]);
  for (const head of heads) {
    const { subject, sequence, hash } = head;
    const entry = entries.get(placeText(head));
    found.expectOf(subject, entry !== undefined, sequence, '公布时签名的这条记录已不在：链条被截短或删除');
    found.expectOf(subject, !entry || entry.hash === hash, sequence, '与公布时签名的不同：链条在公布之后被改写');
    const after = entries.get(placeText({ subject, sequence: sequence + 1 }));
    const since = after && Instant.safeParse('at' in after ? after.at : '');
    // To the millisecond: whoever wrote it knew when the publication had begun, and has not gone by a clock alone.
    const isSince = !since?.success || Date.parse(since.data) >= Date.parse(at);
    found.expectOf(subject, isSince, sequence + 1, '公布时没有这条记录，所写的时间却早于公布');
  }
};

const isWhole = (year: YearEvent['year'], publication: PublicationId, parts: readonly Kept<AnchorPartItem>[]) =>
  parts.every(({ key }, index) => isSame(key, KINDS.anchorPart.key(year, publication, index + 1)));

/** What a publication signed, where it signed anything: the list against its root, the root against the signature, and each trail and file of the list against what is stored. */
export const verifyAnchor = async (
  proof: YearUnderProof,
  { item, schema }: Kept<YearEvent>,
): Promise<ProvedPublication> => {
  const { store, found, publicKeys } = proof;
  const { year, sequence, at, run, anchor } = item;
  const told = (signature: PublicationSignature) => ({ year, sequence, at, signature });
  if (anchor === undefined || run === undefined || item.publication === undefined) return told('none');
  const publication = PublicationId.parse(item.publication);
  const [parts, kept] = await Promise.all([
    store.keptAnchorParts(year, publication),
    store.keptAnchorSignature(year, publication),
  ]);
  found.account(...parts.map(({ key }) => key), KINDS.anchorSignature.key(year, publication));
  const ofOneVersion = [...parts, ...(kept ? [kept] : [])].every((one) => one.schema === schema);
  const signed = { year, run, publication, at };
  const lists = parts.map((part) => part.item);
  const isRoot =
    isSame(
      lists.map(({ heads, files }) => ({ heads, files })),
      parts.map(({ written }) => written),
    ) && anchorRoot(signed, lists) === anchor;
  const holds = isRoot && ofOneVersion && isWhole(year, publication, parts);
  found.expect(holds, sequence, '公布时所签的清单与根摘要不符：清单被改动或缺失');
  found.expect(kept !== null, sequence, '公布的签名缺失');
  if (!holds) return told('not-checked');
  await verifyHeads(
    proof,
    lists.flatMap(({ heads }) => heads),
    at,
  );
  const files = lists.flatMap((list) => list.files);
  const known = await store.filesAt(files);
  for (const file of files)
    found.expectOf(
      file.subject,
      known.get(placeText(file)) === file.sha256,
      file.sequence,
      '佐证材料或会议纪要的摘要与公布时签名的不同',
    );
  if (!kept || publicKeys.length === 0) return told('not-checked');
  const isSigned = isSignedBy(publicKeys, anchorText(signed, lists), kept.item.signature);
  found.expect(isSigned, sequence, '公布的签名与所给的公钥不符');
  return told(isSigned ? 'holds' : 'not-checked');
};
