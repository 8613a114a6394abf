import { runChecks } from './checks.ts';
import { sum } from './stage.ts';

process.exitCode = sum(await runChecks()).failed === 0 ? 0 : 1;
