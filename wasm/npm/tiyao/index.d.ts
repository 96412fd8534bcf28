/** What is read: the article in a page, or a text as it stands. */
export type Input =
  /** A page as text: Markdown, HTML or a dump. Its article is found first. */
  | string
  /** The bytes of a page, in any charset that is common in China. */
  | Uint8Array | ArrayBuffer
  | Article;

/** One of text, page and html; the title and the date go before those of the page. */
export interface Article {
  /** The body of the article as it stands; HTML is read as html, and note says so. */
  text?: string;
  /** A page as text: Markdown, HTML or a dump. */
  page?: string;
  /** A page as HTML. */
  html?: string;
  title?: string;
  /** When it was published, in any form that pages have. */
  date?: string;
}

/** A list: its lines, or the id of a list that was kept. */
export type List = string[] | string;

export interface Options {
  /** At most so many keywords, 1 to 200; 10 if it is not said. */
  top?: number;
  /** The length of the description: a search engine's, or characters, 10 to 10000; 80 if it is not said. */
  limit?: 'baidu' | 'google' | 'bing' | number;
  /** Only keywords that score so much or more, 0 to 1; an editor's list if it is not said. */
  min_score?: number;
  /** Only these tags; a line is "tag" or "tag = synonym, synonym". */
  vocab?: List;
  /** The tags of vocab first, and words of the text behind them. */
  prefer?: boolean;
  /** Never these tags. */
  block?: List;
  /** Only figures of this confidence or more, 0 to 1, and those of tables, which have none. */
  min_confidence?: number;
  /** Words of your own; a line is "word", "word frequency" or "word frequency part-of-speech". */
  dict?: List;
  /** Of analyze: only these parts. */
  parts?: Part[];
  /** Of segment: how text is split. */
  mode?: 'precise' | 'full' | 'search';
  /** Of segment: parts of speech too. */
  pos?: boolean;
  /** Take a page as it stands and look for no article in it. */
  raw?: boolean;
  /** Of bytes: they are HTML. */
  html?: boolean;
}

export type Part = 'article' | 'names' | 'keywords' | 'stats' | 'summary' | 'description';

/** All offsets are bytes of UTF-8 into the text of the article. */
export interface Span {
  text: string;
  start: number;
  end: number;
}

export interface Extracted {
  title: string;
  /** 2006-01-02, with 15:04 or 15:04:05 behind it when the page gives the time; or empty. */
  date: string;
  /** What the page does not tell of the next five is left out. */
  source?: string;
  author?: string;
  /** The canonical address. */
  url?: string;
  /** BCP 47, such as zh-Hans. */
  language?: string;
  /** The page's own. */
  tags?: string[];
  kind: string;
  text: string;
  /** Why something that was asked for is not there, or that a text was HTML. */
  note?: string;
}

export interface Name extends Span {
  type: 'person' | 'place' | 'organization' | 'work' | 'event' | 'product';
  count: number;
  /** How likely it is right, 0 to 1. */
  confidence: number;
  /** Of a place: the index of the name of the place that it lies in. */
  parent?: number;
  /** false: not fit to be a tag. */
  tag?: boolean;
  /** It stands in the title. */
  title?: true;
  mentions: { start: number; end: number }[];
}

export interface Keyword {
  text: string;
  score: number;
  count: number;
  type: 'person' | 'place' | 'organization' | 'work' | 'event' | 'product' | 'term' | 'tag';
}

