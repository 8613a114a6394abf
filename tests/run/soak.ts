import { run } from './parts/stage.ts';

/** The long runs: every test that goes through a sample with the others goes through the whole of it here. */
process.env['HEARTWARD_SOAK'] = '1';

const [only = ''] = process.argv.slice(2);
const isUnitGood = await run(
  'vitest',
  'run',
  '--config=tests/vitest.config.ts',
  ...(only ? [only] : []),
  '--passWithNoTests',
);
const isEndToEndGood = await run(
  'playwright',
  'test',
  '--config=tests/playwright.config.ts',
  ...(only ? [only] : []),
  '--pass-with-no-tests',
);
process.exitCode = isUnitGood && isEndToEndGood ? 0 : 1;
