import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { knowledgeBase } from './adapters/loader.ts';
import type { DataOf } from './model/index.ts';
import type { Kind } from './model/kinds.ts';
import type { Site } from './model/site.ts';

/**
 * The collections. What they hold was validated by the reader, so Astro is told
 * only its type.
 */
const collection = <K extends Kind>(kind: K) =>
  defineCollection({ loader: knowledgeBase(kind), schema: z.custom<DataOf[K]>() });

export const collections = {
  incidents: collection('incidents'),
  steps: collection('steps'),
  remediations: collection('remediations'),
  rootCauses: collection('rootCauses'),
  learnings: collection('learnings'),
  services: collection('services'),
  site: defineCollection({
    loader: knowledgeBase('site'),
    schema: z.custom<{ site: Site; filled: Kind[] }>(),
  }),
};
