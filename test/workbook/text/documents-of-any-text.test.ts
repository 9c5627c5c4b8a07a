import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { noticeDocx } from '../../../addin/documents/notice-docx';
import { selfReportDocx } from '../../../addin/documents/self-report-docx';
import { noticeOf } from '../../../shared/evaluation/grading/notice';
import type { SelfReport } from '../../../shared/evaluation/evidence/self-report';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { encodeXml } from '../../../workbench/excel/xlsx/xml';
import { HOSTILE_TEXTS, RARE_TEXTS } from '../../cases/texts';
import { DISTRICTS, PUBLISHED_AT, PUBLISHED_RUN } from '../formulas/runs';

/** The characters that XML 1.0 takes (production 2). */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const soundXml = (xml: string) => {
  expect(NOT_XML.test(xml)).toBe(false);
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
};
const soundParts = async (blob: Blob) => {
  const archive = await JSZip.loadAsync(await blob.arrayBuffer());
  const parts = await Promise.all(
    Object.values(archive.files)
      .filter(({ name }) => /\.(xml|rels)$/.test(name))
      .map((file) => file.async('string')),
  );
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) soundXml(part);
  return parts.join('\n');
};
/** The same with every text replaced. */
const withTexts = <Value>(value: Value, text: string): Value =>
  (typeof value === 'string'
    ? text
    : Array.isArray(value)
      ? value.map((each) => withTexts(each, text))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withTexts(each, text)]))
        : value) as Value;

const notice = noticeOf(PUBLISHED_RUN, DISTRICTS, PUBLISHED_AT, RULE_SET_2021_57);
const report: SelfReport = {
  title: '自评报告',
  opening: '一',
  parts: [{ heading: '二', groups: [{ heading: '三', paragraphs: ['四〔请填写〕'] }] }],
  closing: ['五', '六'],
  issuer: '七',
  date: '八',
} as unknown as SelfReport; // its texts are all that the writer looks at

describe('documents of texts that were kept before texts were looked at', () => {
  test.each(HOSTILE_TEXTS)('hold no %s', async (_, text) => {
    await soundParts(await noticeDocx(withTexts(notice, `前${text}后`)));
    await soundParts(await selfReportDocx(withTexts(report, `前${text}后`)));
    soundXml(`<t a="${encodeXml(`前${text}后`)}">${encodeXml(text)}</t>`);
  });
  test.each(RARE_TEXTS)('hold %s', async (text) => {
    expect(await soundParts(await noticeDocx(withTexts(notice, text)))).toContain(text);
  });
});
