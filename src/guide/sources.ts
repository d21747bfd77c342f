/** What the chapter on the five whys rests on. Each was read at its address, or in the part of it that a note names. */
const list = {
  ohno: {
    title: 'Toyota Production System: Beyond Large-Scale Production, chapter 2',
    author: 'Taiichi Ohno',
    published: '1988',
    url: 'https://www.oreilly.com/library/view/toyota-production-system/9781000056488/xhtml/11_Chapter02.xhtml',
    note: 'The opening of the chapter can be read without an account; it has the machine that stopped.',
  },
  toyota: {
    title: 'Ask “why” five times about every matter',
    author: 'Toyota',
    published: 'March 2006',
    url: 'https://www.toyota-myanmar.com/about-toyota/toyota-traditions/quality/ask-why-five-times-about-every-matter',
    note: 'Looking on the spot belongs to the method.',
  },
  minoura: {
    title: 'Teruyuki Minoura (Toyota Exec) Talks About Problems with 5-Whys',
    author: 'Mark Paradies, quoting a page of Toyota that is gone',
    published: '14 March 2007',
    url: 'https://taproot.com/teruyuki-minoura-toyota-exec-talks-about-problems-with-5-whys/',
    note: 'The publisher sells another method.',
  },
  card: {
    title: 'The problem with “5 whys”, BMJ Quality & Safety 26, 671–677',
    author: 'Alan J. Card',
    published: '2017',
    url: 'https://qualitysafety.bmj.com/content/26/8/671',
    note: 'The sharpest criticism in print; from health care.',
  },
  allspaw: {
    title: 'The Infinite Hows',
    author: 'John Allspaw',
    published: '2014',
    url: 'https://www.kitchensoap.com/2014/11/14/the-infinite-hows-or-the-dangers-of-the-five-whys/',
    note: 'From web operations; asks for “how” in place of “why”.',
  },
  blameless: {
    title: 'Blameless PostMortems and a Just Culture',
    author: 'John Allspaw, Etsy',
    published: '2012',
    url: 'https://codeascraft.com/2012/05/22/blameless-postmortems/',
    note: 'Why people tell what happened only where telling is safe.',
  },
  sre: {
    title: 'Site Reliability Engineering, chapter 15: Postmortem Culture',
    author: 'Google',
    published: '2016',
    url: 'https://sre.google/sre-book/postmortem-culture/',
    note: 'What a postmortem is for, and how it is reviewed.',
  },
  cook: {
    title: 'How Complex Systems Fail',
    author: 'Richard I. Cook',
    published: '1998',
    url: 'https://how.complexsystems.fail/',
    note: 'Points 3, 7 and 8: several failures together, no root cause, hindsight.',
  },
  fischhoff: {
    title: 'Hindsight ≠ foresight: the effect of outcome knowledge on judgment under uncertainty',
    author: 'Baruch Fischhoff',
    published: '1975, reprinted 2003',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC1743746',
    note: 'The experiments behind the word hindsight.',
  },
  lundberg: {
    title: 'What-You-Look-For-Is-What-You-Find: accident models in eight investigation manuals',
    author: 'Jonas Lundberg, Carl Rollenhagen, Erik Hollnagel',
    published: '2009',
    url: 'http://liu.diva-portal.org/smash/record.jsf?pid=diva2:240875',
    note: 'Abstract.',
  },
  hutchinson: {
    title: 'Stop rules in investigations',
    author: 'Ben Hutchinson, Safety Insights',
    published: '2025',
    url: 'https://safetyinsights.org/2025/06/20/stop-rules-in-investigations',
    note: 'Collects what several authors wrote on where investigations stop.',
  },
  causation: {
    title: 'Five rules of causation',
    author: 'After the VA National Center for Patient Safety, in Patient Safety in Surgery',
    published: '2016',
    url: 'https://pssjournal.biomedcentral.com/articles/10.1186/s13037-016-0107-8/tables/2',
    note: 'Human errors and broken procedures have causes before them.',
  },
} satisfies Record<string, Omit<GuideSource, 'name'>>;

/** Name of a source of the guide. */
export type SourceName = keyof typeof list;

/** A source as the guide lists it. */
export interface GuideSource {
  name: SourceName;
  title: string;
  author: string;
  /** In words, as finely as it is known. */
  published: string;
  url: string;
  /** What it is good for, or how much of it can be read. */
  note: string;
}

/** The sources of the chapter on the five whys, in the order in which it lists and numbers them. */
export const sources: readonly GuideSource[] = (Object.keys(list) as SourceName[]).map((name) => ({
  name,
  ...list[name],
}));
