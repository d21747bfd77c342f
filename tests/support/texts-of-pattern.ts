import { RegExpParser, type AST } from '@eslint-community/regexpp';

/**
 * Texts that a pattern matches: each of its alternatives, and each of its optional parts with and
 * without it, beside the first of all others, once without any optional part and once with all. What it looks ahead for is written behind.
 */
export function textsOfPattern({ source, flags }: RegExp): string[] {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
  });
  const texts = new Set(
    [false, true].flatMap((isFull) =>
      pattern.alternatives.flatMap((one) => textsOfAlternative(one, isFull)),
    ),
  );
  return [...texts].filter((text) => new RegExp(source, flags.replace(/[gy]/g, '')).test(text));
}

function textsOfAlternative({ elements }: AST.Alternative, isFull: boolean): string[] {
  const parts = elements.map((one) => textsOfElement(one, isFull));
  const first = parts.map((texts) => texts[0] ?? '');
  return parts.flatMap((texts, at) => texts.map((text) => first.with(at, text).join('')));
}

function textsOfElement(element: AST.Element, isFull: boolean): string[] {
  const textsOf = (alternatives: readonly AST.Alternative[]) =>
    alternatives.flatMap((one) => textsOfAlternative(one, isFull));
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)];
    case 'CharacterSet':
      return [element.kind === 'digit' ? '5' : element.kind === 'space' ? ' ' : 'a'];
    case 'CharacterClass':
      return [signOf(element)];
    case 'Group':
    case 'CapturingGroup':
      return textsOf(element.alternatives);
    case 'Quantifier': {
      const texts = textsOfElement(element.element, isFull).map((text) =>
        text.repeat(Math.max(1, element.min)),
      );
      if (element.min > 0) return texts;
      return isFull ? [...texts, ''] : ['', ...texts];
    }
    case 'Assertion':
      return element.kind === 'lookahead' && !element.negate ? textsOf(element.alternatives) : [''];
    default:
      return [''];
  }
}

/** A sign that a class holds. */
function signOf({ raw }: { raw: string }): string {
  const pattern = new RegExp(raw, 'u');
  return SIGNS.find((sign) => pattern.test(sign)) ?? '';
}
const SIGNS = ['a', ' ', ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))];
