import { isBlock } from '../../model/introspect.ts';
import { isInstant } from '../../model/time.ts';
import type { Extraction, Lines, Taken } from '../extraction.ts';
import { fieldOf } from '../sections/fields.ts';
import type { Format, Prepared } from './format.ts';
import { placesOf } from './json-places.ts';
import { markdown } from './markdown.ts';
import { asText } from './as-text.ts';
import { isText, keepOthers, namesOf } from './issue-others.ts';

/** Issues as a tracker exports them: one, or a list, with title, body, labels, comments and days. */
export const issueJson: Format = {
  name: 'issue-json',
  detect: ({ text }) => /^\s*[[{]/.test(text) && /"(?:title|body|comments)"\s*:/.test(text),
  read(source) {
    let data: unknown;
    try {
      data = JSON.parse(source.text);
    } catch (error) {
      return asText(
        source,
        `Found malformed JSON. Expected issues; it was kept as text. ${(error as Error).message}`,
        { isMalformed: true },
      );
    }
    const places = placesOf(source.text);
    const isWrapped = isBlock(data) && Array.isArray(data.issues);
    const list = Array.isArray(data)
      ? data
      : isWrapped
        ? (data as { issues: unknown[] }).issues
        : [data];
    const found = list.flatMap((issue: unknown, index) => {
      if (!isBlock(issue) || (typeof issue.title !== 'string' && typeof issue.body !== 'string'))
        return [];
      const before = [
        ...(isWrapped ? ['issues'] : []),
        ...(isWrapped || Array.isArray(data) ? [index] : []),
      ];
      return new Issue(issue, source, (path) =>
        places.get([...before, ...path].join('/')),
      ).extractions();
    });
    if (found.length === 0)
      return asText(
        source,
        'Found JSON without an issue. Expected a title or a body; it was kept as text.',
      );
    hushRest(found, source.lines.length);
    found[0]!.notes.unshift(...source.notes);
    return found;
  },
};

/** A heading that ends every section above it; it is shown one level down, below the title. */
const COMMENT = '# Comment';

class Issue {
  private readonly issue: Record<string, unknown>;
  private readonly source: Prepared;
  private readonly place: (path: (string | number)[]) => Lines | undefined;
  private readonly whole: Lines;

  constructor(
    issue: Record<string, unknown>,
    source: Prepared,
    place: (path: (string | number)[]) => Lines | undefined,
  ) {
    this.issue = issue;
    this.source = source;
    this.place = place;
    this.whole = place([]) ?? { from: 1, to: source.lines.length };
  }

  /** What the body and the comments tell, with lines of the export; then what the issue's own fields do. */
  extractions(): Extraction[] {
    const lines = this.texts().flatMap(({ text, shown, at }) =>
      [...text.split(/\r?\n/), ''].map((line) => ({ line, shown: line && (shown ?? line), at })),
    );
    const texts = lines.map(({ line }) => line);
    const { name } = this.source;
    const found = markdown.read({ name, text: texts.join('\n'), lines: texts, notes: [] });
    for (const out of found) {
      out.unplaced = out.rest.map(({ from, to }) => {
        const own = lines.slice(from - 1, to);
        return { value: own.map(({ shown }) => shown).join('\n'), lines: { from, to } };
      });
      relocate(out, (line) => lines[line - 1]?.at ?? this.whole);
      out.rest = [];
      out.empty = [];
      this.takeOwn(out);
    }
    keepOthers(found[0]!, this.issue, (key) => this.place([key]) ?? this.whole);
    return found;
  }

  /** The texts of the issue, each with its lines; a comment below a body begins with a heading, which is shown with its day. */
  private texts(): { text: string; shown?: string; at: Lines }[] {
    const { title, body, comments } = this.issue;
    const nodes = isBlock(comments) && Array.isArray(comments.nodes) ? comments.nodes : comments;
    const key = isBlock(comments) ? ['comments', 'nodes'] : ['comments'];
    const heading = typeof title === 'string' ? `# ${title.replace(/\s+/g, ' ')}` : '';
    const found: { text: string; shown?: string; at: Lines }[] = [];
    const add = (text: string, path: (string | number)[], shown?: string) =>
      found.push({ text, at: this.place(path) ?? this.whole, ...(shown && { shown }) });
    add(heading, ['title']);
    if (isText(body)) add(body, ['body']);
    for (const [index, given] of (Array.isArray(nodes) ? nodes : []).entries()) {
      const comment = isText(given) ? { body: given } : given;
      if (!isBlock(comment) || !isText(comment.body)) continue;
      const path = isText(given) ? [...key, index] : [...key, index, 'body'];
      const at = [comment.created_at, comment.createdAt].find((one) => typeof one === 'string');
      const by = namesOf(comment.user ?? comment.author);
      // Without it a comment would go on with the last section of the body.
      if (found.length > 1 || by !== '')
        add(
          COMMENT,
          path,
          `#${COMMENT}${at ? ` of ${at as string}` : ''}${by === '' ? '' : ` by ${by}`}`,
        );
      add(comment.body, path);
    }
    return found;
  }

  private takeOwn(out: Extraction): void {
    const { labels } = this.issue;
    (Array.isArray(labels) ? labels : []).forEach((label: unknown, index) => {
      const name = isBlock(label) ? label.name : label;
      if (typeof name !== 'string') return;
      const lines =
        this.place(['labels', index, 'name']) ?? this.place(['labels', index]) ?? this.whole;
      const [, key, value] = /^(\w+)\s*[:/]\s*(.+)$/.exec(name) ?? [];
      if (key && fieldOf(key) === 'severity') out.severity ??= { value: value!, lines };
      else out.tags.push({ value: name, lines });
    });
    const url = ['html_url', 'url'].find((key) => typeof this.issue[key] === 'string');
    if (url)
      out.tracker = { value: this.issue[url] as string, lines: this.place([url]) ?? this.whole };
    const closed = ['closed_at', 'closedAt'].find((key) => typeof this.issue[key] === 'string');
    const at = closed && (this.issue[closed] as string);
    // The day of closing is the end only where nothing else tells when the harm was.
    if (at && isInstant(at) && Object.keys(out.times).length === 0) {
      const guess = 'The issue was closed then; the trouble may have been over before.';
      out.times.resolved = { value: at, lines: this.place([closed]) ?? this.whole, guess };
    }
  }
}

/** Gives every value the lines that those it was read from come from. */
function relocate(out: Extraction, originOf: (line: number) => Lines): void {
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if ('lines' in value && 'value' in value) {
      const taken = value as Taken<unknown>;
      taken.lines = { from: originOf(taken.lines.from).from, to: originOf(taken.lines.to).to };
      visit(taken.value);
    } else for (const one of Object.values(value)) visit(one);
  };
  for (const [key, value] of Object.entries(out)) {
    if (!['rest', 'empty', 'notes'].includes(key)) visit(value);
  }
  for (const note of out.notes) note.line = originOf(note.line).from;
}

/** Lines of the export that no value stands on hold marks and numbers of the tracker. */
function hushRest(found: Extraction[], lineCount: number): void {
  const told = new Uint8Array(lineCount + 2);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('lines' in value && 'value' in value) {
      const { from, to } = value.lines as Lines;
      told.fill(1, from, to + 1);
    }
    for (const one of Object.values(value)) visit(one);
  };
  for (const one of found) visit(one);
  const [first] = found;
  for (let line = 1; line <= lineCount; line++) {
    if (told[line]) continue;
    const last = first!.empty.at(-1);
    if (last?.to === line - 1) last.to = line;
    else first!.empty.push({ from: line, to: line });
  }
}
