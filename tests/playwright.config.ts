import { defineConfig } from '@playwright/test';
import { isSoak } from './how-many.ts';

/** Each worker has a display and a browser of its own; a nudge takes half a minute by itself. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.results/e2e',
  globalSetup: './e2e/prepare.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Long enough for a machine that does much else: what is waited for comes when it comes.
  timeout: isSoak ? 3_600_000 : 600_000,
  use: { actionTimeout: 60_000 },
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.results/e2e.json' }]],
});
