import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Findings that types alone miss. Which file may import which is test/architecture's to say. */
export default defineConfig(
  { files: ['src/**/*.ts', 'test/**/*.ts'], extends: [ts.configs.recommendedTypeChecked] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { project: ['./test/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/require-await': 'off', // async also turns a throw into a rejection
      eqeqeq: 'error',
      'no-console': 'error', // the log is a port; only operator commands speak to a terminal
      '@typescript-eslint/switch-exhaustiveness-check': 'error', // a new status or role must be met everywhere
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['src/**/*.ts'], // the product's own program is the smaller one
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['src/main.ts', 'src/cli/**/*.ts', 'src/demo/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' }, // Jest's matchers (expect.any) are of type any
  },
);
