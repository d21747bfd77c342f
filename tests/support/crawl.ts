import { elementsOf, parsePage } from './html.ts';
import type { BuiltSite } from './site.ts';

/** One page of a served site. */
export interface CrawledPage {
  path: string;
  ids: Set<string>;
  /** Links of the page within the site, as paths with their anchors. */
  links: string[];
  html: string;
}

export interface Crawl {
  /** Every page that can be reached from home by links alone. */
  pages: Map<string, CrawledPage>;
  /** Links that lead nowhere: `page → link (why)`. */
  broken: string[];
}

const crawls = new WeakMap<BuiltSite, Promise<Crawl>>();

/** Follows every link from the home page of a served site, files and anchors included; once for all tests of a run. */
export function crawl(site: BuiltSite): Promise<Crawl> {
  const known = crawls.get(site) ?? follow(site);
  crawls.set(site, known);
  return known;
}

async function follow({ address }: BuiltSite): Promise<Crawl> {
  const { origin } = new URL(address);
  const pages = new Map<string, CrawledPage>();
  const files = new Map<string, number>();
  const broken: string[] = [];
  const queue = [new URL(address).pathname];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (files.has(path)) continue;
    const response = await fetch(origin + path, { redirect: 'manual' });
    files.set(path, response.status);
    const html = await response.text();
    if (!response.headers.get('content-type')?.startsWith('text/html') || !response.ok) continue;
    const page = readPage(path, html, origin);
    pages.set(path, page);
    queue.push(...page.links.map((link) => link.split('#')[0]!));
  }
  for (const page of pages.values()) {
    for (const link of page.links) {
      const [path, anchor] = link.split('#') as [string, string | undefined];
      const status = files.get(path);
      if (status !== 200) broken.push(`${page.path} → ${link} (${status})`);
      else if (anchor && !pages.get(path)?.ids.has(decodeURIComponent(anchor))) {
        broken.push(`${page.path} → ${link} (no such anchor)`);
      }
    }
  }
  return { pages, broken };
}

function readPage(path: string, html: string, origin: string): CrawledPage {
  const ids = new Set<string>();
  const links = new Set<string>();
  for (const { properties } of elementsOf(parsePage(html))) {
    if (typeof properties.id === 'string') ids.add(properties.id);
    for (const value of [properties.href, properties.src]) {
      if (typeof value !== 'string') continue;
      const url = new URL(value, origin + path);
      if (url.origin === origin) links.add(url.pathname + url.hash);
    }
  }
  return { path, ids, links: [...links], html };
}
