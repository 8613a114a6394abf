import { cleanup } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';

afterEach(async () => {
  cleanup();
  // What a component loads when it is wanted may still be on its way.
  await vi.dynamicImportSettled();
});
