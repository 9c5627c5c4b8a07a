/** The 28 articles of 渝人社发〔2021〕57号, and the annexes that are named in it. */
export const ARTICLES = [
  '第一条',
  '第二条',
  '第三条',
  '第四条',
  '第五条',
  '第六条',
  '第七条',
  '第八条',
  '第九条',
  '第十条',
  '第十一条',
  '第十二条',
  '第十三条',
  '第十四条',
  '第十五条',
  '第十六条',
  '第十七条',
  '第十八条',
  '第十九条',
  '第二十条',
  '第二十一条',
  '第二十二条',
  '第二十三条',
  '第二十四条',
  '第二十五条',
  '第二十六条',
  '第二十七条',
  '第二十八条',
] as const;
export type Article = (typeof ARTICLES)[number];

/** A chapter's heading stands between two articles and is part of neither. */
const CHAPTER = /^第[一二三四五六]章/;
const ARTICLE = /^(第[一二三四五六七八九十]+条) (.*)$/;
/** What begins a line of its own within an article. */
const PARAGRAPH = /^（[一二三四五六七八九十]+）/;
const END = /^附件：/;
const HEADING = /^[^，。：；]+$/;

/** A paragraph without a number begins after a full stop or under a heading; within a sentence a line only broke. */
const startsAnew = (last: string, line: string): boolean =>
  PARAGRAPH.test(line) || last.endsWith('。') || HEADING.test(last);

/**
 * The words of every article of a published text, paragraph by paragraph. The text's lines break where its pages do: a line that begins nothing goes
 * on with the one before it, and the spaces within it are the printer's.
 */
export const articleText = (text: string): ReadonlyMap<string, readonly string[]> => {
  const words = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    if (END.test(line)) break;
    const [, article, first] = ARTICLE.exec(line) ?? [];
    if (article !== undefined && first !== undefined) words.set(article, (current = [first]));
    else if (CHAPTER.test(line)) current = null;
    else if (current && startsAnew(current.at(-1) ?? '', line)) current.push(line);
    else if (current) current.push(`${current.pop() ?? ''}${line}`);
  }
  return new Map(
    [...words].map(([article, paragraphs]) => [article, paragraphs.map((each) => each.replace(/\s/g, ''))]),
  );
};
