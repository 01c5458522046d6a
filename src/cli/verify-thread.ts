// The whole ledger, in a thread of its own: it works for seconds without pause and would hold up every page.
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { verificationOn } from '../audit/index.js';
import { readerOn } from '../platform/database/index.js';
import type { Settings } from '../platform/settings/index.js';

const settings = workerData as Settings;
const { reader, close } = await readerOn(settings.database);
try {
  parentPort!.postMessage(await verificationOn(reader, settings).run());
} finally {
  await close();
}
