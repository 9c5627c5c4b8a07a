import type { EvidenceRequest } from '../../../shared/api/evidence';

/** A made-up document that a park of the demo attaches. */
export interface DemoDocument extends Pick<EvidenceRequest, 'item' | 'kind' | 'document' | 'number' | 'name'> {
  /** What stands in it, in letters that every reader of PDF has. */
  readonly words: string;
}

const DOCUMENTS: readonly DemoDocument[] = [
  {
    item: '1.2',
    kind: 'awards',
    document: '市级先进集体表彰决定',
    number: '示例〔2025〕12号',
    name: '市级先进集体表彰决定.pdf',
    words: 'Item 1.2: award of the municipality',
  },
  {
    item: '1.5',
    kind: 'other',
    document: '帮助劳动者实现就业和流动台账',
    number: '',
    name: '就业和流动台账.pdf',
    words: 'Item 1.5: register of persons employed or moved',
  },
  {
    item: '2.1',
    kind: 'tax',
    document: '年度营业收入证明',
    number: '示例税证〔2026〕3号',
    name: '营业收入证明.pdf',
    words: 'Item 2.1: revenue as the tax authority states it',
  },
  {
    item: '2.5',
    kind: 'tenants',
    document: '入驻企业名录',
    number: '',
    name: '入驻企业名录.pdf',
    words: 'Item 2.5: list of tenants',
  },
];
/** Parks of the demo that have attached documents. The others show what a review looks like without. */
const PARKS_WITH_EVIDENCE: readonly string[] = ['yubei', 'jiangbei', 'yuzhong'];
export const demoDocuments = (park: string): readonly DemoDocument[] =>
  PARKS_WITH_EVIDENCE.includes(park) ? DOCUMENTS : [];

/** One page of A4 with a line of text, as a PDF: the smallest that readers open without complaint. */
export const smallPdf = (text: string): Uint8Array => {
  const line = text.replace(/[^\x20-\x7e]/g, '').replace(/[()\\]/g, ' ');
  const content = `BT /F1 14 Tf 72 760 Td (${line}) Tj 0 -24 Td (Fictional, for demonstration only.) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new TextEncoder().encode(body + table + trailer);
};
