import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { textsPlugin } from '../assets/build/texts-plugin.ts';
import { isSoak } from './how-many.ts';
import { plantBug } from './plant-bug.ts';

// Not how quick they are, but that none waits for ever: on a machine that does much else they take their time.
const PATIENCE_MS = isSoak ? 3_600_000 : 120_000;

export default defineConfig({
  plugins: [WxtVitest(), textsPlugin(), plantBug(process.env['HEARTWARD_BUG'])],
  test: {
    root: '.',
    // By itself it leaves a core free.
    maxWorkers: availableParallelism(),
    restoreMocks: true,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles: ['tests/setup.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['tests/setup.ts', 'tests/component/setup-page.ts'],
        },
      },
    ],
  },
});
