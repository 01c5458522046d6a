import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './scratch.mjs';

/**
 * Jest reporter: leaves "N passed, N failed, N skipped" in node_modules/.cache/waypost-tally for .ci/run, and the same per
 * project with the seconds its files took, as JSON, for `npm run figures`, after a run of everything. Takes away the databases that worlds were cloned from.
 */
// Jest asks for a default export here.
export default class Tally {
  constructor({ rootDir }) {
    this.folder = join(rootDir, 'node_modules/.cache');
  }

  projects(files) {
    const sums = {};
    for (const { displayName, numPassingTests, numFailingTests, numPendingTests, perfStats } of files) {
      if (displayName === undefined) continue; // could not be read at all
      const sum = (sums[displayName.name] ??= { passed: 0, failed: 0, skipped: 0, seconds: 0 });
      sum.passed += numPassingTests;
      sum.failed += numFailingTests;
      sum.skipped += numPendingTests;
      sum.seconds += perfStats.runtime / 1000;
    }
    return sums;
  }

  onRunComplete(_, results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = results;
    // A spec file that could not be read or set up has no tests to count: the file itself counts as one that failed.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    for (const parent of [process.pid, process.ppid]) rmSync(join(scratch, `waypost-base-${parent}`), { recursive: true, force: true }); // bases.ts
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(
      join(this.folder, 'waypost-tally'),
      `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped\n`,
    );
    if (process.env.WAYPOST_TOGETHER === '1') writeFileSync(join(this.folder, 'waypost-tally.json'), JSON.stringify({ seconds: (Date.now() - results.startTime) / 1000, projects: this.projects(results.testResults) }));
  }
}
