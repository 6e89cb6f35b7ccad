// What is mutated, and the tests that are to notice. Narrow: a mutant that only the whole suite would notice counts as survived.
export const SETS = {
  dates: { mutate: ['src/dates/*.ts'], tests: ['tests/dates/**/*.test.ts'] },
  sentences: { mutate: ['src/passages/*.ts'], tests: ['tests/passages/**/*.test.ts'] },
  verbatim: {
    mutate: [
      'src/answer/sentences/article-parts.ts',
      'src/answer/sentences/join-spans.ts',
      'src/answer/quote/quote-{alignment,fold,words}.ts',
    ],
    tests: ['tests/answer/sentences/*.test.ts', 'tests/answer/quote/quote-*.test.ts'],
  },
  permissions: {
    mutate: [
      'src/discord/dispatch/dispatch.ts',
      'src/discord/dispatch/find-callable.ts',
      'src/command/model/guild-scope-of.ts',
      'src/command/pins/place-pin.ts',
    ],
    tests: [
      'tests/discord/dispatch/**/*.test.ts',
      'tests/command/**/*.test.ts',
      'tests/e2e/{dispatch,moderation,pins}.test.ts',
    ],
  },
};

export const chosen = SETS[process.env.DATELINE_MUTATE];
