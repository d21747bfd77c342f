import type * as z from 'zod';
import type { RefTarget } from './fields.ts';
import { branchFor, childOf, partsOf, refTarget, schemaAt } from './introspect.ts';

/** Where data refer to other things, found by their schema. */

/** A reference as it stands in data. */
export interface Reference {
  target: RefTarget;
  id: string;
  path: (string | number)[];
}

/** Every reference in some data, found by walking it along its schema. */
export function referencesIn(schema: z.ZodType, data: unknown): Reference[] {
  const found: Reference[] = [];
  const path: (string | number)[] = [];
  const visit = ({ target, fields, element, options }: Way, value: unknown): void => {
    if (target) {
      // An empty text is reported as such; it refers to nothing.
      if (typeof value === 'string' && value !== '')
        found.push({ target, id: value, path: [...path] });
    } else if (options) {
      const branch = branchFor(options, value);
      if (branch) visit(wayTo(branch), value);
    } else if (element) {
      if (Array.isArray(value)) value.forEach((item, index) => visitAt(index, element, item));
    } else {
      for (const [key, way] of fields) visitAt(key, way, childOf(value, key));
    }
  };
  const visitAt = (key: string | number, way: Way, value: unknown) => {
    if (value === undefined || value === null) return;
    path.push(key);
    visit(way, value);
    path.pop();
  };
  if (data !== undefined && data !== null) visit(wayTo(schema), data);
  return found;
}

/** True where what joins an entry to another may stand at a path of some data, or within what stands there. */
export function mayJoin(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): boolean {
  const field = schemaAt(schema, path, data);
  return field === undefined || joins(wayTo(field));
}

// Sources stand in the same entry or its incident, and lead nowhere.
const joins = ({ target, fields, element, options }: Way): boolean =>
  (target !== undefined && target !== 'sources') ||
  fields.some(([, way]) => joins(way)) ||
  (element !== undefined && joins(element)) ||
  (options ?? []).some((option) => joins(wayTo(option)));

/** Where the references in data of a schema are: what holds none is left out. */
interface Way {
  target?: RefTarget;
  fields: [string, Way][];
  element?: Way;
  options?: z.ZodType[];
}

/** Found once for each schema: a base has many more entries than schemas. */
const ways = new WeakMap<z.ZodType, Way>();

function wayTo(schema: z.ZodType): Way {
  const known = ways.get(schema);
  if (known) return known;
  const { shape, element, options } = partsOf(schema);
  const way: Way = {
    target: refTarget(schema),
    fields: Object.entries(shape ?? {})
      .map(([key, child]): [string, Way] => [key, wayTo(child)])
      .filter(([, child]) => holdsReferences(child)),
    element: element && holdsReferences(wayTo(element)) ? wayTo(element) : undefined,
    options: options?.some((option) => holdsReferences(wayTo(option))) ? options : undefined,
  };
  ways.set(schema, way);
  return way;
}

const holdsReferences = ({ target, fields, element, options }: Way): boolean =>
  target !== undefined || fields.length > 0 || !!element || !!options;
