import { runChecks } from './parts/checks.ts';
import { sum } from './parts/stage.ts';

process.exitCode = sum(await runChecks()).failed === 0 ? 0 : 1;
