// The verification of the whole ledger in a thread of its own, by that thread's clock. Used by ledger-figures.mjs.
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { verifiedOn } from '../../dist/cli/verified-on.js';

const began = performance.now();
const { entries, breaks } = await verifiedOn(workerData);
if (breaks.length > 0) throw new Error(breaks[0]);
parentPort.postMessage({ entries, seconds: (performance.now() - began) / 1000 });
