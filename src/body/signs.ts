import type { Faults } from './faults.ts';
import { AUTOLINK, type Masked } from './mask.ts';
import { isModule } from './modules.ts';
import { closingBrace } from './tags.ts';

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
    const letter = masked.text[at];
    if (letter === masked.brace) at = Math.max(at, judgeBrace(source, at, faults) - 1);
    else if (letter === masked.less) {
      at = Math.max(at, judgeLess(source, at, faults) - 1);
    } else if ((letter === masked.imports || letter === masked.exports) && at === from) {
      if (startsBlock && isModule(paragraphAt(source, at))) judgeModule(source, at, faults);
    }
  }
}

/** Where the piece that the brace begins ends. */
function judgeBrace(source: string, at: number, faults: Faults): number {
  const end = closingBrace(source, at);
  const text = source.slice(at, end);
  if (end === at + 1) {
    faults.add({
      at,
      rule: 'body-syntax',
      message: `Found "{" without the "}" that closes it. ${CODE}`,
      help: BRACE_HELP,
      fix: { start: at, end: at, text: '\\' },
    });
    return end;
  }
  const fault = {
    at,
    rule: 'body-code',
    message: `Found the expression "${clip(text)}". ${CODE}`,
    help: BRACE_HELP,
  };
  faults.add(fault, { start: at, end });
  return end;
}

function judgeLess(source: string, at: number, faults: Faults): number {
  const rest = source.slice(at, at + 300);
  const rule = 'body-syntax';
  if (rest.startsWith('<!--')) {
    const close = source.indexOf('-->', at + 4);
    const end = close === -1 ? source.length : close + 3;
    const text = source.slice(at + 4, close === -1 ? end : close);
    const fix = { start: at, end, text: `{/*${text}*/}` };
    faults.add(
      {
        at,
        rule,
        message: 'Found a comment of HTML. Expected a comment of MDX.',
        help: 'Write {/* … */} for a comment, or take it out.',
        ...(close !== -1 && !text.includes('*/') && { fix }),
      },
      { start: at, end },
    );
    return end;
  }
  const [link, url, mail] = AUTOLINK.exec(rest) ?? [];
  if (link) {
    const shown = (url ?? mail)!.replace(/^mailto:/i, '');
    const better = `[${shown}](${url ?? `mailto:${mail}`})`;
    const end = at + link.length;
    const fix = PLAIN.test(shown) && { start: at, end, text: better };
    const message = `Found the address "${clip(link)}" between angle brackets. Expected a link in Markdown.`;
    const help = fix
      ? `Write ${better}.`
      : 'Write [words](address), with "(" and ")" of the address as %28 and %29.';
    faults.add({ at, rule, message, help, ...(fix && { fix }) }, { start: at, end });
    return end;
  }
  if (/^<[!?]/.test(rest)) {
    const close = source.indexOf('>', at);
    const end = close === -1 ? at + 2 : close + 1;
    faults.add(
      {
        at,
        rule: 'body-html',
        message: `Found the HTML "${clip(source.slice(at, end))}". Expected Markdown.`,
        help: 'Take it out, or set it as `code` if it should be seen.',
      },
      { start: at, end },
    );
    return end;
  }
  const sign = /^<\S*/.exec(rest)![0];
  faults.add({
    at,
    rule,
    message: `Found "${clip(sign)}", which MDX reads as the beginning of a tag. Expected "&lt;" for a plain sign.`,
    help: `Write "${clip(sign.replace('<', '&lt;'))}", or set it as \`code\`.`,
    fix: { start: at, end: at + 1, text: '&lt;' },
  });
  return at + 1;
}

function paragraphAt(source: string, at: number): string {
  const blank = /\n[^\S\n]*\n/g;
  blank.lastIndex = at;
  return source.slice(at, blank.exec(source)?.index);
}

function judgeModule(source: string, at: number, faults: Faults): void {
  const end = at + paragraphAt(source, at).length;
  faults.add(
    {
      at,
      rule: 'body-code',
      message: `Found an import or export. ${CODE}`,
      help: 'Take it out, or set it as `code` if it should be seen; components are there without an import.',
    },
    { start: at, end },
  );
}

const clip = (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
