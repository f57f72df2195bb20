import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'bench-results', 'test/clients', '**/*.d.ts', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  { rules: { 'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }] } },
  {
    files: ['console/**/*.{ts,tsx}'],
    rules: {
      // Handlers of events return promises whose end the page shows.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Queries throw the problem document that the service answered, as their library does.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  { files: ['**/*.module.ts'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', 'src/common/*-clock.ts', 'src/database/clock/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'MemberExpression[object.name="Date"][property.name="now"]',
          'NewExpression[callee.name="Date"][arguments.length=0]',
        ].map((selector) => ({
          selector,
          message:
            'The wall clock can be set: use common/trusted-clock for times, common/steady-clock for durations.',
        })),
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/http/nested.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'class-validator',
              importNames: ['ValidateNested', 'IsNumberString', 'IsISO8601', 'IsDateString'],
              message:
                'Use Nested and NestedList, DecimalDigits, IsTime and IsDay: they refuse what these let through.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/*.e2e-spec.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      'max-lines-per-function': 'off',
    },
  },
  prettier,
);