/** A figure of the article and what it is about. Numbers are decimals as text: nothing is rounded. */
export interface Stat extends Span {
  kind: 'change' | 'level' | 'count' | 'rate' | 'share' | 'multiple' | 'rank';
  value?: string;
  lower?: string;
  upper?: string;
  unit?: string;
  modifier?: '~' | '<' | '>' | '<=' | '>=';
  direction?: 'up' | 'down' | 'flat';
  measure?: 'percent' | 'percentage_point' | 'basis_point' | 'absolute' | 'multiple';
  from?: string;
  to?: string;
  basis?: 'yoy' | 'mom' | 'qoq' | 'other';
  /** The basis as it is written. */
  basis_text?: string;
  subject?: string;
  scope?: string;
  period?: string;
  status?: 'forecast' | 'target';
  /** The period as an ISO 8601 date or interval, where the day of publication tells it. */
  dates?: string;
  /** How likely subject, scope and period are all right, 0 to 1. */
  confidence?: number;
  /** The value in the base unit of its dimension: 米 for 公里. */
  base_value?: string;
  base_unit?: string;
}

/** The section of a newspaper that an article would stand in; empty where that is not clear. */
export interface Section {
  section?: string;
  section_score?: number;
}

export interface Report extends Extracted, Section {
  source: string;
  /** The page's own. */
  tags: string[];
  /** What kind of text it is. */
  register: 'news' | 'announcement' | 'result' | 'bulletin' | 'post' | 'opinion';
  names: Name[];
  keywords: Keyword[];
  stats: Stat[];
  /** The text has more figures than are given. */
  truncated?: true;
  summary: string;
  sentences: Span[];
  description: string;
}

export interface TagOptions extends Pick<Options, 'top' | 'min_score' | 'limit' | 'vocab' | 'prefer' | 'block' | 'dict'> {
  /** The name of the file, if its ending is not that of Markdown. */
  name?: string;
  /** The keys of the front matter, "-" for none: tags, keywords, description. */
  tags?: string;
  keywords?: string;
  description?: string;
  /** At most so many tags; 5 if it is not said. */
  max_tags?: number;
  /** What the author wrote is overwritten. */
  replace?: boolean;
  /** Tags are added behind the author's. */
  merge?: boolean;
  /** A post without front matter gets one. */
  create?: boolean;
}

export interface Tagged {
  /** The post, every byte but those of the three keys as it was. */
  post: string;
  changed: boolean;
  /** Why it was left alone: a draft, no text, no front matter, "tiyao: false". */
  left?: string;
}

export interface Head {
  /** title, description, keywords, Open Graph and JSON-LD, an element a line. */
  html: string;
  /** The front matter of a post, in YAML. */
  front: string;
}

/** The analysis. Every call is answered at once, by the same code as the command tiyao. */
export interface Tiyao {
  /** Everything. */
  analyze(input: Input, options?: Options & { parts?: undefined }): Report;
  analyze(input: Input, options?: Options): Partial<Report>;
  /** The article in a page. */
  extract(input: Input, options?: Options): Extracted;
  /** The words of a text; joined they are the text. */
  segment(input: Input, options?: Options): { words: string[]; tags?: string[] };
  names(input: Input, options?: Options): { names: Name[]; note?: string };
  keywords(input: Input, options?: Options): { keywords: Keyword[]; note?: string } & Section;
  stats(input: Input, options?: Options): { stats: Stat[]; truncated?: true; note?: string };
  summarize(input: Input, options?: Options): { summary: string; sentences: Span[]; note?: string };
  describe(input: Input, options?: Options): { description: string; note?: string };
  /** Writes tags and a description into the front matter of a post; an author's own words stay. */
  tag(post: string, options?: TagOptions): Tagged;
  /** Writes a report, as it is or edited, for the page of its article. */
  head(report: Partial<Report>): Head;
  /** Keeps a long list once; its id stands for it in options. */
  keep(list: string[] | string): string;
}

/** An error of a call, with the status that a server would answer: 400, 404, 413, 415 or 422. */
export class TiyaoError extends Error {
  readonly status: number;
}

/**
 * Loads the analysis, about 11 MB, once. With a module of your own, tiyao.wasm.gz from
 * wherever you keep it, it is started anew.
 */
export function load(options?: { module?: ArrayBuffer | Uint8Array | Promise<ArrayBuffer | Uint8Array> }): Promise<Tiyao>;
