import { cleanup, configure } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';

// As patient as a test is: what is waited for comes when it comes.
configure({ asyncUtilTimeout: 60_000 });

afterEach(async () => {
  cleanup();
  // What a component loads when it is wanted may still be on its way.
  await vi.dynamicImportSettled();
});
