// The whole ledger, in a thread of its own: it works for seconds without pause and would hold up every page.
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../platform/settings/index.js';
import { verifiedOn } from './verified-on.js';

parentPort!.postMessage(await verifiedOn(workerData as Settings));
