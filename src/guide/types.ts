import * as z from 'zod';
import { date, line, moment, prose, slug, url, type RefTarget } from '../model/fields.ts';
import { formOf, refTarget, unwrap } from '../model/introspect.ts';
import { kindInfo, kinds } from '../model/kinds.ts';

/** What a field takes, for a sentence about one of it and about several. */
interface Words {
  one: string;
  many: string;
}

/** A form of text that many fields share, and what an author must know of it. */
export interface TextForm extends Words {
  schema: z.ZodType;
  means: string;
}

/** The forms of text that the schemas name. */
export const textForms: readonly TextForm[] = [
  {
    schema: prose,
    one: 'text',
    many: 'texts',
    means: 'As long as it needs to be. It may hold `code`, *emphasis* and links in Markdown.',
  },
  {
    schema: line,
    one: 'line of text',
    many: 'lines of text',
    means: 'A name or a phrase on one line, without markup.',
  },
  {
    schema: moment,
    one: 'time',
    many: 'times',
    means:
      'A date and time with its offset (`2026-03-02T09:14Z`, `2026-03-02T10:14+01:00`), or only the day (`2026-03-02`) or the month (`2026-03`) where no more is known. `~` before it says “about”.',
  },
  {
    schema: date,
    one: 'day or month',
    many: 'days or months',
    means: 'A day (`2026-03-02`) or a month (`2026-03`). `~` before it says “about”.',
  },
  {
    schema: slug,
    one: 'short name',
    many: 'short names',
    means: 'Lower-case letters and digits, joined by hyphens: `settings-not-checked`.',
  },
  {
    schema: url,
    one: 'web address',
    many: 'web addresses',
    means: 'An address that begins with `https://` or `http://`.',
  },
];

const references: Record<RefTarget, Words> = {
  ...(Object.fromEntries(
    kinds.map((kind) => [
      kind,
      { one: `id of ${kindInfo[kind].aOne}`, many: `ids of ${kindInfo[kind].many}` },
    ]),
  ) as Record<(typeof kinds)[number], Words>),
  sources: { one: 'id of a reference', many: 'ids of references' },
  phases: { one: 'id of a phase', many: 'ids of phases' },
};

/** What a field takes, in an author's words. */
export const typeOf = (schema: z.ZodType): string => wordsFor(schema).one;

function wordsFor(schema: z.ZodType): Words {
  const target = refTarget(schema);
  if (target) return references[target];
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return listOf(inner);
  if (inner instanceof z.ZodUnion) return eitherOf(inner.options as z.ZodType[]);
  if (inner instanceof z.ZodObject) return { one: 'block', many: 'blocks' };
  if (inner instanceof z.ZodEnum) return { one: 'one of these words', many: 'these words' };
  if (inner instanceof z.ZodBoolean) return { one: 'true or false', many: 'true or false' };
  if (inner instanceof z.ZodNumber) return numberOf(inner);
  const form = formOf(inner);
  return (
    textForms.find(({ schema: named }) => comesFrom(inner, named)) ??
    (form ? same(form.replace(/^an? /, '')) : { one: 'text', many: 'texts' })
  );
}

function listOf(list: z.ZodArray): Words {
  const minimum = checksOf(list).find(({ check }) => check === 'min_length')?.minimum;
  const least = minimum ? ` (at least ${minimum})` : '';
  const { many } = wordsFor(list.element as z.ZodType);
  return { one: `list of ${many}${least}`, many: `lists of ${many}${least}` };
}

function eitherOf(options: readonly z.ZodType[]): Words {
  const words = options.map(wordsFor);
  return {
    one: words.map(({ one }) => one).join(', or '),
    many: words.map(({ many }) => many).join(' or '),
  };
}

function numberOf(schema: z.ZodNumber): Words {
  const name = schema.format === 'safeint' ? 'whole number' : 'number';
  const checks = checksOf(schema);
  const least = checks.find(({ check }) => check === 'greater_than');
  const most = checks.find(({ check }) => check === 'less_than');
  const from = least && (least.inclusive ? `from ${least.value}` : `above ${least.value}`);
  return same([name, from, most && `to ${most.value}`].filter(Boolean).join(' '));
}

/** What zod keeps of the checks that follow a schema, as far as bounds say it. */
interface Check {
  check: string;
  inclusive?: boolean;
  value?: number;
  minimum?: number;
}
const checksOf = (schema: z.ZodType): Check[] =>
  (schema._zod.def.checks ?? []).map(({ _zod }) => _zod.def as unknown as Check);

const same = (words: string): Words => ({ one: words, many: words });

/** Whether a schema is another one, or that one with a description of its own. */
function comesFrom(schema: z.ZodType | undefined, named: z.ZodType): boolean {
  if (!schema) return false;
  return schema === named || comesFrom(schema._zod.parent as z.ZodType | undefined, named);
}
