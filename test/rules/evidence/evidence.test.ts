import * as fc from 'fast-check';
import { EvidenceRequest } from '../../../shared/api/evidence';
import { itemsWithoutEvidence } from '../../../shared/evaluation/evidence/requirements';
import { fileFault } from '../../../shared/evaluation/evidence/file-fault';
import {
  EVIDENCE_LIMITS,
  FILE_TYPES,
  fileTypeOf,
  evidenceOfItem,
  opensAs,
  OPENING_BYTES,
  type FileType,
} from '../../../shared/regulation/evidence';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';

const TYPES = Object.keys(FILE_TYPES) as FileType[];
const item = fc.constantFrom(...ITEM_IDS);

describe('which files are taken', () => {
  test.each([
    ['证明.pdf', 'pdf'],
    ['证明.PDF', 'pdf'],
    ['照片.jpeg', 'jpeg'],
    ['照片.v2.jpg', 'jpeg'],
    ['名录.xlsx', 'xlsx'],
    ['公文.ofd', 'ofd'],
    ['证明.pdf.exe', null],
    ['证明.doc', null],
    ['证明.xlsm', null],
    ['证明', null],
    ['pdf', null],
    ['.', null],
  ] as const)('%s is %s', (name, type) => {
    expect(fileTypeOf(name)).toBe(type);
    expect(fileFault(name, 1)?.fault ?? null).toBe(type === null ? 'type' : null);
  });

  test('up to the limit, and not a byte more', () => {
    expect(fileFault('证明.pdf', EVIDENCE_LIMITS.fileBytes)).toBeNull();
    expect(fileFault('证明.pdf', EVIDENCE_LIMITS.fileBytes + 1)).toMatchObject({ fault: 'size' });
  });

  test.each(TYPES)('%s is told by its first bytes, whatever follows', (type) => {
    const opens = Uint8Array.from(FILE_TYPES[type].opens);
    expect(opens.length).toBeLessThanOrEqual(OPENING_BYTES);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (rest) => {
        expect(opensAs(type, Uint8Array.from([...opens, ...rest]))).toBe(true);
        expect(opensAs(type, rest)).toBe(opens.every((byte, index) => rest[index] === byte));
        expect(opensAs(type, opens.subarray(0, -1))).toBe(false);
      }),
    );
  });

  test('a name can hold nothing that reads otherwise than it is', () => {
    const request = { item: '1.2', kind: 'awards', document: '决定', number: '', size: 1, sha256: '0'.repeat(64) };
    const accepts = (name: string) => EvidenceRequest.safeParse({ ...request, name }).success;
    expect(accepts('表彰决定（2025）.pdf')).toBe(true);
    fc.assert(
      fc.property(
        fc.constantFrom('/', '\\', '\u0000', '\n', '\u202e', '\u200b', '\ufeff', '\u2028'),
        fc.nat({ max: 4 }),
        (character, place) => {
          const name = '表彰决定.pdf';
          expect(accepts(name.slice(0, place + 1) + character + name.slice(place + 1))).toBe(false);
        },
      ),
    );
  });
});

describe('scores without a document', () => {
  test('are those above 0 that rest on one and have none: no other', () => {
    fc.assert(
      fc.property(
        fc.dictionary(item, fc.option(fc.integer({ min: 0, max: 20 }))),
        fc.array(fc.record({ item })),
        (claimed, evidence) => {
          const lacking = itemsWithoutEvidence(claimed, evidence, RULE_SET_2021_57);
          for (const id of ITEM_IDS)
            expect(lacking.includes(id)).toBe(
              evidenceOfItem(id).needed && (claimed[id] ?? 0) > 0 && !evidence.some((each) => each.item === id),
            );
        },
      ),
    );
  });

  test('are never those that are given for what did not happen', () => {
    const claimed = Object.fromEntries(ITEM_IDS.map((id) => [id, 3]));
    const lacking = itemsWithoutEvidence(claimed, [], RULE_SET_2021_57);
    expect(ITEM_IDS.filter((id) => !lacking.includes(id))).toEqual(['1.4', '3.3']);
  });
});
