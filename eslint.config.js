import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Folders of pure code: data in, data out, on any machine at any time. */
const pure = [
  'model',
  'diagnostics',
  'reader',
  'graph',
  'diff',
  'diagrams',
  'body',
  'format',
  'search',
  'rules',
  'editors',
  'authoring',
  'guide',
  'import',
  'report',
  'charts',
];

export default tseslint.config(
  { ignores: ['dist', 'dist.next-*', '.astro', '.cache'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
    },
  },
  { files: ['*.config.*', 'astro.config.mjs'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(astro|astro:.*|node:.*|.*/(adapters|cli|components|layouts|pages)/.*)$',
              message: 'Pure code knows neither Astro nor the disk; pass in what it needs.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'fetch', 'localStorage'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
);
