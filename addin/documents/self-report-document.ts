import { printable } from '../../shared/text/plain-text';
import { Document, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { SelfReport } from '../../shared/evaluation/evidence/self-report';
import { PAGE, PARAGRAPHS, RUNS } from './document-look';

/** What is left to be told stands out, so that no gap is sent by oversight. */
const GAP = /(〔[^〔〕]*〕)/;
const runsOf = (type: keyof typeof RUNS, text: string): TextRun[] =>
  printable(text)
    .split(GAP)
    .filter((part) => part !== '')
    .map((part) => new TextRun({ ...RUNS[type], text: part, ...(GAP.test(part) ? { highlight: 'yellow' } : {}) }));

const say = (look: keyof typeof PARAGRAPHS, type: keyof typeof RUNS, text: string): Paragraph =>
  new Paragraph({ ...PARAGRAPHS[look], children: runsOf(type, text) });

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        ...PARAGRAPHS.page,
        children: [new TextRun({ ...RUNS.page, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** 自评报告 as a document of the library. Texts are texts: nothing in them is a field or a link. */
export const selfReportDocument = (report: SelfReport): Document => {
  const [heading = '', ...rest] = report.closing;
  return new Document({
    title: printable(report.title),
    creator: printable(report.issuer),
    lastModifiedBy: printable(report.issuer),
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber() },
        children: [
          say('title', 'title', report.title),
          say('body', 'body', report.opening),
          ...report.parts.flatMap((part) => [
            say('heading', 'heading', part.heading),
            ...part.groups.flatMap((group) => [
              say('heading', 'body', group.heading),
              ...group.paragraphs.map((text) => say('body', 'body', text)),
            ]),
          ]),
          say('heading', 'heading', heading),
          ...rest.map((text, index) => say(index === rest.length - 1 ? 'lastBody' : 'body', 'body', text)),
          say('issuer', 'body', report.issuer),
          say('date', 'body', report.date),
        ],
      },
    ],
  });
};
