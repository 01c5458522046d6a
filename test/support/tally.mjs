import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Jest reporter: leaves "N passed, N failed, N skipped" in node_modules/.cache/waypost-tally for .ci/run. */
// Jest asks for a default export here.
export default class Tally {
  constructor({ rootDir }) {
    this.folder = join(rootDir, 'node_modules/.cache');
  }

  onRunComplete(_, results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = results;
    // A spec file that could not be read or set up has no tests to count: the file itself counts as one that failed.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(
      join(this.folder, 'waypost-tally'),
      `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped\n`,
    );
  }
}
