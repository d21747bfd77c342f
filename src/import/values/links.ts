/** An address in a text, with the words that stand for it. */
export interface FoundLink {
  url: string;
  title?: string;
}

const LINK =
  /\[((?:[^\][\\]|\\.){0,300})\]\(\s*<?([^()\s<>]{1,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200})?)>?[^()]{0,200}\)|<((?:https?|mailto):[^<>\s]+)>|(?<![<\w])(https?:\/\/[^\s<>"'`|]+)|\[((?:[^\][]){1,200})\]\[([^\][]*)\]|\[([^\][]{1,200})\](?![[(])/g;

/** All addresses of a text; references by name are looked up in `definitions`. */
export function linksIn(text: string, definitions?: ReadonlyMap<string, string>): FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of text.matchAll(LINK)) {
    const [, title, url, angled, bare, named, ref, short] = match;
    if (url && /^(?:https?:|\/|\.|#|[\w-]+\.)/.test(url) && text[match.index - 1] !== '!') {
      found.push({ url, ...(title && { title }) });
    } else if (angled) found.push({ url: angled });
    else if (bare) found.push({ url: trimmed(bare) });
    else if (named ?? short) {
      const target = definitions?.get((ref || (named ?? short))!.toLowerCase());
      if (target) found.push({ url: target, title: (named ?? short)! });
    }
  }
  return found;
}

/** An address in running text, without the sign that ends its sentence or bracket. */
function trimmed(url: string): string {
  let end = url.length;
  while (end > 0 && /[.,;:!?)\]*_~]/.test(url[end - 1]!)) {
    if (url[end - 1] === ')' && count(url, '(', end) >= count(url, ')', end)) break;
    end--;
  }
  return url.slice(0, end);
}

function count(text: string, letter: string, end: number) {
  let total = 0;
  for (let at = 0; at < Math.min(end, 2000); at++) if (text[at] === letter) total++;
  return total;
}

/** True for an issue, a pull request or a ticket. */
export const isTicket = (url: string) =>
  /\/(?:issues|pull|pulls|merge_requests)\/\d+|\/browse\/[A-Z][A-Z0-9]+-\d+|\/(?:bugs|tickets?)\/\w+|\/[A-Z][A-Z0-9]+-\d+$|\/\/(?:bugs?|jira|issues)\.[^/]+\/\w+/.test(
    url,
  );
