import JSZip from 'jszip';
import { DOCX_TYPE, noticeDocx, noticeFileName } from '../../../addin/documents/notice-docx';
import { noticeOf } from '../../../shared/evaluation/grading/notice';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { DISTRICTS, PUBLISHED_AT, PUBLISHED_RUN } from '../formulas/runs';

const notice = noticeOf(PUBLISHED_RUN, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57);
const partsOf = async (blob: Blob) => {
  const archive = await JSZip.loadAsync(await blob.arrayBuffer());
  const part = async (path: string) => (await archive.file(path)?.async('string')) ?? '';
  return { document: await part('word/document.xml'), footer: await part('word/footer1.xml') };
};
/** The texts of the document, paragraph by paragraph. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );

describe('通报 as .docx', () => {
  test('is a Word document with the whole text, the list, and page numbers', async () => {
    const blob = await noticeDocx(notice);
    expect(blob.type).toBe(DOCX_TYPE);
    const { document, footer } = await partsOf(blob);
    const texts = paragraphs(document);
    const whole = [
      notice.title,
      notice.documentNumber,
      notice.addressees,
      notice.opening,
      ...notice.sections.flatMap((section) => [section.heading, ...section.paragraphs]),
      notice.issuer,
      notice.date,
    ];
    expect(texts.filter((text) => whole.includes(text))).toEqual(whole);
    const cells = notice.list.flatMap(({ number, name, districtName, grade }) => [
      String(number),
      name,
      districtName,
      grade,
    ]);
    expect(texts.slice(-cells.length)).toEqual(cells);
    expect(footer).toContain('PAGE');
  });

  test('has the look of an official document: A4, its margins, 小标宋 and 仿宋 of the right sizes, 28 points a line', async () => {
    const { document } = await partsOf(await noticeDocx(notice));
    const found = (pattern: RegExp) => pattern.exec(document)?.[0];
    expect(found(/<w:pgSz w:w="\d+" w:h="\d+"/)).toBe('<w:pgSz w:w="11905" w:h="16837"');
    expect(found(/<w:pgMar w:top="\d+" w:right="\d+" w:bottom="\d+" w:left="\d+"/)).toBe(
      '<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"',
    );
    const typefaces = [...document.matchAll(/w:eastAsia="([^"]+)" [^>]*\/><w:sz w:val="(\d+)"/g)];
    expect(new Set(typefaces.map(([, face, size]) => `${face} ${size}`))).toEqual(
      new Set(['方正小标宋简体 44', '方正小标宋简体 36', '黑体 32', '仿宋_GB2312 32', '黑体 28', '仿宋_GB2312 28']),
    );
    expect(found(/w:line="560" w:lineRule="exact"/)).toBeDefined();
    expect(found(/<w:tblHeader\/>/)).toBeDefined();
  });

  test.each(['<w:fldSimple/>&"', '=HYPERLINK("http://example.com")', '{ PAGE }'])(
    '%j stays text as the name of a park',
    async (name) => {
      const list = notice.list.map((line) => ({ ...line, name }));
      const { document } = await partsOf(await noticeDocx({ ...notice, list }));
      expect(/<w:(fldSimple|hyperlink|instrText)/.exec(document)).toBeNull();
      const escaped = name
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
      expect(paragraphs(document)).toContain(escaped);
    },
  );

  test('is saved under the name of its year', () => {
    expect(noticeFileName(notice)).toBe('2026年度市级人力资源服务产业园绩效评估结果的通报.docx');
  });
});
