import type { Faults, FoundFault } from '../faults.ts';
import { AUTOLINK, type Masked } from '../tree/mask.ts';
import { isModule } from './modules.ts';
import { paragraphEnd } from '../paragraphs.ts';
import { closingBrace } from '../tags/tags.ts';
import { plainSignFault } from '../recovery/unreadable.ts';

const CODE = 'Expected text: bodies run no code.';
const BRACE_HELP = 'Write \\{ for a brace, or set it as `code`.';
/** An address that says the same as words and as the target of a link: nothing in it is a sign of Markdown. */
const PLAIN = /^(?:[A-Za-z0-9.:/?#@&+,;=%~-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))+$/;

/**
 * Judges the masked signs in a text of the tree, which are no code: whatever
 * stands for them here would have been an expression, a comment or a tag.
 *
 * @param from where the text begins in the body
 * @param to where it ends
 * @param startsBlock whether a paragraph begins with it
 */
export function judgeSigns(
  source: string,
  masked: Masked,
  from: number,
  to: number,
  startsBlock: boolean,
  faults: Faults,
): void {
  for (let at = from; at < to; at += 1) {
    if (faults.isFull) return faults.stop();
    const meant = meantAt(source, masked, at, startsBlock && at === from);
    if (!meant) continue;
    faults.add({ at, ...meant.fault }, { start: at, end: meant.end });
    at = meant.end - 1;
  }
}

/** What was meant by a sign, and where it ends. */
interface Meant {
  end: number;
  fault: Omit<FoundFault, 'at'>;
}

function meantAt(
  source: string,
  { text, brace, less, imports, exports }: Masked,
  at: number,
  beginsBlock: boolean,
): Meant | undefined {
  switch (text[at]) {
    case brace:
      return braceAt(source, at);
    case less:
      return lessAt(source, at);
    case imports:
    case exports:
      return beginsBlock ? moduleAt(source, at) : undefined;
    default:
      return undefined;
  }
}

function braceAt(source: string, at: number): Meant {
  const end = closingBrace(source, at);
  if (end > at + 1) {
    const message = `Found the expression "${clip(source.slice(at, end))}". ${CODE}`;
    return { end, fault: { rule: 'body-code', message, help: BRACE_HELP } };
  }
  return {
    end,
    fault: {
      rule: 'body-syntax',
      message: `Found "{" without the "}" that closes it. ${CODE}`,
      help: BRACE_HELP,
      fix: { start: at, end: at, text: '\\' },
    },
  };
}

/** A "<" that begins no tag. */
function lessAt(source: string, at: number): Meant {
  if (source.startsWith('<!--', at)) return commentAt(source, at);
  const rest = source.slice(at, at + 300);
  const link = AUTOLINK.exec(rest);
  if (link) return linkAt(link, at);
  if (/^<[!?]/.test(rest)) return declarationAt(source, at);
  const sign = /^<\S*/.exec(rest)![0];
  const fault = plainSignFault(at, clip(sign), clip(sign.replace('<', '&lt;')));
  return { end: at + 1, fault };
}

function commentAt(source: string, at: number): Meant {
  const close = source.indexOf('-->', at + 4);
  if (close === -1) return { end: source.length, fault: COMMENT };
  const end = close + 3;
  const text = source.slice(at + 4, close);
  const fix = { start: at, end, text: `{/*${text}*/}` };
  return { end, fault: { ...COMMENT, ...(!text.includes('*/') && { fix }) } };
}

const COMMENT = {
  rule: 'body-syntax',
  message: 'Found a comment of HTML. Expected a comment of MDX.',
  help: 'Write {/* … */} for a comment, or take it out.',
};

function linkAt([link, url, mail]: RegExpExecArray, at: number): Meant {
  const shown = (url ?? mail)!.replace(/^mailto:/i, '');
  const better = `[${shown}](${url ?? `mailto:${mail}`})`;
  const end = at + link.length;
  const isPlain = PLAIN.test(shown);
  return {
    end,
    fault: {
      rule: 'body-syntax',
      message: `Found the address "${clip(link)}" between angle brackets. Expected a link in Markdown.`,
      help: isPlain
        ? `Write ${better}.`
        : 'Write [words](address), with "(" and ")" of the address as %28 and %29.',
      ...(isPlain && { fix: { start: at, end, text: better } }),
    },
  };
}

function declarationAt(source: string, at: number): Meant {
  const close = source.indexOf('>', at);
  const end = close === -1 ? at + 2 : close + 1;
  const message = `Found the HTML "${clip(source.slice(at, end))}". Expected Markdown.`;
  const help = 'Take it out, or set it as `code` if it should be seen.';
  return { end, fault: { rule: 'body-html', message, help } };
}

/** The paragraph that begins at an offset, where it is a module; undefined for words. */
function moduleAt(source: string, at: number): Meant | undefined {
  const end = paragraphEnd(source, at);
  if (!isModule(source.slice(at, end))) return undefined;
  return {
    end,
    fault: {
      rule: 'body-code',
      message: `Found an import or export. ${CODE}`,
      help: 'Take it out, or set it as `code` if it should be seen; components are there without an import.',
    },
  };
}

const clip = (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
